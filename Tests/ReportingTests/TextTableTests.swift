import CostModel
import Reporting
import Testing

@Suite("TextTable")
struct TextTableTests {
    @Test("a Danish table has Danish words and numbers, two decimals of FTE, a dash for what cannot be computed")
    func danish() {
        #expect(
            text(LittleReport.table, TextStyle(.danish)) == """
                Omkostninger efter budgetområde

                Kommune    År  Budgetområde   Borgere  Udgift (kr.)  Årsværk 1924  Lukket
                ───────  ────  ─────────────  ───────  ────────────  ────────────  ──────
                250      2018  Beskæftigelse    1.204  1.234.567,89          0,60  ja
                250      2018  hobby                0          0,00             –  nej
                250      2019                       –         -0,01          0,00
                ───────  ────  ─────────────  ───────  ────────────  ────────────  ──────
                I alt                           1.204  1.234.567,88

                1,2 mio. kr. er fordelt; intet mangler.
                Kørsel 7, udgave 3, frigivet 2026-11-21

                """)
    }

    @Test("an English table is the same table")
    func english() {
        #expect(
            text(LittleReport.table, TextStyle(.english)) == """
                Cost by sector

                Municipality  Year  Sector      Citizens  Expense (DKK)  FTE 1924  Closed
                ────────────  ────  ──────────  ────────  ─────────────  ────────  ──────
                250           2018  Employment     1,204   1,234,567.89      0.60  yes
                250           2018  hobby              0           0.00         –  no
                250           2019                     –          -0.01      0.00
                ────────────  ────  ──────────  ────────  ─────────────  ────────  ──────
                Total                              1,204   1,234,567.88

                DKK 1.2 million is allocated; nothing is missing.
                Run 7, generation 3, published 2026-11-21

                """)
    }

    @Test("repeated codes are left out when asked, figures never")
    func blanksRepeats() {
        let table = ReportTable(
            columns: Array(LittleReport.columns[0..<4]),
            rows: [
                [.text("250"), .number(2018), .text("a"), .number(1)],
                [.text("250"), .number(2018), .text("a"), .number(1)],
                [.text("250"), .number(2019), .text("a"), .number(1)],
                [.text("260"), .number(2019), .text("a"), .number(1)],
            ])
        #expect(
            text(table, TextStyle(.danish, blanksRepeats: true)) == """
                Kommune    År  Budgetområde  Borgere
                ───────  ────  ────────────  ───────
                250      2018  a                   1
                                                   1
                         2019  a                   1
                260      2019  a                   1

                """)
    }

    @Test("in a narrow terminal headings are broken first, then sentences; codes and numbers never")
    func narrow() {
        let table = ReportTable(
            columns: [
                LittleReport.column("code", "Kvalitetsfund", "Finding", .code),
                LittleReport.column("expense", "Udgift i alt (kr.)", "Total expense (DKK)", .kroner),
                LittleReport.column("remedy", "Hvad der kan gøres", "What to do", .prose),
            ],
            rows: [
                [
                    .text("cost_centre_unknown"), .number(100),
                    .text("Ret omkostningsstedet i kilden eller opret det i filen."),
                ],
                [.text("late"), .number(1_000_000_000), .text("Vent.")],
            ],
            notes: [
                BilingualText(da: "Begynd med det øverste fund, som vejer mest i kroner i år.", en: "Start at the top.")
            ])
        #expect(
            text(table, TextStyle(.danish, width: 56)) == """
                                      Udgift i alt
                Kvalitetsfund                (kr.)  Hvad der kan gøres
                ───────────────────  ─────────────  ────────────────────
                cost_centre_unknown           1,00  Ret
                                                    omkostningsstedet i
                                                    kilden eller opret
                                                    det i filen.
                late                 10.000.000,00  Vent.

                Begynd med det øverste fund, som vejer mest i kroner i
                år.

                """)
        #expect(text(table, TextStyle(.danish, width: 20)).contains("cost_centre_unknown           1,00  Ret\n"))
        #expect(text(table, TextStyle(.danish, width: 200)) == text(table, TextStyle(.danish)))
    }

    @Test("an empty table says so")
    func empty() {
        let table = ReportTable(
            columns: Array(LittleReport.columns[0..<2]), rows: [], totals: [.empty, .empty],
            stamp: TableStamp(run: 8, generation: nil, publishedOn: nil))
        #expect(
            text(table, TextStyle(.danish)) == """
                Kommune  År
                ───────  ──
                (ingen rækker)

                Kørsel 8, ikke frigivet

                """)
    }

    @Test("bold comes only with colour, and only in headings")
    func bold() {
        let table = ReportTable(
            title: BilingualText(da: "Titel", en: "Title"), columns: Array(LittleReport.columns[0..<1]),
            rows: [[.text("250")]])
        #expect(
            text(table, TextStyle(.danish, color: true))
                == "\u{1B}[1mTitel\u{1B}[0m\n\n\u{1B}[1mKommune\u{1B}[0m\n───────\n250\n")
        #expect(!text(LittleReport.table, TextStyle(.danish)).contains("\u{1B}"))
    }

    @Test("columns stay aligned whatever the letters, and data cannot drive the terminal")
    func nastyCells() {
        let table = ReportTable(
            title: BilingualText(da: "Indsats \u{1B}]0;x\u{7}", en: ""),
            columns: [
                LittleReport.column("name", "Navn", "Name", .code),
                LittleReport.column("citizens", "Borgere", "Citizens", .count),
            ],
            rows: [
                [.text("Ærøskøbing"), .number(1)],
                [.text("A\u{30A}lborg"), .number(2)],
                [.text("漢字"), .number(3)],
                [.text("red\u{1B}[31m"), .number(4)],
                [.text("90\u{202E}12"), .number(5)],
                [.text("two\nrows"), .text("<5")],
            ])
        #expect(
            text(table, TextStyle(.danish)) == """
                Indsats ␛]0;x␇

                Navn        Borgere
                ──────────  ───────
                Ærøskøbing        1
                A\u{30A}lborg            2
                漢字              3
                red␛[31m          4
                90\u{FFFD}12             5
                two␊rows         <5

                """)
    }

    private func text(_ table: ReportTable, _ style: TextStyle) -> String {
        LittleReport.text(table.bytes(as: .text, style: style))
    }
}
