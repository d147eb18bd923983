import BigInt
import CostModel

/// The base of the driver `service_use` for cost on one centre: the centres where it ends, with their exact weights, and
/// for each the citizens that used it and its idle capacity.
struct ServiceBase {
    /// A centre that keeps what it gets for its citizens and its idle capacity.
    struct Ending {
        /// Index into `LedgerFacts.costCentres`.
        var costCentre: Int32
        var weight: BigInt
        var users: AllocationBase
        /// Thousandths of the unit; the last target, after all citizens.
        var idle: Int64
    }

    /// In the order of the centres' codes.
    var endings: [Ending]

    /// One centre's part of an amount, and how it falls on users and idle.
    struct Part {
        var costCentre: Int32
        var users: AllocationBase
        /// Øre, one element per slot of `users`.
        var shares: [Int64]
        /// Thousandths of the unit that nobody used.
        var idle: Int64
        var idleOere: Int64
    }

    /// Divides an amount first over the centres, then each part over the centre's slots and, last, its idle capacity.
    /// - Throws: `AmountOutOfRange` where weights leave 64 bits
    func parts(of amount: Int64, place: String) throws(AmountOutOfRange) -> [Part] {
        var parts: [Part] = []
        let amounts = apportion(amount, weights: endings.map(\.weight))
        for (ending, oere) in zip(endings, amounts) where oere != 0 {
            let (total, overflows) = ending.users.weightTotal.addingReportingOverflow(UInt64(ending.idle))
            guard !overflows else { throw AmountOutOfRange(at: place) }
            var shares = apportion(oere, weights: ending.users.weights + [ending.idle], weightTotal: total)
            let idleOere = shares.removeLast()
            parts.append(
                Part(
                    costCentre: ending.costCentre, users: ending.users, shares: shares, idle: ending.idle,
                    idleOere: idleOere))
        }
        return parts
    }
}
