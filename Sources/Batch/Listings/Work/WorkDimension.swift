import CostModel

/// A dimension of `omkost fte --by`. The raw value is its name in csv and json.
enum WorkDimension: String, CaseIterable {
    case municipality
    case initiative
    case fiscalYear = "fiscal_year"
    case nature
    case category
    case method

    /// One row per municipality, initiative, year, nature and category.
    static let standard: [WorkDimension] = [.municipality, .initiative, .fiscalYear, .nature, .category]

    /// The code of a row; empty for none.
    func code(of hours: WorkedHours) -> String {
        switch self {
        case .municipality: String(hours.municipality)
        case .initiative: hours.initiative
        case .fiscalYear: hours.fiscalYear.description
        case .nature: hours.nature.rawValue
        case .category: hours.category
        case .method: hours.method.rawValue
        }
    }
}
