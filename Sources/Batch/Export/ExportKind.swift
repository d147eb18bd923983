/// What cells of an export are about. Cost and time are tables of their own: everybody knows that cost has no days, so that
/// a cell of the one cannot protect a cell of the other.
enum ExportKind: String, CaseIterable {
    /// Expense and reimbursement, by sector and phase.
    case cost
    /// Persons and their time, by phase, of those without cost too.
    case time

    /// How many amounts a contribution has.
    var measureCount: Int {
        switch self {
        case .cost: 2
        case .time: 1
        }
    }
}
