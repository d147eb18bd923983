import Postgres

extension DatabaseConnection {
    /// The only column of the only row.
    package func value(_ text: String, _ parameters: [Parameter] = []) throws -> String? {
        let statement = Statement("test.value", text)
        return try query(statement, parameters).onlyRow(of: statement)[0]
    }

    package func run(_ text: String) throws {
        try runScript(Statement("test.run", text))
    }
}
