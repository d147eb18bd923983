/// What a file speaks of in full: facts in force there that it does not state are ended (manual: Dataset).
enum StatementScope {
    /// The municipalities that its rows belong to.
    case municipality
    /// The pairs of municipality and fiscal year; the expression gives the year of a row `@`.
    case municipalityAndYear(String)
    /// The price indexes and years it names.
    case indexAndYear

    /// The columns of a row of alias `alias` that say which part of the ledger it speaks of.
    func keys(alias: String) -> [String] {
        switch self {
        case .municipality: ["\(alias).municipality"]
        case .municipalityAndYear(let year): ["\(alias).municipality", year.replacing("@", with: alias)]
        case .indexAndYear: ["\(alias).price_index", "\(alias).fiscal_year"]
        }
    }
}
