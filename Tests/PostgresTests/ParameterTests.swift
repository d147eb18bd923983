import Postgres
import TestSupport
import Testing

@Suite struct ParameterTests {
    static let hostile = [
        "", " ", "'; drop table x; --", "\"", "\\", "\\N", "null", "NULL", "{a,b}", "a,b", "$1", "é", "e\u{301}", "👨‍👩‍👧",
        "\n\r\t",
        "%s",
    ]

    @Test("a text comes back as it went, alone and in an array", arguments: hostile)
    func texts(text: String) throws {
        let connection = try TestServer.makeDatabase().connect()
        #expect(try connection.value("select $1::text", [.text(text)]) == text)
        #expect(try connection.value("select ($1::text[])[2]", [.texts(["x", text])]) == text)
        #expect(try connection.value("select encode(convert_to($1::text, 'UTF8'), 'hex')", [.text(text)]) == hex(text))
    }

    @Test("numbers, bytes, arrays and null are bound with the type the statement needs")
    func types() throws {
        let connection = try TestServer.makeDatabase().connect()
        #expect(try connection.value("select $1::bigint + 1", [.integer(.max - 1)]) == String(Int64.max))
        #expect(try connection.value("select $1::bigint", [.number(Int16(-7))]) == "-7")
        #expect(try connection.value("select $1::text is null", [.null]) == "t")
        #expect(try connection.value("select encode($1::bytea, 'hex')", [.bytes([0, 15, 255])]) == "000fff")
        #expect(try connection.value("select ($1::bigint[])[1]", [.integers([.min, 3])]) == String(Int64.min))
        #expect(try connection.value("select cardinality($1::text[])", [.texts([])]) == "0")
    }

    @Test("a text with a zero byte is refused, never cut off")
    func zeroByte() throws {
        let connection = try TestServer.makeDatabase().connect()
        let error = try #require(throws: DatabaseError.self) {
            try connection.value("select $1::text", [.text("a\0b")])
        }
        #expect(error.sqlState == "22021")
        try connection.expectUsable()
    }

    @Test("a statement is one statement")
    func oneStatement() throws {
        let connection = try TestServer.makeDatabase().connect()
        let error = try #require(throws: DatabaseError.self) { try connection.value("select 1; select 2") }
        #expect(error.sqlState == "42601")
        try connection.expectUsable()
    }

    @Test("an answer of another number of rows than one is no only row", arguments: [0, 2])
    func onlyRow(count: Int) throws {
        let connection = try TestServer.makeDatabase().connect()
        let error = try #require(throws: DatabaseError.self) {
            try connection.value("select * from generate_series(1, $1)", [.number(count)])
        }
        #expect(error.kind == .unexpectedAnswer)
    }

    private func hex(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
