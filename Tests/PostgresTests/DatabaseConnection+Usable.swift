import Postgres
import TestSupport
import Testing

extension DatabaseConnection {
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
