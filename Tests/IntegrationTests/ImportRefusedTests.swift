import CostModel
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Batch

/// What a refused import leaves, and what it says.
@Suite("refused imports")
struct ImportRefusedTests {
    @Test(
        "whatever is wrong with it, a refused import leaves the ledger as it was",
        arguments: ErrorSample.names.filter { name in
            name != "total_out_of_range" && FindingCode(rawValue: name)?.stopsPublication != true
        })
    func untouched(name: String) throws {
        let sample = try ErrorSample(name)
        guard sample.status != 0 else { return }
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let before = try ledger.fingerprint()
        let batches = try ledger.count("intake.batch")
        let failure = ledger.refusal(sample.path, allowsSynthetic: sample.allowsSynthetic)
        if name == "file_missing" {
            #expect(failure == nil, "the ledger has postings, so the folder need not")
            return
        }
        #expect(failure?.status.rawValue == sample.status)
        #expect(try ledger.fingerprint() == before)
        #expect(try ledger.count("intake.batch") == batches)
    }

    @Test("the n rows that may be refused are left out and written down, one more and nothing is imported")
    func rejectLimit() throws {
        let dataset = try Dataset()
        try dataset.edit("postings.csv", "24000.00", "24.000")
        try dataset.edit("postings.csv", "-2340.00", "x")
        try dataset.edit("postings.csv", "2019-01-31", "2019-02-31")
        let ledger = try TestLedger()
        let tight = try #require(ledger.refusal(dataset.path, rejectLimit: 2))
        #expect(tight.status == .dataRefused)
        #expect(tight.refusals.count == 3)
        #expect(try ledger.count("ledger.posting") == 0)
        let report = try ledger.load(dataset.path, rejectLimit: 3)
        #expect(report.rejects.map(\.finding.code) == [.badDate, .badAmount, .badAmount])
        let postings = try #require(report.files.last)
        #expect((postings.read, postings.accepted, postings.rejected) == (7, 4, 3))
        #expect(try ledger.count("intake.reject") == 3)
        #expect(try ledger.count("ledger.posting") == 4)
        let stored = try ledger.value(
            "select string_agg(concat_ws('|', file, line, column_name, code), ' ' order by file, line) from intake.reject"
        )
        #expect(
            stored
                == "postings.csv|3|posted_on|bad_date postings.csv|4|amount|bad_amount postings.csv|6|amount|bad_amount"
        )
    }

    @Test("a file that is a full statement allows no refused row: leaving it out would end the fact that it repeats")
    func rejectLimitOfStatements() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let before = try ledger.fingerprint()
        let dataset = try Dataset()
        try dataset.edit("participation.csv", "7192125678", "719212567")
        #expect(ledger.refusal(dataset.path, rejectLimit: 10)?.status == .dataRefused)
        #expect(try ledger.fingerprint() == before)
    }

    @Test("postings refused for what other rows say are left out too: duplicates, unknown codes")
    func rejectLimitOfSets() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        let postings = try dataset.text("postings.csv")
        try dataset.write(
            postings.replacing("24000.00", with: "24000.01")
                + "8,260,2019,2019-06-30,,6.45.53,1,4,,1.0,1.00,,,,,HAL-XXX,x\n"
                + "9,260,2019,2019-06-30,,6.45.53,1,4,,1.0,1.00,,,,,,x\n9,260,2019,2019-06-30,,6.45.53,1,4,,1.0,1.00,,,,,,x\n",
            to: "postings.csv")
        #expect(ledger.refusal(dataset.path, rejectLimit: 2)?.status == .dataRefused)
        // Of two rows with one number neither is taken.
        let report = try ledger.load(dataset.path, rejectLimit: 3)
        #expect(report.rejects.map(\.finding.code) == [.duplicateRow, .duplicateRow, .unknownInitiative])
        // Seven in force, and the earlier version of the one that was corrected.
        #expect(try ledger.count("ledger.posting where until is null") == 7)
        #expect(try ledger.count("ledger.posting") == 8)
        #expect(
            try ledger.value("select amount_oere from ledger.posting where posting = '3' and until is null")
                == "2400001")
        let count = try #require(report.files.last)
        #expect((count.read, count.accepted, count.corrected, count.unchanged, count.rejected) == (10, 1, 1, 6, 3))
    }

    @Test("an overlap names the membership that lasts into it, not just the one before")
    func overlap() throws {
        let dataset = try Dataset([
            "families.csv": """
            municipality,family,cpr,valid_from,valid_to
            260,F1,6181871234,2015-01-01,
            250,F1,6181871234,2015-06-01,
            260,F1,7192125678,2010-01-01,2030-12-31
            260,F1,7192125678,2011-01-01,2011-12-31
            260,F2,7192125678,2020-07-01,

            """
        ])
        let text = try #require(try TestLedger().refusal(dataset.path)?.text(in: .english))
        #expect(
            text.contains(
                "families.csv line 5, column valid_from: the citizen is in a family on that day already, see line 4"))
        #expect(
            text.contains(
                "families.csv line 6, column valid_from: the citizen is in a family on that day already, see line 4"))
        #expect(!text.contains("line 3"))
    }

    @Test("more than twenty mistakes are told as twenty and a number")
    func many() throws {
        let dataset = try Dataset()
        let row = "x,260,2019,2019-06-30,,6.45.53,1,4,,1.0,x,,,,,,x\n"
        try dataset.write(dataset.text("postings.csv") + String(repeating: row, count: 50), to: "postings.csv")
        let failure = try #require(try TestLedger().refusal(dataset.path))
        #expect(failure.refusals.count == 21)
        #expect(failure.text(in: .english).contains("30 more rows were refused; nothing was imported"))
    }

    @Test("half a million rows that stand there twice are refused in seconds", .timeLimit(.minutes(3)))
    func manyDuplicates() throws {
        let dataset = try Dataset()
        var rows = ""
        for number in 0..<400 {
            let row = "\(number),250,2019,2019-06-30,,5.57.73,1,,,5.2,1.00,,,,,,x\n"
            rows += String(repeating: row, count: 100)
        }
        try dataset.write(dataset.text("postings.csv") + rows, to: "postings.csv")
        let failure = try #require(try TestLedger().refusal(dataset.path))
        #expect(failure.text(in: .english).contains("the same municipality, fiscal_year, posting as on line"))
    }

    @Test("a file that is not a regular file is refused under every name of a dataset, and not passed over")
    func kinds() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let before = try ledger.fingerprint()
        for kind in ["folder", "pipe", "link", "device"] {
            for name in ["postings.csv", "families.csv", "model.yaml"] {
                let dataset = try Dataset([name: nil])
                let path = dataset.path(name)
                switch kind {
                case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
                case "pipe": #expect(mkfifo(path, 0o600) == 0)
                case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + "x")
                default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
                }
                for target in [dataset.path, path] {
                    let failure = ledger.refusal(target)
                    #expect([65, 66, 74].contains(failure?.status.rawValue ?? 0), "\(kind) \(name)")
                }
            }
        }
        #expect(try ledger.fingerprint() == before)
    }

    @Test("folders of other names and hidden files are no part of a dataset; links to files are")
    func passedOver() throws {
        let dataset = try Dataset(["postings.csv": nil])
        try FileManager.default.createDirectory(atPath: dataset.path("expected"), withIntermediateDirectories: false)
        try dataset.write("x", to: ".DS_Store")
        try FileManager.default.createSymbolicLink(
            atPath: dataset.path("postings.csv"), withDestinationPath: "\(Dataset.base)/postings.csv")
        #expect(try TestLedger().refusal(dataset.path) == nil)
    }

    @Test("a path that is not there, and a folder with nothing in it, are missing input")
    func nothing() throws {
        let ledger = try TestLedger()
        let empty = try TemporaryFolder("empty")
        #expect(ledger.refusal(empty.path)?.status == .inputMissing)
        #expect(ledger.refusal(empty.path + "/nowhere")?.status == .inputMissing)
        #expect(ledger.refusal("")?.status == .inputMissing)
        for name in ["model.yaml", "municipalities.csv", "postings.csv"] {
            let failure = try #require(ledger.refusal(try Dataset([name: nil])))
            #expect(failure.status == .inputMissing)
            #expect(failure.text(in: .english).hasPrefix("omkost: error: \(name): the file is missing"))
        }
    }
}
