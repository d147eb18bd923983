import CostModel
import Foundation
import Postgres
import Publication
import TestSupport
import Testing

@testable import Batch

/// A connection that breaks in the very moment of the commit.
@Suite("an answer to COMMIT that is lost")
struct LostCommitCommandTests {
    private func importing(_ ledger: TestLedger, _ fault: CommitProxy.Fault) throws -> BuiltBinary.Result {
        let proxy = try CommitProxy(to: ledger.database.address(), fault)
        defer { if fault != .loseAnswerAndStayAway { proxy.stop() } }
        let home = try TemporaryFolder("home")
        return try BuiltBinary(home: home.path, adding: ["OMKOST_ANSWER_DEADLINE": "3"]).run([
            "import", Dataset.base, "--allow-synthetic", "--language", "en", "--format", "csv", "--database",
            proxy.address.keyValues,
        ])
    }

    @Test("an import that took effect ends with 0, and says what happened")
    func importTookEffect() throws {
        let ledger = try TestLedger()
        let result = try importing(ledger, .loseAnswer)
        #expect(result.status == 0)
        #expect(
            result.errors
                == "omkost: the connection was lost during the commit, but the database has import 1\n")
        #expect(result.output.hasPrefix("file,"))
        #expect(try ledger.count("ledger.posting") == 7)
    }

    @Test("one that did not ends with 75, and nothing is there")
    func importTookNone() throws {
        let ledger = try TestLedger()
        let result = try importing(ledger, .loseCommit)
        #expect(result.status == 75)
        #expect(result.errors.contains("before the result was committed"))
        #expect(result.output.isEmpty)
        #expect(try ledger.count("intake.batch") == 0)
    }

    @Test("one of which nobody can tell ends with 79, soon after the deadline")
    func importUnknown() throws {
        let ledger = try TestLedger()
        let started = ContinuousClock.now
        let result = try importing(ledger, .loseAnswerAndStayAway)
        #expect(result.status == 79)
        #expect(result.errors.contains("whether it took effect is not known\nhint: "))
        #expect(ContinuousClock.now - started < .seconds(20))
        #expect(try ledger.count("ledger.posting") == 7)
    }

    private func publish(_ ledger: TestLedger, _ fault: CommitProxy.Fault?) throws -> Committed<Int> {
        let proxy = try fault.map { try CommitProxy(to: ledger.database.address(), $0) }
        defer { if fault != .loseAnswerAndStayAway { proxy?.stop() } }
        let address = proxy?.address ?? ledger.database.address()
        // The steps before are statements by themselves; the publication is the first that says COMMIT.
        let connection = try DatabaseConnection(address, applicationName: "tests", answerDeadlineSeconds: 3)
        let run = try RunOwner(connection).begin(
            RunRequest(host: "test", programVersion: "test", municipality: nil, fiscalYear: nil))
        try run.startCalculating(ledgerBatch: 1, modelSha256: "", modelText: "")
        try connection.query(
            Statement("tests.pair", "insert into run.reconciliation values ($1, 260, 2019, 0, 0, 0, 0, 0)"),
            [.number(run.number)])
        try run.startValidating(posted: .zero, lines: 0)
        try run.becomeReady()
        return try Publisher(run, kept: []).publish()
    }

    @Test("a publication that took effect has succeeded")
    func published() throws {
        let ledger = try TestLedger()
        try #expect(publish(ledger, nil).proof == .answered)
        let committed = try publish(ledger, .loseAnswer)
        #expect(committed.answer == 2)
        #expect(committed.proof == .seen)
        #expect(try ledger.value("select generation || ' ' || run from run.publication") == "2 2")
        #expect(try ledger.value("select state from run.run where run = 2") == "PUBLISHED")
    }

    @Test("one that did not is temporary, and the one before stays")
    func notPublished() throws {
        let ledger = try TestLedger()
        _ = try publish(ledger, nil)
        do {
            _ = try publish(ledger, .loseCommit)
            Issue.record("it was published")
        } catch {
            #expect(Failure(error).status == .temporary)
        }
        #expect(try ledger.value("select generation || ' ' || run from run.publication") == "1 1")
    }

    @Test("one of which nobody can tell ends with 79")
    func publicationUnknown() throws {
        let ledger = try TestLedger()
        do {
            _ = try publish(ledger, .loseAnswerAndStayAway)
            Issue.record("nobody could know")
        } catch {
            #expect(Failure(error).status == .commitUnknown)
        }
        #expect(try ledger.value("select generation || ' ' || run from run.publication") == "1 1")
    }

    @Test(
        "an approval is written once or not at all, and the command knows which",
        arguments: [(CommitProxy.Fault.loseAnswer, 1), (.loseCommit, 0)])
    func approved(fault: CommitProxy.Fault, approvals: Int) throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
        let proxy = try CommitProxy(to: ledger.database.address(), fault)
        defer { proxy.stop() }
        let book = ApprovalBook(try DatabaseConnection(proxy.address, applicationName: "tests"))
        do {
            let run = try book.write(
                municipality: 260, year: 2019, by: "somebody", note: nil, isWithdrawal: false)
            #expect(run == 1 && approvals == 1)
        } catch {
            #expect(Failure(error).status == .temporary && approvals == 0)
        }
        #expect(try ledger.count("run.approval") == approvals)
        let other = ApprovalBook(try ledger.database.connect())
        #expect(
            try other.write(municipality: 260, year: 2031, by: "somebody", note: nil, isWithdrawal: false) == nil)
    }
}
