import CostModel
import Foundation
import Schema
import TestSupport
import Testing

@testable import Batch

/// `omkost overview`, by the built binary, on the mini case.
@Suite("overview")
struct OverviewTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger()
        try ledger.load("\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/mini")
        try ledger.run()
    }

    private func run(_ arguments: [String], as role: String? = nil) throws -> BuiltBinary.Result {
        let home = try TemporaryFolder("home")
        let url = role.map { ledger.url.replacing("omkost_batch", with: $0) } ?? ledger.url
        return try BuiltBinary(home: home.path).run(arguments + ["--quiet", "--database", url])
    }

    private func json(_ arguments: [String], as role: String? = nil) throws -> [String: Any] {
        let result = try run(["overview", "--format", "json"] + arguments, as: role)
        #expect(result.status == 0, "\(result.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return try #require(object as? [String: Any])
    }

    private func rows(_ section: String, of document: [String: Any]) throws -> [[String: Any]] {
        let sections = try #require(document["sections"] as? [String: Any])
        let part = try #require(sections[section] as? [String: Any], "\(sections.keys.sorted())")
        return try #require(part["rows"] as? [[String: Any]])
    }

    /// Sum of a column of csv, in øre.
    private func sum(_ csv: String, _ column: String) throws -> Int {
        let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let place = try #require(lines[0].firstIndex(of: column[...]))
        return lines.dropFirst().reduce(0) { $0 + (Int($1[place].filter { $0 != "." }) ?? 0) }
    }

    /// Øre; the sums of the mini case are far below what a double holds exactly.
    private func sum(_ rows: [[String: Any]], _ column: String) -> Int {
        rows.reduce(0) { $0 + Int((((($1[column] as? NSNumber)?.doubleValue) ?? 0) * 100).rounded()) }
    }

    @Test("an initiative's, a municipality's and a family's cost is the cost cube's, to the øre")
    func equalsCube() throws {
        for (filter, scope) in [
            (["--initiative", "HAL-FAM"], ["--initiative", "HAL-FAM"]),
            (["--municipality", "260", "--status", "allocated"], ["--municipality", "260"]),
        ] {
            var costs = try run(["costs", "--by", "sector,fiscal_year,arm", "--format", "csv"] + filter)
            #expect(costs.status == 0)
            // An initiative is about those who take part; those they are compared with stand beside.
            if filter.contains("--initiative") {
                costs.output = costs.output.split(separator: "\n").filter { !$0.contains(",comparison,") }
                    .joined(separator: "\n")
            }
            let document = try json(scope)
            let cost = try rows("cost-by-sector", of: document)
            for column in ["expense", "reimbursement", "net", "state_share"] {
                #expect(sum(cost, column) == (try sum(costs.output, column)), "\(scope) \(column)")
            }
            #expect(sum(cost, "traced") + sum(cost, "allocated") == sum(cost, "net"))
            let evidence = try rows("evidence", of: document)
            let grades = ["a", "b", "c", "d", "e"].reduce(0) { $0 + sum(evidence, "expense_\($1)") }
            #expect(grades == sum(cost, "expense"))
        }
    }

    @Test("a family's traced postings by month are what was traced to it; finance gets the rest, a reader nothing")
    func family() throws {
        let families = try ledger.value(
            "select string_agg(distinct family, ',') from ledger.family_member where until is null and municipality = 260"
        ).split(separator: ",").map(String.init)
        for family in families {
            let document = try json(["--municipality", "260", "--family", family])
            let cost = try rows("cost-by-sector", of: document)
            #expect(sum(try rows("months", of: document), "net") == sum(cost, "traced"), "\(family)")
        }
        let family = try #require(families.first)
        let refused = try run(["overview", "--municipality", "260", "--family", family], as: "omkost_reader")
        #expect(refused.status == 77 && refused.output.isEmpty)
        let anna = try ledger.database.makePerson("anna")
        #expect(try RightsBook(ledger.database.connect("omkost_admin")).give(.municipality(260), to: anna))
        let seen = try json(["--municipality", "260", "--family", family, "--purpose", "sag 1"], as: anna)
        let sections = try #require(seen["sections"] as? [String: Any])
        #expect(sections["months"] == nil && sections["cost-by-sector"] != nil)
    }

    @Test("every figure of money has an address, and the reader's rights are enough")
    func addresses() throws {
        let document = try json(["--municipality", "260"], as: "omkost_reader")
        for section in ["cost-by-sector", "evidence", "per-person"] {
            for row in try rows(section, of: document) {
                let address = try #require(row["address"] as? String)
                #expect(try FigureAddress(text: address).text == address)
                #expect(address.hasPrefix("m=260"))
            }
        }
        #expect(try rows("reconciliation", of: document).allSatisfy { ($0["difference"] as? NSNumber)?.intValue == 0 })
    }

    @Test("text, page, workbook and JSON are written, whole, and the same twice")
    func formats() throws {
        let folder = try TemporaryFolder("overview")
        for format in ["text", "json", "html", "xlsx"] {
            let paths = ["a", "b"].map { "\(folder.path)/\($0).\(format)" }
            for path in paths {
                let result = try run(["overview", "--initiative", "HAL-FAM", "--format", format, "--out", path])
                #expect(result.status == 0, "\(result.errors)")
            }
            let bytes = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
            #expect(bytes[0] == bytes[1] && bytes[0].count > 1_000, "\(format)")
        }
    }

    @Test("--all writes every initiative's page and workbook in a folder of its own, and keeps the folder's rights")
    func all() throws {
        let folder = try TemporaryFolder("overviews")
        let first = try run(["overview", "--all", "--out", folder.path])
        #expect(first.status == 0, "\(first.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(!names.isEmpty && names.allSatisfy { $0.hasPrefix("indsats-") })
        let place = "\(folder.path)/\(try #require(names.first))"
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place).sorted() == [
                "\(names[0]).html", "\(names[0]).xlsx",
            ])
        try FileManager.default.setAttributes([.posixPermissions: 0o2770], ofItemAtPath: place)
        #expect(try run(["overview", "--all", "--out", folder.path]).status == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
        #expect(mode == 0o2770)
    }

    @Test("what is asked for must be one thing that there is")
    func refused() throws {
        let cases: [([String], Int32, String)] = [
            ([], 64, "what is the overview to be about?"),
            (["--initiative", "HAL-FAM", "--cluster", "family"], 64, "an overview is about one thing"),
            (
                ["--initiative", "HAL-FAM", "--municipality", "260"], 64,
                "--municipality goes with --family or --cluster"
            ),
            (["--family", "F1"], 64, "--family needs --municipality"),
            (["--cluster", "old"], 64, "unknown cluster \"old\""),
            (["--initiative", "NO-SUCH"], 66, "nothing is published about what was asked"),
            (["--municipality", "260", "--years", "1999"], 64, "--years is a year or a span within"),
        ]
        for (arguments, status, words) in cases {
            let result = try run(["overview", "--language", "en"] + arguments)
            #expect(result.status == status, "\(arguments)")
            #expect(result.errors.hasPrefix("omkost: error: \(words)"), "\(result.errors)")
        }
        #expect(try run(["overview", "--municipality", "260", "--format", "csv"]).status == 64)
        let folder = try TemporaryFolder("overviews")
        #expect(try run(["overview", "--all", "--out", "/dev/null/x"]).status == 73)
        #expect(try run(["overview", "--all", "--out", folder.path, "--municipality", "260"]).status == 64)
        #expect(try run(["overview", "--all", "--out", folder.path, "--format", "json"]).status == 64)
        #expect(try run(["costs", "--by", "sector", "--format", "html"]).status == 64)
    }
}
