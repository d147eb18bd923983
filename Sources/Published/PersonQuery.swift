import CostModel
import Postgres

/// The denominators: how many enrolled citizens and families there are in each slot, and for how many days.
package struct PersonQuery {
    private let dimensions: [CostDimension]

    /// - Parameter dimensions: of `CostDimension.ofPersons`, in the order of the columns
    package init(by dimensions: [CostDimension]) {
        self.dimensions = dimensions
    }

    /// The dimensions' codes, then citizens, families and days; sorted as the cost cube is.
    package func rows(_ reader: PublishedReader) throws -> [(codes: [String], counts: [Int64])] {
        let codes = dimensions.indices.map { "n.codes[\($0 + 1)]" }
        let order = codes.isEmpty ? "" : "order by \(codes.map { "\($0) collate \"C\"" }.joined(separator: ", "))"
        // Nobody needs to know who they are, so the database counts them.
        let statement = Statement(
            "published.persons",
            """
            select \((codes + ["n.citizens", "n.families", "n.person_days"]).joined(separator: ", "))
            from published.person_count($1) n \(order)
            """)
        return try reader.rows(statement, [.texts(dimensions.map(\.rawValue))]).map { row in
            let counts = try row.suffix(3).map { text in
                guard let count = text.flatMap({ Int64($0) }) else {
                    throw DatabaseError(.unexpectedAnswer, statement: statement.name)
                }
                return count
            }
            return (row.prefix(dimensions.count).map { $0 ?? "" }, counts)
        }
    }
}
