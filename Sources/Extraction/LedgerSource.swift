/// Through what the ledger is read: as it is, or as those see it who explain figures.
enum LedgerSource {
    /// For the batch, which computes.
    case tables
    /// Of the municipalities that the role may see and has looked up; without texts.
    case explained

    /// The qualified name of a table of facts, or of `citizen_rank`.
    func callAsFunction(_ table: String) -> String {
        switch self {
        case .tables: (table == "citizen_rank" ? "identity." : "ledger.") + table
        case .explained: "explained." + table
        }
    }
}
