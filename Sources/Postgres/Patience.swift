/// How long the server may take to answer a statement before we give up: our own deadline, which holds when the server
/// hangs and can time nothing out by itself.
///
/// Named by the kind of statement, and not measured: a deadline that cuts off honest work is worse than one that is late,
/// so whatever is not known to be short is long.
package enum Patience: Sendable {
    /// Looks up or writes some rows, and waits for no lock longer than `lock_timeout`.
    case short
    /// May go through the whole ledger, sort it, or build keys. The server's own `statement_timeout` goes first.
    case long
    /// Rows are on their way: the time in which not one more of them moves, however many there are.
    case stream

    /// Longest time to become connected, the server's authentication included.
    package static let connectSeconds = 20

    package var seconds: Int {
        switch self {
        case .short: 2 * 60
        case .long: 125 * 60
        case .stream: 10 * 60
        }
    }
}
