import CostModel
import Reporting
import Testing

@Suite("KeyValueReport")
struct KeyValueReportTests {
    private let report = KeyValueReport(
        title: BilingualText(da: "Kørsel", en: "Run"),
        entries: [
            .init(LittleReport.column("state", "Tilstand", "State", .code), .text("published")),
            .init(LittleReport.column("postings", "Posteringer", "Postings", .count), .number(1_234_567)),
            .init(LittleReport.column("posted", "Bogført (kr.)", "Posted (DKK)", .kroner), .number(-12_345)),
            .init(LittleReport.column("drift", "Udsving (kr.)", "Drift (DKK)", .kroner), .empty),
        ],
        stamp: TableStamp(run: 7, generation: 3, publishedOn: nil))

    @Test("people get a list")
    func text() {
        #expect(
            LittleReport.text(report.bytes(as: .text, style: TextStyle(.danish))) == """
                Kørsel

                Tilstand       published
                Posteringer    1.234.567
                Bogført (kr.)    -123,45
                Udsving (kr.)          –

                Kørsel 7, udgave 3

                """)
    }

    @Test("machines get one row")
    func machine() {
        #expect(
            LittleReport.text(report.bytes(as: .csv, style: TextStyle(.danish)))
                == "state,postings,posted,drift\npublished,1234567,-123.45,\n")
        #expect(
            LittleReport.text(report.bytes(as: .json, style: TextStyle(.danish))) == """
                {"run":7,"generation":3,"rows":[
                {"state":"published","postings":1234567,"posted":-123.45,"drift":null}
                ]}

                """)
    }
}
