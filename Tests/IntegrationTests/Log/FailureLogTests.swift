import Cluster
import CostModel
import Glibc
import Postgres
import Testing

@testable import Batch
@testable import Intake
@testable import Publication

/// The one line of every command that fails, whole.
@Suite("log of a failure")
struct FailureLogTests {
    private func line(_ error: any Error) -> String {
        let lines = LogLines()
        FailureLog(lines.log()).failed(error, status: Failure(error).status)
        return lines.text
    }

    private func refused(_ sqlState: String) -> DatabaseError {
        DatabaseError(.refused, sqlState: sqlState, statement: "tests")
    }

    private func refusal(_ status: CostModel.ExitStatus) -> Refusal {
        Refusal(status, what: BilingualText(da: "a", en: "a"), remedy: BilingualText(da: "b", en: "b"))
    }

    @Test("errors of the database, by kind and SQLSTATE")
    func database() {
        let seen = [
            DatabaseError(.unreachable, connectMessage: "no route"), DatabaseError(.connectionLost, sqlState: "57P01"),
            DatabaseError(.commitUnknown, statement: "transaction.commit"), DatabaseError(.deadlinePassed),
            DatabaseError(.addressUnreadable), refused("57014"), refused("55P03"), refused("53100"), refused("53300"),
            refused("40001"), refused("42P01"), refused("42501"), refused("23505"), refused("08006"),
        ].map(line).joined()
        #expect(
            seen == """
                {"lvl":"error","evt":"DB_UNREACHABLE","exit":69,"msg":"the database cannot be reached"}
                {"lvl":"error","evt":"DB_LOST","exit":75,"sqlstate":"57P01","msg":"the connection to the database was lost"}
                {"lvl":"error","evt":"COMMIT_UNKNOWN","exit":79,"msg":"whether the commit took effect is not known"}
                {"lvl":"error","evt":"DEADLINE","exit":75,"msg":"the database did not answer in time"}
                {"lvl":"error","evt":"CONFIG_BAD","exit":64,"msg":"settings or model are wrong"}
                {"lvl":"error","evt":"DB_TIMEOUT","exit":75,"sqlstate":"57014","msg":"the database gave up a statement or a lock"}
                {"lvl":"error","evt":"DB_TIMEOUT","exit":75,"sqlstate":"55P03","msg":"the database gave up a statement or a lock"}
                {"lvl":"error","evt":"DB_DISK_FULL","exit":75,"sqlstate":"53100","msg":"the database's disk is full"}
                {"lvl":"error","evt":"DB_UNREACHABLE","exit":75,"sqlstate":"53300","msg":"the database cannot be reached"}
                {"lvl":"error","evt":"DB_RETRY","exit":75,"sqlstate":"40001","msg":"the database asked to try again"}
                {"lvl":"error","evt":"SCHEMA_MISMATCH","exit":78,"sqlstate":"42P01","msg":"the schema is not the one that this program needs"}
                {"lvl":"error","evt":"PERMISSION","exit":77,"sqlstate":"42501","msg":"the role may not do this"}
                {"lvl":"error","evt":"INVARIANT_BROKEN","exit":70,"sqlstate":"23505","msg":"an internal check failed; never try again"}
                {"lvl":"error","evt":"DB_LOST","exit":75,"sqlstate":"08006","msg":"the connection to the database was lost"}

                """)
    }

    @Test("a database that is not fit, and a private server that is not there")
    func unfit() {
        let seen =
            [
                DatabaseUnfit.schema(.older(found: 3, needed: 5)),
                DatabaseUnfit.schema(.drifted(name: "intake", recorded: "a", found: "b")), DatabaseUnfit.readOnly,
                DatabaseUnfit.lacksRole(user: "somebody", role: "omkost_batch"),
            ].map(line).joined()
            + [ClusterError.homeNotUsable(path: "/home", errno: ENOSPC), .busy(lock: "/home/start.lock")].map(line)
            .joined()
        #expect(
            seen == """
                {"lvl":"error","evt":"SCHEMA_MISMATCH","exit":78,"msg":"the schema is not the one that this program needs"}
                {"lvl":"error","evt":"MIGRATION_DRIFT","exit":78,"msg":"a step of the schema was applied with another text"}
                {"lvl":"error","evt":"CONFIG_BAD","exit":78,"msg":"settings or model are wrong"}
                {"lvl":"error","evt":"PERMISSION","exit":77,"msg":"the role may not do this"}
                {"lvl":"error","evt":"DB_DISK_FULL","exit":75,"msg":"the database's disk is full"}
                {"lvl":"error","evt":"DB_UNREACHABLE","exit":75,"msg":"the database cannot be reached"}

                """)
    }

    @Test("locks, broken invariants, missing input, and exit statuses that nothing else tells")
    func others() {
        let seen =
            [
                RunLocked(holder: RunLocked.Holder(run: 4, host: "nightly.example.dk", startedAt: "now")),
                RunLocked(holder: nil),
            ].map(line).joined() + line(ImportLocked()) + line(InvariantBroken(.runDoesNotClose, at: "260/2019"))
            + [
                CostModel.ExitStatus.inputMissing, .cannotCreateOutput, .inputOutput, .configuration, .notPermitted,
                .usage,
                .dataRefused, .unclassified,
            ].map { line(refusal($0)) }.joined()
        #expect(
            seen == """
                {"lvl":"warning","evt":"RUN_LOCKED","exit":75,"holder":4,"msg":"another run is under way"}
                {"lvl":"warning","evt":"RUN_LOCKED","exit":75,"msg":"another run is under way"}
                {"lvl":"warning","evt":"IMPORT_LOCKED","exit":75,"msg":"another import is under way"}
                {"lvl":"error","evt":"INVARIANT_BROKEN","exit":70,"fact":"runDoesNotClose","msg":"an internal check failed; never try again"}
                {"lvl":"error","evt":"INPUT_EMPTY","exit":66,"msg":"input is missing or empty"}
                {"lvl":"error","evt":"IO_FAILED","exit":73,"msg":"reading or writing a file failed"}
                {"lvl":"error","evt":"IO_FAILED","exit":74,"msg":"reading or writing a file failed"}
                {"lvl":"error","evt":"CONFIG_BAD","exit":78,"msg":"settings or model are wrong"}
                {"lvl":"error","evt":"PERMISSION","exit":77,"msg":"the role may not do this"}
                {"lvl":"error","evt":"COMMAND_FAILED","exit":64,"msg":"the command failed"}
                {"lvl":"error","evt":"COMMAND_FAILED","exit":65,"msg":"the command failed"}
                {"lvl":"error","evt":"COMMAND_FAILED","exit":1,"msg":"the command failed"}

                """)
    }

    @Test("SIGNAL, and IO_FAILED as a warning")
    func signal() {
        let lines = LogLines()
        FailureLog(lines.log()).stopped(signal: SIGTERM)
        FailureLog(lines.log()).warned()
        #expect(
            lines.text == """
                {"lvl":"warning","evt":"SIGNAL","signal":15,"msg":"the command was stopped by a signal"}
                {"lvl":"warning","evt":"IO_FAILED","msg":"a file beside the results could not be written"}

                """)
    }
}
