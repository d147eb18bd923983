/// What a file speaks of in full: facts in force there that it does not state are ended (manual: Dataset).
enum StatementScope {
    /// The municipalities that its rows belong to.
    case municipality
    /// The pairs of municipality and fiscal year; the expression gives the year of a row `@`.
    case municipalityAndYear(String)
    /// As `municipality`, where a row without one is the whole network's, which is a part of the ledger by itself.
    case municipalityOrNetwork
    /// As `municipalityAndYear`, with the network.
    case municipalityOrNetworkAndYear(String)
    /// The price indexes and years it names.
    case indexAndYear

    /// The columns of a row of alias `alias` that say which part of the ledger it speaks of. None is ever null, since
    /// nulls would not find each other; no municipality has number 0.
    func keys(alias: String) -> [String] {
        switch self {
        case .municipality: ["\(alias).municipality"]
        case .municipalityAndYear(let year): ["\(alias).municipality", year.replacing("@", with: alias)]
        case .municipalityOrNetwork: ["coalesce(\(alias).municipality, 0)"]
        case .municipalityOrNetworkAndYear(let year):
            ["coalesce(\(alias).municipality, 0)", year.replacing("@", with: alias)]
        case .indexAndYear: ["\(alias).price_index", "\(alias).fiscal_year"]
        }
    }

    /// The fiscal year of a row `@`, where it has one.
    var year: String? {
        switch self {
        case .municipalityAndYear(let year), .municipalityOrNetworkAndYear(let year): year
        case .indexAndYear: "@.fiscal_year"
        case .municipality, .municipalityOrNetwork: nil
        }
    }
}
