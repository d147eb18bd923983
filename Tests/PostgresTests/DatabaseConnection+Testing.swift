import Postgres
import Testing

extension DatabaseConnection {
    /// The only column of the only row.
    func value(_ text: String, _ parameters: [Parameter] = []) throws -> String? {
        let statement = Statement("test.value", text)
        return try query(statement, parameters).onlyRow(of: statement)[0]
    }

    func run(_ text: String) throws {
        try runScript(Statement("test.run", text))
    }

    /// The connection takes the next statement as if nothing had happened.
    func expectUsable(sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(isAlive, sourceLocation: sourceLocation)
        #expect(try value("select 6 * 7") == "42", sourceLocation: sourceLocation)
    }

    /// Process id of the server's side.
    var backend: Int32 {
        get throws { try #require(try value("select pg_backend_pid()").flatMap { Int32($0) }) }
    }
}
