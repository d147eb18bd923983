import CostModel
import Foundation
import TestSupport
import Testing

@testable import Batch

/// The file that Prometheus reads.
@Suite("metrics of a run")
struct RunMetricsTests {
    @Test("a published run, whole")
    func published() {
        let meter = RunMeter()
        meter.set(.compute, milliseconds: 1_200)
        meter.set(.compute, milliseconds: 1_234)
        meter.set(.publish, milliseconds: 7)
        meter.count(
            [
                Reconciliation(
                    municipality: 250, fiscalYear: FiscalYear(2019), posted: ControlTotal(rows: 3, oere: 600),
                    allocated: 500, unallocated: 60, excluded: 40),
                Reconciliation(
                    municipality: 260, fiscalYear: FiscalYear(2019), posted: ControlTotal(rows: 2, oere: -100),
                    allocated: -100, unallocated: 0, excluded: 0),
            ], lines: 11)
        meter.workRows = 4
        meter.generation = 9
        let text = RunMetrics(meter: meter, exitCode: 0, completedAt: 1_795_317_742, earlier: EarlierMetrics("")).text
        #expect(
            text == """
                # HELP omkost_build_info The program that wrote this file.
                # TYPE omkost_build_info gauge
                omkost_build_info{version="\(ProgramVersion.text)"} 1
                # HELP omkost_last_success_timestamp_seconds When a run last ended with exit status 0.
                # TYPE omkost_last_success_timestamp_seconds gauge
                omkost_last_success_timestamp_seconds 1795317742
                # HELP omkost_last_completion_timestamp_seconds When a run last ended, whichever way.
                # TYPE omkost_last_completion_timestamp_seconds gauge
                omkost_last_completion_timestamp_seconds 1795317742
                # HELP omkost_last_exit_code Exit status of the last run; 128 and a signal where it was stopped.
                # TYPE omkost_last_exit_code gauge
                omkost_last_exit_code 0
                # HELP omkost_publication_generation The generation that the last successful run knew as published.
                # TYPE omkost_publication_generation gauge
                omkost_publication_generation 9
                # HELP omkost_run_duration_seconds How long the last run was in each stage.
                # TYPE omkost_run_duration_seconds gauge
                omkost_run_duration_seconds{stage="compute"} 1.234
                omkost_run_duration_seconds{stage="publish"} 0.007
                # HELP omkost_rows Rows of the last run: postings read, lines stored, rows of work.
                # TYPE omkost_rows gauge
                omkost_rows{kind="posted"} 5
                omkost_rows{kind="lines"} 11
                omkost_rows{kind="work"} 4
                # HELP omkost_ore Øre of the last run, all municipalities and years together.
                # TYPE omkost_ore gauge
                omkost_ore{kind="posted"} 500
                omkost_ore{kind="allocated"} 400
                omkost_ore{kind="unallocated"} 60
                omkost_ore{kind="excluded"} 40

                """)
    }

    @Test("a failed run keeps when the last one succeeded, and says nothing it does not know")
    func failed() {
        let earlier = EarlierMetrics(
            """
            # HELP omkost_last_success_timestamp_seconds 5
            omkost_last_success_timestamp_seconds 1700000000
            omkost_publication_generation 3
            omkost_rows{kind="lines"} 11
            omkost_publication_generation none
            """)
        let seen = RunMetrics(meter: RunMeter(), exitCode: 75, completedAt: 1_800_000_000, earlier: earlier).text
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
        #expect(
            seen == """
                omkost_build_info{version="\(ProgramVersion.text)"} 1
                omkost_last_success_timestamp_seconds 1700000000
                omkost_last_completion_timestamp_seconds 1800000000
                omkost_last_exit_code 75
                omkost_publication_generation 3
                """)
    }

    private func values(_ text: String) -> [String: String] {
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ") }
        return Dictionary(uniqueKeysWithValues: lines.map { (String($0[0]), String($0[1])) })
    }

    @Test("written on success, kept on a refused start, and no file of it is left half")
    func written() throws {
        let ledger = try TestLedger()
        let home = try TemporaryFolder("metrics")
        let arguments = ["run", "--database", ledger.url, "--metrics", "\(home.path)/omkost.prom"]
        let binary = BuiltBinary(home: home.path)
        #expect(try binary.run(arguments).status == 66)
        var seen = values(try home.read("omkost.prom"))
        #expect(seen["omkost_last_exit_code"] == "66")
        #expect(seen["omkost_last_success_timestamp_seconds"] == nil)
        try ledger.load(Dataset.base)
        #expect(try binary.run(arguments).status == 0)
        seen = values(try home.read("omkost.prom"))
        let succeeded = try #require(seen["omkost_last_success_timestamp_seconds"])
        #expect(seen["omkost_last_exit_code"] == "0")
        #expect(seen["omkost_publication_generation"] == "1")
        #expect(seen["omkost_rows{kind=\"posted\"}"] == "7")
        #expect(try binary.run(arguments + ["--municipality", "999"]).status == 64)
        seen = values(try home.read("omkost.prom"))
        #expect(seen["omkost_last_exit_code"] == "64")
        #expect(seen["omkost_last_success_timestamp_seconds"] == succeeded)
        #expect(seen["omkost_publication_generation"] == "1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["omkost.prom"])
    }

    @Test("OMKOST_METRICS names the file too; a dry run writes none; one that cannot be written is a warning")
    func variable() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let home = try TemporaryFolder("metrics")
        let arguments = ["run", "--database", ledger.url, "--language", "en", "--quiet"]
        let binary = BuiltBinary(home: home.path, adding: ["OMKOST_METRICS": "\(home.path)/omkost.prom"])
        #expect(try binary.run(arguments + ["--dry-run"]).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
        #expect(try binary.run(arguments).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["omkost.prom"])
        let result = try binary.run(arguments + ["--metrics", "\(home.path)/nowhere/omkost.prom"])
        #expect(result.status == 0)
        #expect(result.errors.hasPrefix("omkost: warning: \(home.path)/nowhere/omkost.prom cannot be created"))
        #expect(result.log.contains("\"lvl\":\"warning\",\"evt\":\"IO_FAILED\""))
    }
}
