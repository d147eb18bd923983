import CostModel
import Postgres
import TestSupport
import Testing

@testable import Publication

/// What is read back of stored lines, against what PostgreSQL makes of the same rows.
@Suite("stored lines read back", .serialized) struct StoredLinesTests {
    @Test("words have the number that PostgreSQL gives them, whatever is in them")
    func words() throws {
        let connection = try TestServer.makeDatabase().connect()
        let texts: [String?] = [
            nil, "", "børn og æbler", "\"quoted\" \\ and /", "a\tb\nc\rd\u{8}e\u{C}f", "\u{1}\u{1F}\u{7F}", "😀",
        ]
        for text in texts {
            var words = LineWords()
            words.begin()
            words.append(Int32(-7))
            if var text {
                text.withUTF8 { words.append(UnsafeRawBufferPointer($0)) }
            } else {
                words.append(nil as UnsafeRawBufferPointer?)
            }
            words.append(nil as Int16?)
            let number = try connection.value(
                "select ('x' || left(encode(sha256(convert_to(jsonb_build_array(-7, $1::text, null)::text, 'UTF8')), 'hex'), 15))"
                    + "::bit(60)::bigint", [text.map { .text($0) } ?? .null])
            #expect(number == String(words.number), "\(text ?? "null")")
        }
    }

    @Test("sums and fingerprints are those of a query over the same rows")
    func sums() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset())
        try ledger.run()
        let connection = try ledger.database.connect()
        let query = Statement(
            "tests.sums",
            """
            with class as (
                select *, ('x' || left(encode(sha256(convert_to(jsonb_build_array(status, reason, rule, grade, sector,
                    function, flow, municipal_percent, booked_initiative, activity, cost_centre, cost_type)::text,
                    'UTF8')), 'hex'), 15))::bit(60)::bigint as number from run.cost_class
            ), slot as (
                select *, ('x' || left(encode(sha256(convert_to(jsonb_build_array(citizen, family, initiative, arm, phase,
                    year_offset)::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint as number from run.slot
            )
            select municipality, fiscal_year, sum(amount_oere) filter (where k.status = 'allocated'),
                sum(amount_oere) filter (where k.status = 'unallocated'),
                sum(amount_oere) filter (where k.status = 'excluded'),
                sum(amount_oere::numeric * (k.number # coalesce(s.number, 0)))
            from run.allocated_cost c join class k using (municipality, fiscal_year, run, class)
            left join slot s using (municipality, fiscal_year, run, slot)
            group by municipality, fiscal_year
            """)
        let rows = try connection.query(query).rows
        #expect(!rows.isEmpty)
        for row in rows {
            let partition = Partition(
                municipality: try #require(Int16(row[0] ?? "")),
                fiscalYear: FiscalYear(try #require(Int16(row[1] ?? ""))))
            let sums = try #require(
                try StoredYear(run: 1, year: partition.fiscalYear, connection).sums()[partition], "\(partition)")
            #expect(String(sums.oere(.allocated)) == row[2] ?? "0")
            #expect(String(sums.oere(.unallocated)) == row[3] ?? "0")
            #expect(String(sums.oere(.excluded)) == row[4] ?? "0")
            #expect(String(sums.fingerprint) == row[5])
        }
    }

    @Test("a line whose class or slot is not stored does not close", arguments: ["cost_class", "slot"])
    func missing(table: String) throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset())
        try ledger.run()
        let administrator = try ledger.database.connect("omkost_admin")
        try administrator.query(Statement("tests.no_triggers", "set session_replication_role = replica"))
        try administrator.query(Statement("tests.remove", "delete from run.\(table)"))
        let connection = try ledger.database.connect()
        let year = FiscalYear(
            try #require(Int16(ledger.value("select min(fiscal_year) from run.allocated_cost where slot > 0"))))
        #expect(throws: InvariantBroken.self) { try StoredYear(run: 1, year: year, connection).sums() }
    }

    @Test("a fingerprint that leaves 128 bits is noticed")
    func overflow() {
        var sums = StoredSums()
        var isFull = false
        for _ in 0..<4_096 where !isFull { isFull = !sums.add(Int64.max, .allocated, words: 1 << 60 - 1) }
        #expect(isFull)
    }
}
