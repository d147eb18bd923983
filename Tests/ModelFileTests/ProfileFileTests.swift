import CostModel
import Foundation
import Intake
import ModelFile
import TestSupport
import Testing

/// Profiles: those that are sound, and every way in which one is not.
@Suite("profile file")
struct ProfileFileTests {
    private func read(_ text: String) throws -> SourceProfile {
        try ProfileFile(bytes: Array(text.utf8), name: "p.yaml", columns: { $0.columns }).profile
    }

    @Test("a profile says what its file says")
    func sound() throws {
        let profile = try read(soundProfile)
        #expect(profile.name == "proeve")
        #expect(profile.filePattern == NamePattern("p_*.csv"))
        guard case .file(let shape) = profile.source else {
            Issue.record("no file")
            return
        }
        #expect(shape.delimiter == 9 && shape.quote == nil && shape.skippedLines == 1 && shape.columns == nil)
        let trailer = try #require(shape.trailer)
        #expect(trailer.firstField == "SUM" && trailer.rowsPosition == 2 && trailer.amountPosition == 3)
        #expect(!trailer.countsLeftOut)
        #expect(profile.dateLayouts.map(\.text) == ["dd-mm-yyyy", "yyyymmdd"])
        #expect(profile.numbers == .danish && !profile.restoresLostZero && profile.replacementSource == nil)
        #expect(
            profile.expected == ExpectedContent(municipality: 260, fiscalYears: FiscalYear(2019)...FiscalYear(2020)))
        #expect(profile.head?.line == 1 && profile.head?.text == "H")
        #expect(profile.files.map(\.file) == [.employments, .timeEntries, .postings])
        #expect(profile.files.map(\.joinsPeriods) == [true, false, false])
        let postings = try #require(profile.files.last)
        #expect(postings.columns.map(\.column).first == "posting" && postings.columns.count == 9)
        #expect(postings["dranst"]?.map == ["x": "1"] && postings["dranst"]?.otherwise == "2")
        #expect(postings["dranst"]?.whenEmpty == "1" && postings["dranst"]?.sourceColumns == ["A", "B"])
        #expect(postings["amount"]?.sourceColumns == ["Beløb", "DK"] && postings["amount"]?.reading.isReversed == true)
        #expect(postings["posted_on"]?.reading.dateLayout?.text == "yyyymm")
        #expect(postings["posted_on"]?.reading.isLastDay == true)
        #expect(postings["posting"]?.sourceColumns == ["Nr", "Linje"] && postings["family"]?.numberedPrefix == "F-")
        #expect(profile.files[0]["position_percent"]?.reading.fullTimeThousandths == 37_000)
        #expect(profile.files[1]["minutes"]?.reading.times == 60)
    }

    @Test("what is not given has its default, and a relation has plain numbers")
    func defaults() throws {
        let into = "into: { activities: { activity: A, municipality: B } }"
        let file = try read("profile: a\nsource: { encoding: utf-8 }\n\(into)\n")
        guard case .file(let shape) = file.source else {
            Issue.record("no file")
            return
        }
        #expect(shape.encoding == .utf8 && shape.delimiter == 59 && shape.quote == 34 && shape.trailer == nil)
        #expect(file.dateLayouts.map(\.text) == ["dd-mm-yyyy", "yyyy-mm-dd"] && file.numbers == .danish)
        #expect(file.filePattern == nil && file.expected == ExpectedContent() && file.leftOut.isEmpty)
        let relation = try read("profile: a\nrelation: kilde.Aktiviteter\n\(into)\n")
        guard case .relation("kilde", "Aktiviteter") = relation.source else {
            Issue.record("no relation")
            return
        }
        #expect(relation.numbers == .plain)
    }

    @Test("an error names its line and what is wrong there, exactly", arguments: BrokenModel.profiles)
    func broken(_ broken: BrokenModel) throws {
        let refusal = try #require(throws: Refusal.self) { try read(broken.yaml(of: soundProfile)) }
        #expect(refusal.status == .configuration)
        #expect(refusal.what.english == "p.yaml line \(broken.line): \(broken.part)")
        #expect(refusal.what.danish.hasPrefix("p.yaml linje \(broken.line): "), "\(refusal.what.danish)")
        for text in [refusal.what.danish, refusal.remedy.english, refusal.remedy.danish] {
            #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"), "\(text)")
        }
    }

    @Test("a sum of amounts in the trailer needs postings, and a profile makes something")
    func uncountable() throws {
        for (source, into, told) in [
            (
                "{ trailer: { first_field: SUM, amount: 2 } }", "{ activities: { activity: A, municipality: B } }",
                "2: source.trailer.amount needs a profile that makes postings"
            ),
            ("{ encoding: utf-8 }", "{}", "3: into is empty"),
        ] {
            let refusal = try #require(throws: Refusal.self) {
                try read("profile: a\nsource: \(source)\ninto: \(into)\n")
            }
            #expect(refusal.what.english == "p.yaml line \(told)")
        }
    }

    @Test(
        "the profiles of the samples are sound",
        arguments: RepositoryFiles.paths(below: "samples/profiles", ending: "profile.yaml"))
    func samples(path: String) throws {
        #expect(try !read(RepositoryFiles.text(path)).files.isEmpty)
        #expect(RepositoryFiles.paths(below: "samples/profiles", ending: "profile.yaml").count == 10)
    }
}
