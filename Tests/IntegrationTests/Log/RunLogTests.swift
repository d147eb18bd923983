import CostModel
import Testing

@testable import Batch

/// Every line that a run can say, whole.
@Suite("log of a run")
struct RunLogTests {
    private func line(_ say: (RunLog) -> Void) -> String {
        let lines = LogLines()
        say(RunLog(lines.log()))
        return lines.text
    }

    @Test("RUN_STARTED, STAGE_ENTERED, STAGE_DONE, RUN_READY, RUN_PUBLISHED")
    func way() {
        let seen = line { log in
            log.started(run: 7)
            log.entered(run: 7, step: .secondOpinion)
            log.entered(run: 7, step: .compute, year: FiscalYear(2019))
            log.done(run: 7, step: .compute, year: FiscalYear(2019), rows: 120, lines: 40, milliseconds: 1_234)
            log.done(run: 7, step: .publish, rows: nil, lines: nil, milliseconds: 0)
            log.ready(run: 7)
            log.published(run: 7, generation: 3)
        }
        #expect(
            seen == """
                {"lvl":"info","evt":"RUN_STARTED","run":7,"msg":"a run has begun"}
                {"lvl":"info","evt":"STAGE_ENTERED","run":7,"stage":"second_opinion","msg":"a stage has begun"}
                {"lvl":"info","evt":"STAGE_ENTERED","run":7,"stage":"compute","year":2019,"msg":"a stage has begun"}
                {"lvl":"info","evt":"STAGE_DONE","lines":40,"ms":1234,"rows":120,"run":7,"stage":"compute","year":2019,"msg":"a stage is done"}
                {"lvl":"info","evt":"STAGE_DONE","ms":0,"run":7,"stage":"publish","msg":"a stage is done"}
                {"lvl":"info","evt":"RUN_READY","run":7,"msg":"everything stored has been checked"}
                {"lvl":"info","evt":"RUN_PUBLISHED","generation":3,"run":7,"msg":"the run is published"}

                """)
    }

    @Test("RUN_UNCHANGED, GATE_FAILED, RUN_REJECTED, RUN_FAILED, RUN_CANCELLED")
    func stops() {
        let seen = line { log in
            log.unchanged(run: 8)
            log.gateFailed(
                run: 8, Finding(.gateControlTotals, municipality: 260, fiscalYear: FiscalYear(2019)))
            log.gateFailed(run: 8, Finding(.gateRejected))
            log.rejected(run: 8, gates: 2)
            log.failed(run: 8, status: .invariantBroken)
            log.cancelled(run: 8)
        }
        #expect(
            seen == """
                {"lvl":"info","evt":"RUN_UNCHANGED","run":8,"msg":"nothing has changed since the last publication"}
                {"lvl":"error","evt":"GATE_FAILED","gate":"gate_control_totals","municipality":260,"run":8,"year":2019,"msg":"a limit of the model is not kept"}
                {"lvl":"error","evt":"GATE_FAILED","gate":"gate_rejected","run":8,"msg":"a limit of the model is not kept"}
                {"lvl":"error","evt":"RUN_REJECTED","gates":2,"run":8,"msg":"the run is not published; the last publication stays"}
                {"lvl":"error","evt":"RUN_FAILED","exit":70,"run":8,"msg":"the run failed and nothing was published"}
                {"lvl":"warning","evt":"RUN_CANCELLED","run":8,"msg":"the run was stopped and nothing was published"}

                """)
    }

    @Test("OWNER_LOST, DB_RETRY, COMMIT_RESOLVED")
    func meets() {
        let seen = line { log in
            log.ownerLost(run: 9, lost: 8)
            log.retrying(run: 9, attempt: 2, sqlState: SqlState("40001"))
            log.retrying(run: 9, attempt: 3, sqlState: nil)
            log.commitResolved(run: 9, tookEffect: true)
        }
        #expect(
            seen == """
                {"lvl":"warning","evt":"OWNER_LOST","lost":8,"run":9,"msg":"an earlier run did not come to its end; it is marked abandoned"}
                {"lvl":"warning","evt":"DB_RETRY","attempt":2,"run":9,"sqlstate":"40001","msg":"the database asked to try a transaction again"}
                {"lvl":"warning","evt":"DB_RETRY","attempt":3,"run":9,"msg":"the database asked to try a transaction again"}
                {"lvl":"warning","evt":"COMMIT_RESOLVED","run":9,"took_effect":true,"msg":"the answer to the commit was lost; the database says whether it took effect"}

                """)
    }
}
