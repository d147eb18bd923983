import CostModel
import Foundation
import Postgres
import Published
import Reporting
import TestSupport
import Testing

@testable import Batch

/// Every figure of an overview can be explained to its postings, and the parts add up to it.
@Suite("explain")
struct ExplainTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger()
        try ledger.load("\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/mini")
        try ledger.run()
    }

    private func read<Answer>(_ body: (Listing, LedgerReader) throws -> Answer) throws -> Answer {
        let connection = try ledger.database.connect()
        return try PublishedReader.read(connection) { reader in
            try body(Listing(reader), LedgerReader(connection: connection))
        }
    }

    private func document(
        _ listing: Listing, _ scope: OverviewScope, _ years: ClosedRange<FiscalYear>? = nil
    ) throws -> ReportDocument {
        let all = listing.model.firstYear...listing.model.lastYear
        return try OverviewDocument(listing, scope, years ?? all, .danish).document()
    }

    @Test(
        "each row of cost, and each phase and year of enrolment, is the sum of what explains it",
        arguments: [
            OverviewScope.initiative("HAL-FAM"), .municipality(260),
            .cluster(.family, municipality: nil),
        ])
    func rows(scope: OverviewScope) throws {
        let explained = try read { listing, ledger in
            let document = try document(listing, scope)
            var explained = 0
            let cost = try #require(document.sections.first { $0.id == "cost-by-sector" })
            let net = try #require(cost.table.columns.firstIndex { $0.name == "net" })
            for row in cost.table.rows {
                guard case .text(let text)? = row.last else { continue }
                let address = try FigureAddress(text: text)
                let explanation = try FigureExplanation(address, listing, ledger)
                #expect(.number(explanation.net) == row[net], "\(text)")
                explained += 1
            }
            let evidence = try #require(document.sections.first { $0.id == "evidence" })
            for row in evidence.table.rows {
                guard case .text(let text)? = row.last else { continue }
                let address = try FigureAddress(text: text)
                for (index, grade) in EvidenceGrade.allCases.enumerated() {
                    let explanation = try FigureExplanation(address.with("grade", grade.rawValue), listing, ledger)
                    #expect(.number(explanation.net) == row[index + 1], "\(text) \(grade)")
                    explained += 1
                }
            }
            for section in document.sections where section.id == "before-during-after" {
                for row in section.table.rows {
                    guard case .text(let text)? = row.last else { continue }
                    // Whether the postings add up to the parts is checked as they are read.
                    _ = try FigureExplanation(try FigureAddress(text: text), listing, ledger)
                    explained += 1
                }
            }
            return explained
        }
        #expect(explained >= 4)
    }

    /// The addresses in a column, with the figure of another column in the same row.
    private func figures(
        _ document: ReportDocument, _ section: String, _ column: String, at address: String = "address"
    ) throws -> [(address: String, figure: TableCell)] {
        let table = try #require(document.sections.first { $0.id == section }).table
        let places = try [column, address].map { name in
            try #require(table.columns.firstIndex { $0.name == name })
        }
        return (table.rows + (table.totals.map { [$0] } ?? [])).compactMap { row in
            guard case .text(let text) = row[places[1]], !text.isEmpty else { return nil }
            return (text, row[places[0]])
        }
    }

    @Test("what was chosen of the years is explained as chosen; so is what was paid, and what reached nobody")
    func everySection() throws {
        try read { listing, ledger in
            let first = listing.model.firstYear
            for years in [nil, first...first, first...FiscalYear(first.number + 1)] {
                let document = try document(listing, .initiative("HAL-FAM"), years)
                let found =
                    try figures(document, "cost-by-sector", "net")
                    + figures(document, "who-pays", "paid", at: "paid_address")
                    + figures(document, "unallocated", "net")
                #expect(found.count > 3)
                for (text, figure) in found {
                    let address = try FigureAddress(text: text)
                    #expect(.number(try FigureExplanation(address, listing, ledger).net) == figure, "\(text)")
                }
            }
        }
    }

    @Test("every allocated pool of a figure has the weights it was divided by, and they give its part")
    func weights() throws {
        try read { listing, ledger in
            for text in ["m=260", "i=HAL-FAM,a=intervention", "p=during", "b=1", "m=260,st=all"] {
                let explanation = try FigureExplanation(FigureAddress(text: text), listing, ledger)
                for pool in explanation.pools where pool.part.status == CostStatus.allocated.code {
                    #expect(!pool.weights.isEmpty, "\(text) \(pool.part)")
                    #expect(pool.weights.reduce(0) { $0 + $1.weight.oere } == pool.part.oere)
                    #expect(pool.weights.allSatisfy { $0.weight.weight <= $0.weight.weightTotal })
                }
            }
            // Whoever is in all of a municipality has all of the weight but what stood idle.
            let all = try FigureExplanation(FigureAddress(text: "m=260"), listing, ledger)
            let undivided = all.pools.flatMap(\.weights).filter { $0.costCentre == nil }
            #expect(!undivided.isEmpty && undivided.allSatisfy { $0.weight.weight == $0.weight.weightTotal })
        }
    }

    @Test("a family's and a citizen's figures are explained too, and so is what was not allocated")
    func personsAndRest() throws {
        try read { listing, ledger in
            for text in ["m=260,st=unallocated", "m=260,st=excluded", "m=260", "b=1", "bi=HAL-FAM"] {
                let address = try FigureAddress(text: text)
                let explanation = try FigureExplanation(address, listing, ledger)
                #expect(explanation.parts.reduce(0) { $0 + $1.oere } == explanation.net)
            }
            let unallocated = try FigureExplanation(
                FigureAddress(text: "m=260,st=unallocated"), listing, ledger)
            let stored = try listing.reader.reconciliations().filter { $0.municipality == 260 }
            #expect(unallocated.net == stored.reduce(0) { $0 + $1.unallocated })
        }
    }

    @Test("explanations are of the ledger as the run saw it: a later correction does not change them")
    func asOfRun() throws {
        let before = try read { listing, reader in
            try FigureExplanation(FigureAddress(text: "i=HAL-FAM"), listing, reader).traced
        }
        let dataset = try Dataset()
        try dataset.lay("\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/mini")
        let lines = try dataset.text("postings.csv").split(separator: "\n").map(String.init)
        let traced = try #require(before.first)
        let place = try #require(lines.firstIndex { $0.hasPrefix("\(traced.posting),\(traced.municipality),") })
        let columns = lines[0].split(separator: ",").map(String.init)
        var fields = lines[place].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[try #require(columns.firstIndex(of: "amount"))] = "1.00"
        try dataset.write(lines[0] + "\n" + fields.joined(separator: ",") + "\n", to: "postings.csv")
        #expect(try ledger.load(dataset.path("postings.csv")).files.first?.corrected == 1)
        let after = try read { listing, reader in
            try FigureExplanation(FigureAddress(text: "i=HAL-FAM"), listing, reader).traced
        }
        #expect(before == after)
    }

    @Test("every posting is explained: pools are their postings, and all of it together is what was posted")
    func everyPosting() throws {
        let numbers = try ledger.database.connect().query(
            Statement("test.postings", "select distinct posting from ledger.posting")
        ).rows
        try read { listing, ledger in
            let query = PostingQuery(listing.reader)
            var pools: [PoolOrigin: (posted: Int128, postings: Int)] = [:]
            var byStatus: [String: Int128] = [:]
            for number in numbers.compactMap({ $0[0] }) {
                for posting in try query.find(number, municipality: nil, year: nil) {
                    let explanation = try PostingExplanation(posting, listing, ledger)
                    guard let pool = explanation.pool else {
                        #expect(explanation.figures.map(\.oere) == [Int128(posting.line.oere)], "\(number)")
                        byStatus[explanation.figures[0].status, default: 0] += Int128(posting.line.oere)
                        continue
                    }
                    if pools[pool] == nil {
                        for figure in explanation.figures { byStatus[figure.status, default: 0] += figure.oere }
                    }
                    pools[pool, default: (0, 0)].posted += Int128(posting.line.oere)
                    pools[pool, default: (0, 0)].postings += 1
                }
            }
            #expect(!pools.isEmpty)
            for (pool, sum) in pools {
                #expect(sum.posted == pool.total.oere && sum.postings == pool.total.rows)
            }
            let stored = try listing.reader.reconciliations()
            #expect(byStatus["allocated"] == stored.reduce(0) { $0 + $1.allocated })
            #expect(byStatus["unallocated"] ?? 0 == stored.reduce(0) { $0 + $1.unallocated })
            #expect(byStatus["excluded"] ?? 0 == stored.reduce(0) { $0 + $1.excluded })
        }
    }

    @Test("a posting's address leads to a figure that has the posting or its pool in it")
    func thereAndBack() throws {
        try read { listing, ledger in
            let found = try ["m=260", "m=260,st=unallocated"].map { text in
                try FigureExplanation(FigureAddress(text: text), listing, ledger)
            }
            let lines = found.flatMap { $0.traced + $0.pools.flatMap(\.postings) }
            #expect(!lines.isEmpty)
            for line in lines {
                let posting = try #require(
                    try PostingQuery(listing.reader).find(
                        line.posting, municipality: line.municipality, year: line.fiscalYear
                    ).first)
                let document = PostingDocument(
                    try PostingExplanation(posting, listing, ledger), listing, .danish
                ).document
                let figures = try #require(document.sections.first { $0.id == "figures" })
                for row in figures.table.rows {
                    guard case .text(let text)? = row.last else { continue }
                    let figure = try FigureExplanation(FigureAddress(text: text), listing, ledger)
                    #expect(!figure.parts.isEmpty, "\(text)")
                }
            }
        }
    }

    @Test("every figure of work is the sum of rows of the ledger")
    func work() throws {
        try read { listing, ledger in
            let hours = try listing.reader.workedHours()
            #expect(!hours.isEmpty)
            for row in hours {
                let address = FigureAddress(["fiscal_year": row.fiscalYear.description])
                    .with("municipality", row.municipality).with("nature", row.nature.rawValue)
                    .with("category", row.category)
                let explanation = try WorkExplanation(address, listing, ledger)
                let own = explanation.hours
                #expect(own.contains(row))
                #expect(
                    explanation.sources.reduce(0) { $0 + ($1.minutes?.central ?? 0) }
                        == own.reduce(0) { $0 + ($1.minutes?.central ?? 0) }, "\(address.text)")
                #expect(
                    explanation.sources.reduce(0) { $0 + $1.rowCount } == own.reduce(0) { $0 + $1.rowCount },
                    "\(address.text)")
            }
            // Written in the mini case: development of Halsnæs 2019 is 1,156.6 hours.
            let text = WorkDocument(
                try WorkExplanation(FigureAddress(text: "w=development,m=260,y=2019"), listing, ledger),
                FigureAddress(["nature": "development"]), listing, .english
            ).document.lead[0].english
            #expect(text.hasPrefix("0.60 (0.51-0.69) FTE (1924) is"), "\(text)")
        }
    }

    @Test("a share is a fraction in lowest terms")
    func fractions() {
        #expect(PostingDocument.fraction(25, of: 100) == "1/4")
        #expect(PostingDocument.fraction(-25, of: -100) == "1/4")
        #expect(PostingDocument.fraction(25, of: -100) == "-1/4")
        #expect(PostingDocument.fraction(0, of: 7) == "0")
        #expect(PostingDocument.fraction(7, of: 7) == "1")
        #expect(PostingDocument.fraction(7, of: 0) == "–")
    }

    @Test("what is no address, has no money, or is not the role's to see, is said")
    func refused() throws {
        func run(_ arguments: [String], as role: String = "omkost_batch") throws -> BuiltBinary.Result {
            let home = try TemporaryFolder("home")
            let url = ledger.url.replacing("omkost_batch", with: role)
            return try BuiltBinary(home: home.path).run(
                ["explain", "--quiet", "--language", "en", "--database", url] + arguments)
        }
        // A reader may not see postings; the batch may.
        let reader = try run(["m=260"], as: "omkost_reader")
        #expect(reader.status == 77)
        #expect(
            reader.errors.hasPrefix(
                "omkost: error: explanations show a municipality's postings, which this role may not see\n"),
            "\(reader.errors)")
        for (address, status, words) in [
            ("m260", 64, "\"m260\" is not an address"), ("x=1", 64, "an address has no key \"x\""),
            ("m=260,m=250", 64, "the key m is there twice"), ("p=dring", 64, "p cannot be \"dring\""),
            ("y=2019-2018", 64, "y cannot be \"2019-2018\""), ("m=26o", 64, "m cannot be \"26o\""),
            ("st=allocated+all", 64, "st cannot be \"allocated+all\""), ("i=", 64, "i cannot be \"\""),
            ("s=social+family", 64, "s cannot be \"social+family\""),
            ("w=development,s=social", 64, "\"w=development,s=social\" is not an address"),
            ("w=development,m=999", 66, "there is no work at that address"),
            ("i=NO", 66, "there is no money at that address"),
        ] as [(String, Int32, String)] {
            let result = try run([address])
            #expect(result.status == status, "\(address)")
            #expect(result.errors.hasPrefix("omkost: error: \(words)\n"), "\(result.errors)")
        }
        for (arguments, status, words) in [
            ([], 64, "what is to be explained?"), (["m=260", "--posting", "1"], 64, "what is to be explained?"),
            (["--posting", "none"], 66, "no published posting has that number"),
            (["--posting", "1", "--year", "99999"], 64, "--municipality and --year are small numbers"),
        ] as [([String], Int32, String)] {
            let result = try run(arguments)
            #expect(result.status == status, "\(arguments)")
            #expect(result.errors.hasPrefix("omkost: error: \(words)\n"), "\(result.errors)")
        }
        let text = try run(["i=HAL-FAM"])
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("How the figure came about"))
    }
}
