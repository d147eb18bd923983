import CostModel
import Reporting
import Testing

@Suite("ClosingTable")
struct ClosingTableTests {
    private let closing = ClosingTable([
        .init(file: "families.csv", read: 12, accepted: 2, unchanged: 10, rejected: 0),
        .init(file: "postings.csv", read: 1_234_567, accepted: 1_234_560, unchanged: 0, rejected: 7),
    ])

    @Test("every file has a line, and the last line adds them up")
    func danish() {
        let table = closing.table(notes: [BilingualText(da: "7 rækker er afvist.", en: "7 rows are rejected.")])
        #expect(
            LittleReport.text(table.bytes(as: .text, style: TextStyle(.danish))) == """
                Fil                Læst   Godtaget  Uændret  Afvist
                ────────────  ─────────  ─────────  ───────  ──────
                families.csv         12          2       10       0
                postings.csv  1.234.567  1.234.560        0       7
                ────────────  ─────────  ─────────  ───────  ──────
                I alt         1.234.579  1.234.562       10       7

                7 rækker er afvist.

                """)
    }

    @Test("machines get the files without the total")
    func csv() {
        #expect(
            LittleReport.text(closing.table().bytes(as: .csv)) == """
                file,read,accepted,unchanged,rejected
                families.csv,12,2,10,0
                postings.csv,1234567,1234560,0,7

                """)
    }
}
