import Postgres
import Testing

/// A synthetic number that is put where the server will complain about it, and must not be seen again.
enum Canary {
    static let digits = "6181901234"

    /// The error that `body` throws, which says what went wrong and nothing about the value.
    static func error(
        _ sqlState: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
    ) throws -> DatabaseError {
        let error = try #require(throws: DatabaseError.self, sourceLocation: sourceLocation) { try body() }
        var dumped = ""
        dump(error, to: &dumped)
        for text in ["\(error)", String(reflecting: error), dumped] {
            #expect(!text.contains(digits), sourceLocation: sourceLocation)
            #expect(!text.contains("618190"), sourceLocation: sourceLocation)
        }
        #expect(error.sqlState == sqlState, sourceLocation: sourceLocation)
        return error
    }
}
