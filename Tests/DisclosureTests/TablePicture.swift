import Disclosure

/// A little table as it would be printed: counts of persons, with `P` where the rule forbids the cell and `s` where it is
/// suppressed to protect another. The last row and column are the totals, and are checked against the cells.
struct TablePicture {
    let rows: [[String]]

    init(_ text: String) {
        rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    /// Numbers of persons without the totals.
    var counts: [[Int]] {
        rows.dropLast().map { $0.dropLast().map { Int($0.filter(\.isNumber)) ?? 0 } }
    }

    /// Every person a family of their own, who cost one krone; the same one in every picture by cell and place in it.
    var contributions: [DisclosureContribution] {
        counts.indices.flatMap { row in
            counts[row].indices.flatMap { column in
                (0..<counts[row][column]).map { index in
                    let person = Int64(row * 1_000_000 + column * 1_000 + index)
                    return DisclosureContribution(
                        ["r\(row)", "c\(column)"], person: person, family: .alone(person), amounts: [100])
                }
            }
        }
    }

    var table: DisclosureTable {
        get throws {
            try DisclosureTable(
                dimensions: [
                    DisclosureDimension("row", counts.indices.map { "r\($0)" }),
                    DisclosureDimension("column", (counts.first ?? []).indices.map { "c\($0)" }),
                ],
                measureCount: 1, contributions: contributions)
        }
    }

    /// The same picture of what was decided.
    static func text(_ table: DisclosureTable, _ pattern: SuppressionPattern) -> [[String]] {
        let width = (table.dimensions.last?.categories.count ?? 0) + 1
        let cells = table.keys.map { key in
            let mark =
                switch pattern.reasons[key] {
                case nil: ""
                case .sensitive: "P"
                case .protection: "s"
                case .kept: "k"
                case .changed: "c"
                case .notShown: "n"
                }
            return String(table.statistics(of: key)?.persons ?? -1) + mark
        }
        return stride(from: 0, to: cells.count, by: width).map { Array(cells[$0..<($0 + width)]) }
    }
}
