/// Some postings of one fiscal year, column by column: element i of every array is posting i. Extraction → Allocation.
///
/// Links are indexes into the tables of `LedgerFacts`; -1 (0 for the citizen) where the posting has none.
package struct PostingBatch: Sendable {
    package var municipality: [Int16] = []
    /// Account id.
    package var account: [Int32] = []
    /// `served_on`, else `posted_on`, as day number; not yet clamped into the year.
    package var effectiveDay: [Int32] = []
    package var oere: [Int64] = []
    /// Citizen id; 0 for none.
    package var citizen: [Int32] = []
    package var family: [Int32] = []
    package var activity: [Int32] = []
    package var costCentre: [Int32] = []
    package var initiative: [Int32] = []

    package init() {}

    @inlinable
    package var count: Int {
        oere.count
    }

    /// Room for `count` postings, once.
    package mutating func reserveCapacity(_ count: Int) {
        municipality.reserveCapacity(count)
        account.reserveCapacity(count)
        effectiveDay.reserveCapacity(count)
        oere.reserveCapacity(count)
        citizen.reserveCapacity(count)
        family.reserveCapacity(count)
        activity.reserveCapacity(count)
        costCentre.reserveCapacity(count)
        initiative.reserveCapacity(count)
    }

    /// Empties the batch and keeps its room.
    package mutating func removeAll() {
        municipality.removeAll(keepingCapacity: true)
        account.removeAll(keepingCapacity: true)
        effectiveDay.removeAll(keepingCapacity: true)
        oere.removeAll(keepingCapacity: true)
        citizen.removeAll(keepingCapacity: true)
        family.removeAll(keepingCapacity: true)
        activity.removeAll(keepingCapacity: true)
        costCentre.removeAll(keepingCapacity: true)
        initiative.removeAll(keepingCapacity: true)
    }

    /// Rows and øre of the batch: what the giver states and the taker checks.
    package var controlTotal: ControlTotal {
        oere.reduce(into: .zero) { $0.add(oere: $1) }
    }
}
