import CostModel
import Intake
import TestSupport
import Testing

@testable import Batch

/// Every line that an import can say, whole.
@Suite("log of an import")
struct ImportLogTests {
    private static func steady(_ log: String) -> String {
        log.replacing(/"ts":"[^"]*",/, with: "").replacing(/"ms":[0-9]+/, with: "\"ms\":0")
    }

    private func run(_ ledger: TestLedger, _ arguments: [String], _ variables: [String: String] = [:]) throws -> String
    {
        let home = try TemporaryFolder("home")
        let binary = BuiltBinary(home: home.path, adding: variables)
        return ImportLogTests.steady(
            try binary.run(["import"] + arguments + ["--allow-synthetic", "--database", ledger.url]).log)
    }

    @Test("IMPORT_STARTED, FILE_READ, IMPORT_DONE, by the command itself; none of them when quiet")
    func loaded() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        #expect(
            try run(ledger, [dataset.path("postings.csv")]) == """
                {"lvl":"info","evt":"IMPORT_STARTED","files":1,"model":false,"msg":"an import has begun"}
                {"lvl":"info","evt":"FILE_READ","accepted":0,"batch":2,"corrected":0,"ended":0,"file":"postings.csv","joined":0,"left_out":0,"rejected":0,"rows":7,"unchanged":7,"msg":"a file is in the ledger"}
                {"lvl":"info","evt":"IMPORT_DONE","batch":2,"files":1,"ms":0,"rejected":0,"rows":7,"msg":"the import took effect"}

                """)
        #expect(try run(ledger, [dataset.path("postings.csv"), "--quiet"]) == "")
    }

    @Test("IMPORT_REFUSED and REJECT_LIMIT, also when quiet; the journal gets priorities")
    func refused() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit("postings.csv", "2019-01-31", "2019-02-31")
        let refused =
            "{\"lvl\":\"error\",\"evt\":\"IMPORT_REFUSED\",\"code\":\"bad_date\",\"exit\":65,\"file\":\"postings.csv\","
            + "\"line\":3,\"rejected\":1,\"msg\":\"the import was refused; nothing was changed\"}\n"
        #expect(try run(ledger, [dataset.path("postings.csv"), "--quiet"]) == refused)
        try dataset.edit("postings.csv", "24000.00", "y")
        let seen = try run(
            ledger, [dataset.path("postings.csv"), "--reject-limit", "1"], ["JOURNAL_STREAM": "8:1234"])
        #expect(
            seen
                == """
                <6>{"lvl":"info","evt":"IMPORT_STARTED","files":1,"model":false,"msg":"an import has begun"}
                <3>{"lvl":"error","evt":"REJECT_LIMIT","limit":1,"rejected":2,"msg":"more rows were refused than the limit allows"}
                <3>\(refused)
                """.replacing("\"line\":3,\"rejected\":1", with: "\"line\":3,\"rejected\":2"))
    }

    @Test("INPUT_EMPTY for a folder that is not there")
    func missing() throws {
        let ledger = try TestLedger()
        #expect(
            try run(ledger, ["/nowhere"])
                == "{\"lvl\":\"error\",\"evt\":\"INPUT_EMPTY\",\"exit\":66,\"msg\":\"input is missing or empty\"}\n")
    }

    @Test("REJECT_LIMIT")
    func limit() {
        let lines = LogLines()
        ImportLog(lines.log()).overLimit(10, refused: 11)
        #expect(
            lines.text
                == "{\"lvl\":\"error\",\"evt\":\"REJECT_LIMIT\",\"limit\":10,\"rejected\":11,"
                + "\"msg\":\"more rows were refused than the limit allows\"}\n")
    }

    @Test("a file that is none of ours has no name in the log")
    func foreign() {
        #expect(ImportLog.file("postings.csv") == .postings)
        #expect(ImportLog.file("borger-123.csv") == nil)
        #expect(ImportLog.file(nil) == nil)
    }
}
