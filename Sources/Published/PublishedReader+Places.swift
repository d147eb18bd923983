import CostModel
import Postgres

extension PublishedReader {
    /// Where those are whom a condition on slots is about.
    ///
    /// Lines, classes and slots are joined over three columns, whose values the planner takes to be independent; with a filter on
    /// the slot alone it joins every class with every slot before it looks at a line. With the municipalities as constants it
    /// begins with the slots (1 million postings: 2 s and 0.1 s).
    /// - Parameters:
    ///   - condition: on the alias `s`, with its parameters
    ///   - isPersonal: the condition is on citizens or families
    func municipalities(
        where condition: String, _ parameters: [Parameter], isPersonal: Bool = false
    ) throws -> Set<Int16> {
        let statement = Statement(
            "published.places",
            """
            select distinct s.municipality from published.\(isPersonal ? "person_slot" : "slot") s
            where \(condition) and \(state.parts.condition("s"))
            """)
        return try Set(rows(statement, parameters).map { try FieldRow($0, statement).number(0) })
    }

    /// That a row is of one of the municipalities, as constants.
    static func condition(_ alias: String, in municipalities: Set<Int16>) -> String {
        guard !municipalities.isEmpty else { return "false" }
        return "\(alias).municipality in (\(municipalities.sorted().map(String.init).joined(separator: ", ")))"
    }
}
