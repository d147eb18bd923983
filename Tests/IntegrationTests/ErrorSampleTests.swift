import CostModel
import Foundation
import Intake
import Publication
import TestSupport
import Testing

@testable import Batch

/// Every folder of samples/errors: the data mistake it holds is told in exactly the words of its expected.txt.
@Suite("error samples")
struct ErrorSampleTests {
    @Test("each mistake is told with its exit status and in its exact words", arguments: ErrorSample.names)
    func sample(name: String) throws {
        let sample = try ErrorSample(name)
        let ledger = try TestLedger()
        if sample.startsWithBase { try ledger.load(Dataset.base) }
        if sample.runsBase { try ledger.run() }
        if let (municipality, year) = sample.closes {
            let run = try ClosingBook(ledger.database.connect()).write(
                municipality: municipality, year: year, isReopening: false)
            #expect(run == 1)
        }
        if let posting = sample.deletesPersonOf { try ledger.deletePerson(ofPosting: posting) }
        let before = try ledger.fingerprint()
        var (status, text): (Int32, String) = (0, "")
        do {
            if let profile = sample.profile {
                try ledger.load(sample.path, profile: profile, rejectLimit: sample.rejectLimit)
            } else {
                try ledger.load(
                    sample.path, rejectLimit: sample.rejectLimit, allowsSynthetic: sample.allowsSynthetic)
            }
            if let posting = sample.endedPosting { try ledger.end(posting: posting) }
            if let added = sample.addedPostings {
                try ledger.addPostings(added.count, ofOere: added.oere, like: added.posting)
            }
            try ledger.run()
            text = try ledger.check()
        } catch {
            (status, text) = (Failure(error).status.rawValue, Failure(error).text(in: .danish))
            if error is ImportRefused { #expect(try ledger.fingerprint() == before, "something of it stayed") }
        }
        #expect(status == sample.status, "\(text)")
        if sample.status == 0 {
            let seen = Set(text.split(separator: "\n"))
            #expect(sample.text.split(separator: "\n").allSatisfy(seen.contains), "\(text)")
        } else {
            #expect(text == sample.text)
        }
        #expect(sample.text.contains(name) || sample.status != 0, "expected.txt speaks of another code")
    }

    @Test("every finding code has its folder, and every folder its code")
    func complete() {
        let codes = Set(FindingCode.allCases.map(\.rawValue))
        #expect(Set(ErrorSample.names) == codes)
    }

    @Test("the sound dataset is imported, run and checked without a finding")
    func base() throws {
        let ledger = try TestLedger()
        let report = try ledger.load(Dataset.base)
        #expect(report.files.allSatisfy { $0.read == $0.accepted && $0.rejected == 0 })
        try ledger.run()
        #expect(try ledger.check() == "code,municipality,fiscal_year,subject,rows,amount\n")
    }

    @Test(
        "the built binary says the same on stderr and ends with the same status",
        arguments: [
            "bad_amount", "file_empty", "file_unknown", "synthetic_cpr", "encoding", "unterminated_quote",
        ])
    func binary(name: String) throws {
        let sample = try ErrorSample(name)
        let home = try TemporaryFolder("home")
        let arguments = ["import", sample.path, "--quiet"] + (sample.allowsSynthetic ? ["--allow-synthetic"] : [])
        let result = try BuiltBinary(home: home.path).run(arguments)
        #expect(result.status == sample.status)
        #expect(result.errors == sample.text)
        #expect(result.output == "")
    }
}
