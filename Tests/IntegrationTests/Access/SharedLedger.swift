import Postgres
import Published
import Schema
import TestSupport
import Testing

/// Three municipalities' published figures, and people who may see parts of them.
struct SharedLedger {
    let ledger: TestLedger

    init() throws {
        ledger = try TestLedger()
        try ledger.load("\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/random-3")
        try ledger.run()
    }

    static let municipalities = [201, 240, 250]
    static let initiatives = ["I201-0", "I240-0", "I250-0"]

    /// A person's role that the rights were given to.
    func person(_ name: String, _ subjects: GivenRight.Subject...) throws -> String {
        let role = try ledger.database.makePerson(name)
        let book = RightsBook(try ledger.database.connect("omkost_admin"))
        for subject in subjects { #expect(try book.give(subject, to: role)) }
        return role
    }

    func connect(_ role: String = "omkost_batch") throws -> DatabaseConnection {
        try ledger.database.connect(role)
    }

    func command(_ arguments: [String], as role: String, input: String? = nil) throws -> BuiltBinary.Result {
        let home = try TemporaryFolder("home")
        return try BuiltBinary(home: home.path).run(
            arguments + ["--quiet", "--database", ledger.database.url(role: role)], input: input)
    }
}
