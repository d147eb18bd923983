import CostModel
import Foundation
import TestSupport
import Testing

@testable import Batch

/// What profiles make of persons, keys, months and amounts, once it is in the ledger.
@Suite("values by profile")
struct ProfiledValueTests {
    private func ledger() throws -> TestLedger {
        let ledger = try TestLedger()
        try ledger.load("\(SourceProfileTests.root)/base")
        return ledger
    }

    @Test("a value under a number keeps its number, and new ones go on from there")
    func numbered() throws {
        let ledger = try ledger()
        let dataset = try Dataset([
            "husstande.yaml": """
            profile: husstande
            source: {}
            into:
              families:
                municipality: { constant: "260" }
                family: { template: "{Vej} {Nr}", numbered: "H-" }
                cpr: CPR
                valid_from: Fra
                valid_to: Til
            """,
            "a.csv": "Vej;Nr;CPR;Fra;Til\nÅvej;2;618187-1234;01-01-2019;\nBakken;7;719212-5678;01-01-2019;\n",
            "b.csv":
                "Vej;Nr;CPR;Fra;Til\nÅvej;2;618187-1234;01-01-2019;\nAgervej;1;719212-5678;01-01-2019;\nBakken;7;818890-1111;01-01-2019;\n",
        ])
        let profile = dataset.path("husstande.yaml")
        try ledger.load(dataset.path("a.csv"), profile: profile)
        #expect(try ledger.inForce("family_member", "family", where: "municipality = 260") == ["H-1", "H-2"])
        try ledger.load(dataset.path("b.csv"), profile: profile)
        #expect(try ledger.inForce("family_member", "family", where: "municipality = 260") == ["H-1", "H-2", "H-3"])
        #expect(
            try ledger.value("select string_agg(value || number, ' ' order by number) from identity.numbered_code")
                == "Bakken 71 Åvej 22 Agervej 13")
        for table in TestLedger.tables {
            #expect(try ledger.count("ledger.\(table) t where t::text ~ 'Bakken|vej'") == 0)
        }
    }

    @Test("replacement numbers stand for a person in their source alone, letters and all")
    func replacement() throws {
        let ledger = try ledger()
        let number = ["61", "01", "87", "1234"].joined()
        let lettered = ["010187", "ab12"].joined(separator: "-")
        func dataset(_ source: String) throws -> Dataset {
            try Dataset([
                "liste.yaml": """
                profile: liste-\(source)
                replacement_numbers: \(source)
                source: {}
                into:
                  postings:
                    posting: { template: "\(source)-{Nr}" }
                    municipality: { constant: "260" }
                    fiscal_year: { constant: "2019" }
                    posted_on: { constant: "2019-03-31" }
                    function: { constant: "5.57.73" }
                    dranst: { constant: "1" }
                    amount: Beløb
                    cpr: Person
                """,
                "liste.csv": "Nr;Beløb;Person\n1;100;\(number)\n2;200;\(lettered)\n3;300;\(number)\n4;400;6181871234\n",
            ])
        }
        let citizens = try ledger.count("identity.citizen")
        for source in ["fasit", "dubu"] {
            let dataset = try dataset(source)
            #expect(
                try ledger.load(dataset.path("liste.csv"), profile: dataset.path("liste.yaml")).files[0].accepted == 4)
            #expect(
                try ledger.load(dataset.path("liste.csv"), profile: dataset.path("liste.yaml")).files[0].unchanged == 4)
        }
        #expect(try ledger.count("identity.citizen") == citizens + 4)
        #expect(try ledger.count("identity.citizen where source = 'fasit'") == 2)
        #expect(
            try ledger.value(
                "select count(distinct citizen) from ledger.posting where posting ~ '^(fasit|dubu)-[123]$'")
                == "4")
        // Without the key they are refused.
        let plain = try dataset("fasit")
        try plain.edit("liste.yaml", "replacement_numbers: fasit\n", "")
        #expect(ledger.refusal(plain.path("liste.csv"), profile: plain.path("liste.yaml"))?.status == .dataRefused)
    }

    @Test("a lost leading zero is a number again only where the profile says so")
    func lostZero() throws {
        let profile = { (key: String) in
            """
            profile: liste
            \(key)
            source: {}
            into:
              postings:
                posting: Nr
                municipality: { constant: "260" }
                fiscal_year: { constant: "2019" }
                posted_on: { constant: "2019-03-31" }
                function: { constant: "5.57.73" }
                dranst: { constant: "1" }
                amount: Beløb
                cpr: Person
            """
        }
        let ledger = try ledger()
        // The published vector of 1 January 2037, without its zero.
        let dataset = try Dataset([
            "liste.yaml": profile("description: uden"),
            "liste.csv": "Nr;Beløb;Person\n1;100;\("0101375005".dropFirst())\n",
        ])
        let path = dataset.path("liste.csv")
        #expect(ledger.refusal(path, profile: dataset.path("liste.yaml"))?.status == .dataRefused)
        try dataset.write(profile("restore_lost_zero: true"), to: "liste.yaml")
        try ledger.load(path, profile: dataset.path("liste.yaml"))
        #expect(try ledger.count("identity.citizen where cpr = '0101375005'") == 1)
    }

    @Test("a month that a list says twice is the same row twice, also where months become periods")
    func doubledMonths() throws {
        let ledger = try ledger()
        let dataset = try Dataset([
            "løn.yaml": """
            profile: loen
            source: {}
            into:
              employments:
                join_periods: true
                municipality: { constant: "260" }
                employee: M
                category: { constant: casework }
                position_percent: P
                starts_on: { from: Måned, layout: yyyymm }
                ends_on: { from: Måned, layout: yyyymm, day: last }
            """,
            "løn.csv": "M;P;Måned\nm1;50;201901\nm1;50;201902\nm1;50;201901\nm1;50;201903\n",
        ])
        #expect(
            ledger.refusal(dataset.path("løn.csv"), profile: dataset.path("løn.yaml"))?.text(in: .english)
                == """
                omkost: error: løn.csv line 4: the same municipality, M, category, P, Måned, Måned as on line 2
                hint: keep one if it is the same row twice; give each its own code if they are two things

                """)
    }

    @Test("two columns of amounts are one amount: the first less the second")
    func debitAndCredit() throws {
        let ledger = try ledger()
        let dataset = try Dataset([
            "kassekladde.yaml": """
            profile: kassekladde
            source: {}
            into:
              postings:
                posting: Nr
                municipality: { constant: "260" }
                fiscal_year: { constant: "2019" }
                posted_on: { constant: "2019-03-31" }
                function: { constant: "5.57.73" }
                dranst: { constant: "1" }
                amount: { from: Debet, minus: Kredit }
            """,
            "kassekladde.csv": "Nr;Debet;Kredit\na1;100,00;\na2;;40,00\na3;0,00;5,00\na4;7,00;2,50\n",
        ])
        try ledger.load(dataset.path("kassekladde.csv"), profile: dataset.path("kassekladde.yaml"))
        #expect(
            try ledger.inForce("posting", "posting, amount_oere", where: "posting ~ '^a'")
                == ["a1|10000", "a2|-4000", "a3|-500", "a4|450"])
        try dataset.write("Nr;Debet;Kredit\nb1;;\n", to: "kassekladde.csv")
        #expect(ledger.refusal(dataset.path("kassekladde.csv"), profile: dataset.path("kassekladde.yaml")) != nil)
    }

    @Test("a list of which nothing is taken is refused, whatever the reason")
    func nothingTaken() throws {
        let ledger = try ledger()
        let before = try ledger.fingerprint()
        let dataset = try Dataset([
            "liste.yaml": """
            profile: liste
            source: {}
            leave_out: { Type: STATUS }
            into:
              postings:
                posting: Nr
                municipality: { constant: "260" }
                fiscal_year: { constant: "2019" }
                posted_on: Dato
                function: { constant: "5.57.73" }
                dranst: { constant: "1" }
                amount: { constant: "1" }
            """, "liste.csv": "Nr;Type;Dato\n1;STATUS;x\n2;STATUS;x\n",
        ])
        let leftOut = ledger.refusal(dataset.path("liste.csv"), profile: dataset.path("liste.yaml"))
        #expect(leftOut?.status == .inputMissing)
        #expect(
            leftOut?.text(in: .english)
                == """
                omkost: error: liste.csv: the profile takes none of the file's 2 rows
                hint: mend leave_out and only in the profile liste

                """)
        try dataset.write("Nr;Type;Dato\n1;A;x\n2;A;x\n", to: "liste.csv")
        #expect(
            ledger.refusal(dataset.path("liste.csv"), profile: dataset.path("liste.yaml"), rejectLimit: 5)?.status
                == .dataRefused)
        #expect(try ledger.fingerprint() == before)
    }
}
