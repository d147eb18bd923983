import CostModel

/// A code in one file that must stand in another, as it will be once the import is done.
struct Reference {
    /// The column of the file that holds the code.
    var column: String
    var code: FindingCode
    /// Table of the ledger that must have it in force.
    var target: String
    /// Pairs of (expression over the referring row, column of the target). `@` stands for the referring row's alias.
    var keys: [(source: String, target: String)]
    /// Table of the ledger that refers.
    var source: String

    /// True for rows of alias `alias` whose code nothing in force answers to.
    func missing(alias: String) -> String {
        "\(alias).\"\(column)\" is not null and not exists (\(match(alias: alias, condition: "r.until is null")))"
    }

    /// True for rows of alias `alias` whose code this import has ended, and which nothing in force answers to any more.
    func orphaned(alias: String) -> String {
        "\(missing(alias: alias)) and exists (\(match(alias: alias, condition: "r.until = $1")))"
    }

    private func match(alias: String, condition: String) -> String {
        let equalities = keys.map { "r.\($0.target) = \($0.source.replacing("@", with: alias))" }
        return "select from ledger.\(target) r where \(condition) and \(equalities.joined(separator: " and "))"
    }
}
