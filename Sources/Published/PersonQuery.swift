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
        let selected = dimensions.enumerated().map { "coalesce(s.\($1.rawValue)::text, '') as d\($0)" }
        let names = dimensions.indices.map { "d\($0)" }
        let counts = [
            "count(distinct s.citizen) as citizens",
            "count(distinct (s.municipality, s.family)) filter (where s.family is not null) as families",
            "coalesce(sum(s.day_count), 0) as person_days",
        ]
        let grouping = dimensions.isEmpty ? "" : "group by \(names.joined(separator: ", "))"
        let order =
            dimensions.isEmpty ? "" : "order by \(names.map { "\($0) collate \"C\"" }.joined(separator: ", "))"
        let statement = Statement(
            "published.persons",
            """
            select \((names + ["citizens", "families", "person_days"]).joined(separator: ", "))
            from (
                select \((selected + counts).joined(separator: ", "))
                from published.person_slot s where \(reader.state.parts.condition("s"))
                \(grouping)
            ) slots
            \(order)
            """)
        return try reader.rows(statement).map { row in
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
