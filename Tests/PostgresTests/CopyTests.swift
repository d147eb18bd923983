import Postgres
import TestSupport
import Testing

@Suite struct CopyTests {
    private struct Stop: Error {}

    private struct Row: Equatable {
        var small: Int16?
        var medium: Int32?
        var large: Int64?
        var text: String?
    }

    private static let into = Statement("test.in", "copy public.thing from stdin (format binary)")
    private static let out = Statement(
        "test.out",
        "copy (select small, medium, large, label from public.thing order by place) to stdout (format binary)")

    private func connect() throws -> DatabaseConnection {
        let connection = try TestServer.makeDatabase().connect("omkost_admin")
        try connection.run(
            "create table public.thing (place integer primary key, small smallint, medium integer, large bigint, label text)"
        )
        return connection
    }

    @discardableResult
    private func write(_ rows: [Row], _ connection: DatabaseConnection) throws -> Int {
        let copy = try CopyIn(connection, CopyTests.into)
        for (place, row) in rows.enumerated() {
            try copy.beginRow(fieldCount: 5)
            copy.int32(Int32(place))
            copy.int16(row.small)
            copy.int32(row.medium)
            copy.int64(row.large)
            copy.text(row.text)
        }
        #expect(copy.rowCount == rows.count)
        return try copy.finish()
    }

    private func read(_ connection: DatabaseConnection) throws -> [Row] {
        var rows: [Row] = []
        try connection.copyOut(CopyTests.out) { row in
            rows.append(Row(small: row.int16(), medium: row.int32(), large: row.int64(), text: row.text()))
            #expect(!row.isDamaged)
        }
        return rows
    }

    @Test("rows come out as they went in: nulls, empty texts, limits, rows larger than every buffer")
    func roundTrip() throws {
        let rows = [
            Row(small: nil, medium: nil, large: nil, text: nil), Row(small: 0, medium: 0, large: 0, text: ""),
            Row(small: .min, medium: .min, large: .min, text: "æøå 👨‍👩‍👧 \n\\N"),
            Row(small: .max, medium: .max, large: .max, text: String(repeating: "ø", count: 3_000_000)),
            Row(small: 1, medium: 2, large: 3, text: String(repeating: "x", count: (1 << 18) + 1)),
            Row(small: 1, medium: nil, large: 3, text: "last"),
        ]
        let connection = try connect()
        #expect(try write(rows, connection) == rows.count)
        #expect(try read(connection) == rows)
    }

    @Test("many rows come out as they went in", arguments: Seeds.some(2))
    func many(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rows = (0..<60_000).map { _ in
            Row(
                small: random.isOne(in: 3) ? nil : random.number(Int16.min...Int16.max),
                medium: random.number(Int32.min...Int32.max), large: random.number(Int64.min...Int64.max),
                text: random.isOne(in: 4) ? nil : String(repeating: "å", count: random.number(0...40)))
        }
        let connection = try connect()
        try write(rows, connection)
        #expect(try read(connection) == rows)
    }

    @Test(
        "rows that are written many at a time come out as those written one by one", arguments: [0, 1, 5_000, 60_000])
    func manyAtATime(count: Int) throws {
        let rows = (0..<count).map { number in
            let text = number % 1_000 == 0 ? String(repeating: "ø", count: number * 4) : "\(number)"
            return Row(
                small: number % 3 == 0 ? nil : Int16(truncatingIfNeeded: number), medium: Int32(number) &* 77_777,
                large: Int64(number) * -1_000_000_007, text: text)
        }
        let connection = try connect()
        let copy = try CopyIn(connection, CopyTests.into)
        for start in stride(from: 0, to: count, by: 4_999) {
            try copy.rows(min(4_999, count - start), fieldCount: 5) { row, index in
                row.int32(Int32(start + index))
                row.int16(rows[start + index].small)
                row.int32(rows[start + index].medium)
                row.int64(rows[start + index].large)
                row.text(rows[start + index].text)
            }
        }
        #expect(copy.rowCount == count)
        #expect(try copy.finish() == count)
        #expect(try read(connection) == rows)
    }

    @Test("no rows are no rows")
    func none() throws {
        let connection = try connect()
        #expect(try write([], connection) == 0)
        #expect(try read(connection).isEmpty)
    }

    @Test("bytes of a text are those that the text has")
    func bytes() throws {
        let connection = try connect()
        try write([Row(text: "blå"), Row(text: "")], connection)
        var texts: [[UInt8]?] = []
        try connection.copyOut(
            Statement("test.bytes", "copy (select label from public.thing order by place) to stdout (format binary)")
        ) {
            texts.append($0.textBytes().map { Array($0) })
        }
        #expect(texts == [Array("blå".utf8), []])
    }

    @Test("a row that the server refuses early makes the whole stream fail, and the connection goes on")
    func refusedRow() throws {
        let connection = try connect()
        try write([Row(text: "a")], connection)
        // Place 0 is taken, and megabytes follow.
        let error = try #require(throws: DatabaseError.self) {
            try write([Row](repeating: Row(text: String(repeating: "x", count: 5_000)), count: 5_000), connection)
        }
        #expect(error.sqlState == "23505")
        #expect(try read(connection).count == 1)
        try connection.expectUsable()
    }

    @Test("a row of another number of fields is refused, and the connection goes on")
    func fieldCount() throws {
        let connection = try connect()
        let error = try #require(throws: DatabaseError.self) {
            let copy = try CopyIn(connection, CopyTests.into)
            try copy.beginRow(fieldCount: 1)
            copy.int32(1)
            try copy.finish()
        }
        #expect(error.sqlState == "22P04")
        try connection.expectUsable()
    }

    @Test("a table that is not there is refused at once, and so is a statement that is no COPY")
    func noCopy() throws {
        let connection = try connect()
        let missing = Statement("test.missing", "copy public.nothing from stdin (format binary)")
        #expect(try #require(throws: DatabaseError.self) { _ = try CopyIn(connection, missing) }.sqlState == "42P01")
        for text in ["select 1", "copy public.thing to stdout (format binary)"] {
            let error = try #require(throws: DatabaseError.self) {
                _ = try CopyIn(connection, Statement("test.no", text))
            }
            #expect(error.kind == .unexpectedAnswer)
            try connection.expectUsable()
        }
        let error = try #require(throws: DatabaseError.self) { try connection.copyOut(CopyTests.into) { _ in } }
        #expect(error.kind == .unexpectedAnswer)
        try connection.expectUsable()
    }

    @Test("a stream that goes away unfinished leaves no row")
    func abandoned() throws {
        let connection = try connect()
        #expect(throws: Stop.self) {
            let copy = try CopyIn(connection, CopyTests.into)
            try copy.beginRow(fieldCount: 5)
            copy.int32(1)
            throw Stop()
        }
        try connection.expectUsable()
        #expect(try read(connection).isEmpty)
    }

    @Test(
        "an error of the caller's own in the middle of rows is the one thrown, and the connection goes on",
        arguments: [1, 10, 90_000])
    func bodyThrows(at number: Int) throws {
        let connection = try connect()
        let many = "select i, repeat('x', 100) from generate_series(1, 100000) i"
        var seen = 0
        #expect(throws: Stop.self) {
            try connection.copyOut(Statement("test.out", "copy (\(many)) to stdout (format binary)")) { _ in
                seen += 1
                if seen == number { throw Stop() }
            }
        }
        #expect(seen == number)
        try connection.expectUsable()
        seen = 0
        #expect(throws: Stop.self) {
            try connection.forEachRow(of: Statement("test.rows", many)) { _ in
                seen += 1
                if seen == number { throw Stop() }
            }
        }
        #expect(seen == number)
        try connection.expectUsable()
    }

    @Test("an error of the server after many rows is told, whichever way they are read")
    func serverFailsLate() throws {
        let connection = try connect()
        let many = "select 1 / (90000 - i), repeat('x', 100) from generate_series(1, 100000) i"
        let copied = try #require(throws: DatabaseError.self) {
            try connection.copyOut(Statement("test.out", "copy (\(many)) to stdout (format binary)")) { _ in }
        }
        #expect(copied.sqlState == "22012")
        let read = try #require(throws: DatabaseError.self) {
            try connection.forEachRow(of: Statement("test.rows", many)) { _ in }
        }
        #expect(read.sqlState == "22012")
        try connection.expectUsable()
    }

    @Test("rows are handed over one by one, null apart from empty")
    func forEachRow() throws {
        let connection = try connect()
        var rows: [[String?]] = []
        try connection.forEachRow(
            of: Statement("test.rows", "select i, nullif('', 'x'), null from generate_series(1, $1) i"), [.number(2)]
        ) {
            rows.append($0)
        }
        #expect(rows == [["1", "", nil], ["2", "", nil]])
    }

    @Test("a field read as another type than it has is noticed")
    func damaged() throws {
        let connection = try connect()
        try connection.copyOut(Statement("test.out", "copy (select 1::integer, 2::bigint) to stdout (format binary)")) {
            row in
            #expect(row.int64() == nil)
            #expect(row.isDamaged)
        }
        try connection.copyOut(Statement("test.out", "copy (select 1::integer) to stdout (format binary)")) { row in
            #expect(row.int32() == 1)
            #expect(!row.isDamaged)
            #expect(row.int32() == nil)
            #expect(row.isDamaged)
        }
    }
}
