import CostModel
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Batch

/// No message of an import has a CPR number in it, whatever goes wrong.
@Suite("privacy of imports")
struct ImportPrivacyTests {
    private func expectHidden(_ failure: Failure?, _ hint: String) {
        for language in [Language.danish, .english] {
            let text = failure?.text(in: language) ?? ""
            #expect(!text.isEmpty, "\(hint) was not refused")
            for part in ["6181871234", "618187", "871234", "Hansen"] {
                #expect(!text.contains(part), "\(hint): \(text)")
            }
        }
    }

    @Test(
        "a number or a person's name in any column of any file, or in the header's place, is not repeated",
        arguments: [
            "municipalities", "families", "initiatives", "enrolments", "activities", "participation", "cost_centres",
            "cost_centre_use", "service_use", "assignments", "employments", "time_entries", "meetings", "work_hours",
            "control_totals",
            "budgets", "price_index", "postings",
        ])
    func misplaced(file: String) throws {
        let ledger = try TestLedger()
        let name = "\(file).csv"
        let lines = try Dataset().text(name).split(separator: "\n", omittingEmptySubsequences: false)
        let columns = lines[0].split(separator: ",")
        for place in columns.indices {
            for value in ["6181871234", "618187-1234", "６１８１８７１２３４", "Hans Hansen", "61818712349", "6181871234;x"] {
                var fields = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                fields[place] = value
                let dataset = try Dataset()
                var edited = lines.map(String.init)
                edited[1] = fields.joined(separator: ",")
                try dataset.write(edited.joined(separator: "\n"), to: name)
                let failure = ledger.refusal(dataset.path, allowsSynthetic: false)
                expectHidden(failure, "\(name) \(columns[place]) \(value)")
                // In the header's place, which is read before any value.
                guard place == columns.startIndex else { continue }
                try dataset.write(edited.dropFirst().joined(separator: "\n"), to: name)
                expectHidden(ledger.refusal(dataset.path, allowsSynthetic: false), "\(name) without its header")
            }
        }
    }

    @Test("a number in a code or in a file's name is hidden where the code is told")
    func codes() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit("postings.csv", ",,F1,", ",,SAG-618187-1234,")
        expectHidden(ledger.refusal(dataset.path), "unknown family")
        for name in ["6181871234.csv", "borger 618187-1234.csv", "618187 1234"] {
            let folder = try TemporaryFolder("names")
            expectHidden(ledger.refusal(try folder.write("x", to: name)), name)
            expectHidden(ledger.refusal(folder.path), name)
            expectHidden(ledger.refusal("\(folder.path)/6181871234"), "missing file")
        }
    }

    @Test(
        "what the database itself says of a row is never passed on",
        arguments: [
            "alter table identity.citizen add constraint canary check (cpr <> '6181871234')",
            "alter table ledger.posting add constraint canary check (amount_oere <> 1170000)",
            """
            create function ledger.canary() returns trigger language plpgsql as $$
            begin raise exception 'cpr 6181871234 of Hans Hansen' using detail = '6181871234', hint = '6181871234'; end $$;
            create trigger canary before insert on ledger.posting for each row execute function ledger.canary()
            """,
            """
            create function ledger.canary() returns trigger language plpgsql as $$
            begin raise warning 'cpr 6181871234 of Hans Hansen'; perform '6181871234 x'::integer; return new; end $$;
            create trigger canary before insert on ledger.family_member for each row execute function ledger.canary()
            """,
            "alter table identity.citizen alter column cpr type varchar(9) using left(cpr, 9)",
            "revoke insert on identity.citizen from omkost_batch",
            "drop view identity.citizen_rank; alter table identity.citizen rename column cpr to number",
        ])
    func database(sabotage: String) throws {
        let ledger = try TestLedger()
        try ledger.database.connect("omkost_admin").runScript(
            Statement(
                "tests.sabotage",
                "set role omkost_owner; drop view if exists identity.citizen_rank cascade; \(sabotage.replacing("drop view identity.citizen_rank; ", with: ""))"
            ))
        do {
            try ledger.load(Dataset.base)
            Issue.record("the import was taken")
        } catch {
            expectHidden(Failure(error), sabotage)
            for text in ["\(error)", String(reflecting: error)] {
                #expect(!text.contains("618187") && !text.contains("Hansen"), "\(text)")
            }
        }
        #expect(try ledger.count("intake.batch") == 0)
    }

    @Test("CPR numbers stand in the identities and nowhere else, and neither does free text hold them")
    func storedOnce() throws {
        let ledger = try TestLedger()
        let dataset = try Dataset()
        try dataset.edit("postings.csv", "Familiebehandling", "vedr. 618187-1234 og 719212 – 5678")
        try dataset.edit("activities.csv", "Vejledning", "Vejledning 6181871234")
        let report = try ledger.load(dataset.path)
        #expect(report.findings.map(\.finding.code) == [.cprInText, .cprInText])
        for table in TestLedger.tables + ["batch"] {
            let name = table == "batch" ? "intake.file" : "ledger.\(table)"
            #expect(try ledger.count("\(name) t where t::text ~ '618187|719212'") == 0, "\(name)")
        }
        #expect(
            try ledger.value("select posting_text from ledger.posting where posting = '4'")
                == "vedr. xxxxxx-xxxx og xxxxxx-xxxx")
    }
}
