import CostModel
import Intake
import TestSupport
import Testing

@testable import Batch

/// A ledger with the sound dataset in it, which no hostile file may change.
struct HeldLedger {
    let ledger: TestLedger
    private let folder: TemporaryFolder

    init() throws {
        ledger = try TestLedger()
        folder = try TemporaryFolder("hostile")
        try ledger.load(Dataset.base)
    }

    /// Imports one file by itself.
    /// - Parameter profile: the text of one, where it is no canonical file
    @discardableResult
    func load(
        _ bytes: [UInt8], as name: String = "postings.csv", profile: String? = nil, rejectLimit: Int = 0
    ) throws -> ImportReport {
        let path = try folder.write(bytes, to: name)
        guard let profile else { return try ledger.load(path, rejectLimit: rejectLimit) }
        return try ledger.load(
            path, profile: folder.write(profile, to: "\(name).yaml"), rejectLimit: rejectLimit)
    }

    @discardableResult
    func load(
        _ text: String, as name: String = "postings.csv", profile: String? = nil, rejectLimit: Int = 0
    ) throws -> ImportReport {
        try load(Array(text.utf8), as: name, profile: profile, rejectLimit: rejectLimit)
    }

    /// The file is refused with that status and in exactly these first lines, in English, and nothing of it stays.
    func expectRefused(
        _ bytes: [UInt8], as name: String = "postings.csv", profile: String? = nil,
        status: CostModel.ExitStatus = .dataRefused,
        _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try ledger.fingerprint()
        do {
            try load(bytes, as: name, profile: profile)
            Issue.record("the file was taken", sourceLocation: sourceLocation)
        } catch {
            let failure = Failure(error)
            let told = failure.text(in: .english).split(separator: "\n").filter { $0.hasPrefix("omkost: error: ") }
            #expect(
                told.map { String($0.dropFirst("omkost: error: ".count)) } == lines, sourceLocation: sourceLocation)
            #expect(failure.status == status, sourceLocation: sourceLocation)
        }
        #expect(try ledger.fingerprint() == before, "something of it stayed", sourceLocation: sourceLocation)
    }

    func expectRefused(
        _ text: String, as name: String = "postings.csv", profile: String? = nil,
        status: CostModel.ExitStatus = .dataRefused,
        _ line: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expectRefused(
            Array(text.utf8), as: name, profile: profile, status: status, line, sourceLocation: sourceLocation)
    }

    /// A whole dataset is refused, as above.
    func expectRefused(
        _ dataset: Dataset, status: CostModel.ExitStatus = .dataRefused, _ line: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try ledger.fingerprint()
        let failure = ledger.refusal(dataset)
        #expect(failure?.status == status, sourceLocation: sourceLocation)
        let text = failure?.text(in: .english) ?? "the dataset was taken"
        #expect(text.hasPrefix("omkost: error: \(line)\n"), "\(text)", sourceLocation: sourceLocation)
        #expect(try ledger.fingerprint() == before, "something of it stayed", sourceLocation: sourceLocation)
    }

    /// What is in force of a posting.
    func posting(_ number: String, _ columns: String = "amount_oere") throws -> [String] {
        try ledger.inForce("posting", columns, where: "posting = '\(number)'")
    }
}
