import TestSupport
import Testing

/// `omkost runs show` as a user meets it.
@Suite("runs show")
struct RunsShowTests {
    private func show(_ ledger: TestLedger, _ arguments: [String]) throws -> BuiltBinary.Result {
        let home = try TemporaryFolder("home")
        return try BuiltBinary(home: home.path).run(
            ["runs", "show"] + arguments + ["--database", ledger.database.url(role: "omkost_reader")])
    }

    /// Without what is another every time.
    private static func steady(_ text: String) -> String {
        text.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, with: "yyyy-mm-dd hh:mm:ss")
            .replacing(/[0-9a-f]{64}/, with: "sha256")
    }

    private func csv(_ ledger: TestLedger, _ run: Int, _ table: String) throws -> String {
        RunsShowTests.steady(try show(ledger, ["\(run)", "--format", "csv", "--table", table]).output)
    }

    @Test("steps, findings and publications, as the reader role, for machines")
    func machines() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
        let steps = try csv(ledger, 1, "steps").replacing(/ss,\d+\.\d{3},/, with: "ss,0.000,")
        #expect(
            steps == """
                step,fiscal_year,started_at,seconds,rows,amount,lines
                extract,,yyyy-mm-dd hh:mm:ss,0.000,7,114660.00,
                compute,2018,yyyy-mm-dd hh:mm:ss,0.000,1,11500.00,1
                compute,2019,yyyy-mm-dd hh:mm:ss,0.000,6,103160.00,10
                work,,yyyy-mm-dd hh:mm:ss,0.000,15,,14
                reconcile,,yyyy-mm-dd hh:mm:ss,0.000,7,114660.00,11
                second_opinion,,yyyy-mm-dd hh:mm:ss,0.000,,,1
                gates,,yyyy-mm-dd hh:mm:ss,0.000,,,
                publish,,yyyy-mm-dd hh:mm:ss,0.000,,,

                """)
        #expect(
            try csv(ledger, 1, "publications") == """
                generation,made_by,published_at,published_by,reason,partitions,current
                1,1,yyyy-mm-dd hh:mm:ss,omkost_batch,run,4,true

                """)
        #expect(try csv(ledger, 1, "findings").hasPrefix("code,municipality,fiscal_year,subject,rows,amount\n"))
        let header = try csv(ledger, 1, "run")
        #expect(header.split(separator: "\n").last?.hasSuffix(",1,fejlprøver,sha256,all,all,4") == true, "\(header)")
        #expect(
            try show(ledger, ["1", "--format", "json"]).output.contains("{\"step\":\"extract\",\"fiscal_year\":null"))
    }

    @Test("files: of each the latest import that changed anything, of postings all, as of the run")
    func files() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
        // Nothing new; then a posting more, and participation with one row less; then what the second run does not see.
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit("participation.csv", "KURSUS,7192125678,2019-02-01,2019-03-31,13.5\n", "")
        let header = try #require(dataset.text("postings.csv").split(separator: "\n").first)
        try dataset.write(
            "\(header)\n8,260,2019,2019-01-31,,5.57.73,1,,017,5.2,1.00,6181871234,,,,,x\n", to: "postings.csv")
        try ledger.load(dataset)
        try ledger.run()
        try ledger.load(Dataset.base)
        func places(_ run: Int) throws -> [String] {
            try csv(ledger, run, "files").split(separator: "\n").dropFirst().map { line in
                line.split(separator: ",").prefix(2).joined(separator: " ")
            }.filter { $0.hasPrefix("p") || $0.hasPrefix("families") }
        }
        #expect(
            try places(1) == ["families.csv 1", "participation.csv 1", "price_index.csv 1", "postings.csv 1"])
        let second = try places(2)
        #expect(
            second
                == ["families.csv 1", "participation.csv 3", "price_index.csv 1", "postings.csv 1", "postings.csv 3"])
        let text = try show(ledger, ["2", "--language", "en"]).output
        #expect(text.contains("postings.csv: 2 imports added up; the SHA-256 is the latest one's."))
    }

    @Test("a run that failed shows what it was asked, and the step it ended in, in Danish")
    func failed() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        #expect(throws: (any Error).self) { try ledger.run(municipality: 999) }
        let text = RunsShowTests.steady(try show(ledger, ["1"]).output)
        #expect(text.hasPrefix("Kørsel 1\n\nKørsel             1\nTilstand           fejlet\n"), "\(text)")
        for line in [
            "Kommune            999\n", "Regnskabsår        alle\n",
            "Trinnet uden tid er i gang, eller kørslen endte i det.\n", "Kørslen nåede ikke at læse regnskabet.\n",
            "Kørslen bemærkede intet.\n", "Kørslen er ikke del af nogen udgave.\n",
        ] {
            #expect(text.contains(line), "\(text)")
        }
    }

    @Test("an abandoned run, and gates apart from findings")
    func abandoned() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let connection = try ledger.database.connect()
        try connection.run("insert into run.run (host, program_version) values ('elsewhere', '0')")
        try connection.run("insert into run.step (run, place, step, fiscal_year) values (1, 1, 'compute', 2019)")
        try connection.run(
            "insert into run.finding (run, code, municipality, fiscal_year, row_count, amount_oere) "
                + "values (1, 'gate_unallocated', 260, 2019, 3, 12345), (1, 'no_rule', 260, 2019, 1, 100)")
        try ledger.run()
        let text = try show(ledger, ["1", "--language", "en"]).output
        #expect(text.contains("State                 abandoned"))
        #expect(
            text.contains(
                "Gates that did not hold\n\nCode              Municipality  Fiscal year  About  Rows  Amount (DKK)"))
        #expect(text.contains("gate_unallocated  260                  2019            3        123.45"), "\(text)")
        #expect(
            try csv(ledger, 1, "findings").contains("gate_unallocated,260,2019,,3,123.45\nno_rule,260,2019,,1,1.00\n"))
    }

    @Test("a run that there is not", arguments: ["7", "0", "99999999999"])
    func unknown(number: String) throws {
        let result = try show(TestLedger(), [number, "--language", "en"])
        #expect(result.status == 66)
        #expect(
            result.errors == "omkost: error: run \(number) does not exist\nhint: choose one from: omkost runs\n")
    }
}
