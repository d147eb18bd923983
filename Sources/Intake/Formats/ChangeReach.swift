/// How far a change of a fact reaches: which stored results can be others after it.
enum ChangeReach {
    /// No stored result depends on such facts.
    case nothing
    /// Results of its municipality and fiscal year.
    case fiscalYear
    /// Results of its municipality in all years; of all municipalities, where the fact is the whole network's.
    case municipality
    /// All results.
    case everything

    /// What a change is recorded under, as expressions over a row of the ledger; nil where it is not recorded.
    var keys: (municipality: String, fiscalYear: String)? {
        switch self {
        case .nothing: nil
        case .fiscalYear: ("municipality", "fiscal_year")
        case .municipality: ("municipality", "null::smallint")
        case .everything: ("null::smallint", "null::smallint")
        }
    }
}
