import CostModel
import Testing

@testable import Intake

/// Records and fields as RFC 4180 has them, whatever ends the lines.
@Suite("csv reader")
struct CsvReaderTests {
    @Test(
        "LF, CRLF, CR and a mixture of them end a line; the last line needs no end",
        arguments: [
            "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\r\n3,4\r", "a,b\n1,2\n3,4",
            "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4",
        ])
    func lineEnds(text: String) throws {
        for readBytesMax in [1, 2, 3, 5, 4 << 20] {
            let csv = try CsvFixture(text, readBytesMax: readBytesMax)
            #expect(csv.header == ["a", "b"])
            #expect(csv.records == [["1", "2"], ["3", "4"]])
            #expect(csv.lines == [2, 3])
        }
    }

    @Test("blank lines are passed over and counted, before the header too")
    func blankLines() throws {
        let csv = try CsvFixture("\n\r\na;b\n\n1;2\r\n\r\n\n3;4\n\n")
        #expect(csv.header == ["a", "b"])
        #expect(csv.records == [["1", "2"], ["3", "4"]])
        #expect(csv.lines == [5, 8])
    }

    @Test("a byte order mark is stripped at the start and refused elsewhere")
    func byteOrderMark() throws {
        let csv = try CsvFixture("\u{FEFF}a,b\n1,2\n")
        #expect(csv.header == ["a", "b"])
        let inside = try #require(try CsvFixture.refusal("a,b\n\u{FEFF}1,2\n"))
        #expect(inside.code == .controlCharacter)
        #expect(inside.line == 2)
        #expect(try CsvFixture.refusal("\u{FEFF}\u{FEFF}a,b\n1,2\n")?.code == .controlCharacter)
        #expect(try CsvFixture.refusal([0xEF, 0xBB, 0xBF])?.code == .fileEmpty)
    }

    @Test("the header's first delimiter outside quotes is the file's")
    func delimiter() throws {
        #expect(try CsvFixture("a;b,c\n1,5;x\n").records == [["1,5", "x"]])
        #expect(try CsvFixture("\"a;b\",c\n1;5,x\n").header == ["a;b", "c"])
        #expect(try CsvFixture("\"a;b\",c\n1;5,x\n").records == [["1;5", "x"]])
        #expect(try CsvFixture("a\n1;2\n").records == [["1;2"]])
    }

    @Test("quotes may hold delimiters, line ends and doubled quotes")
    func quotes() throws {
        for readBytesMax in [1, 2, 3, 7, 4 << 20] {
            let csv = try CsvFixture(
                "a,b\n\"1,5\",\"x\ny\"\n\"\"\"\",\"he \"\"said\"\"\"\n\"\",\"\r\n\"\n\"é\"\"é\",z\n",
                readBytesMax: readBytesMax)
            #expect(csv.records == [["1,5", "x\ny"], ["\"", "he \"said\""], ["", "\r\n"], ["é\"é", "z"]])
            #expect(csv.lines == [2, 4, 5, 7])
        }
    }

    @Test("a line of only \\. is a record like any other, and the rows after it are read")
    func copyTerminator() throws {
        #expect(try CsvFixture("a;b\n1;2\n\\.\n3;4\n").records == [["1", "2"], ["\\."], ["3", "4"]])
    }

    @Test("empty fields are fields, also the last of a line")
    func emptyFields() throws {
        #expect(try CsvFixture("a,b,c\n,,\n1,,\n,,3").records == [["", "", ""], ["1", "", ""], ["", "", "3"]])
    }

    @Test(
        "a quote where none may be is refused with its line",
        arguments: [
            ("a,b\n1,2\nx\"y,2\n", 3), ("a,b\n1,2\n\"x\"y,2\n", 3), ("a,b\n\"x\" ,2\n", 2), ("a,b\n x\"\",2\n", 2),
        ])
    func strayQuotes(text: String, line: Int) throws {
        let finding = try #require(try CsvFixture.refusal(text))
        #expect(finding.code == .strayQuote)
        #expect(finding.line == line)
    }

    @Test("a quote never closed is named by the line that opened it, also where a later quote seems to close it")
    func unterminatedQuotes() throws {
        let open = try #require(try CsvFixture.refusal("a,b\n1,2\n3,\"4\n5,6\n7,8\n"))
        #expect(open.code == .unterminatedQuote)
        #expect(open.line == 3)
        let closedLater = try #require(try CsvFixture.refusal("a,b\n1,2\n\"3,4\n5,\"6\"\n7,8\n"))
        #expect(closedLater.code == .strayQuote)
        #expect(closedLater.line == 3)
        let second = try #require(try CsvFixture.refusal("a,b\n\"1\n2\",\"3\n4\n"))
        #expect(second.code == .unterminatedQuote)
        #expect(second.line == 3)
    }
}
