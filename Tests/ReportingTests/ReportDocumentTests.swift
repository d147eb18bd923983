import CostModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("ReportDocument")
struct ReportDocumentTests {
    static let little = ReportDocument(
        name: "little", language: .danish, title: BilingualText(da: "Et lille overblik", en: "A little overview"),
        lead: [BilingualText(da: "Det koster 1,2 mio. kr.", en: "It costs DKK 1.2 million.")],
        warnings: [BilingualText(da: "Tallene er få.", en: "Figures are few.")],
        sections: [
            ReportSection(
                id: "cost", title: BilingualText(da: "Udgift", en: "Cost"),
                findings: [BilingualText(da: "Den falder.", en: "It falls.")],
                warnings: [BilingualText(da: "Et år mangler.", en: "A year is missing.")],
                table: LittleReport.table),
            ReportSection(
                id: "none", title: BilingualText(da: "Ingen", en: "None"),
                table: ReportTable(columns: Array(LittleReport.columns[0..<2]), rows: [])),
        ], stamp: TableStamp(run: 7, generation: 3, publishedOn: CivilDate(year: 2026, month: 11, day: 21)))

    @Test("text is the title, the sentences, the marked warnings, part by part, and the stamp once")
    func text() {
        #expect(
            ReportDocumentTests.little.text(TextStyle(.danish)) == """
                Et lille overblik
                ═════════════════

                Det koster 1,2 mio. kr.
                Bemærk: Tallene er få.


                Udgift

                Den falder.
                Bemærk: Et år mangler.

                Kommune    År  Budgetområde   Borgere  Udgift (kr.)  Årsværk 1924  Lukket
                ───────  ────  ─────────────  ───────  ────────────  ────────────  ──────
                250      2018  Beskæftigelse    1.204  1.234.567,89          0,60  ja
                250      2018  hobby                0          0,00             –  nej
                250      2019                       –         -0,01          0,00
                ───────  ────  ─────────────  ───────  ────────────  ────────────  ──────
                I alt                           1.204  1.234.567,88

                1,2 mio. kr. er fordelt; intet mangler.


                Ingen

                Kommune  År
                ───────  ──
                (ingen rækker)

                Kørsel 7, udgave 3, frigivet 2026-11-21

                """)
    }

    @Test("a document is in its own language, and bold only in colour")
    func language() {
        var document = ReportDocumentTests.little
        document.language = .english
        let text = document.text(TextStyle(.danish, color: true))
        #expect(text.hasPrefix("\u{1B}[1mA little overview\u{1B}[0m\n"))
        #expect(text.contains("\nNote: A year is missing.\n"))
        #expect(text.hasSuffix("\nRun 7, generation 3, published 2026-11-21\n"))
    }

    @Test("a picture's finding is said in text, once")
    func pictures() {
        let text = DemoDocument.document.text(TextStyle(.danish, width: 100))
        #expect(text.components(separatedBy: "Udviklingen toppede i 2018 med 1,39 årsværk\n").count == 2)
        var section = DemoDocument.document.sections[0]
        section.findings = section.chart.map { [$0.title] } ?? []
        var document = DemoDocument.document
        document.sections = [section]
        let title = section.findings[0].danish
        #expect(document.text(TextStyle(.danish)).components(separatedBy: title).count == 2)
    }

    @Test("json is one object with the sections by their ids in order, and rows as a table's json has them")
    func json() {
        #expect(
            LittleReport.text(ReportDocumentTests.little.json) == """
                {"name":"little","run":7,"generation":3,"published_on":"2026-11-21","language":"da",\
                "title":"Et lille overblik","lead":["Det koster 1,2 mio. kr."],"warnings":["Tallene er få."],"sections":{
                "cost":{"title":"Udgift","findings":["Den falder."],"warnings":["Et år mangler."],\
                "notes":["1,2 mio. kr. er fordelt; intet mangler."],"columns":["municipality","fiscal_year","sector",\
                "citizens","expense","fte_1924","closed"],"rows":[
                {"municipality":"250","fiscal_year":2018,"sector":"employment","citizens":1204,"expense":1234567.89,\
                "fte_1924":0.601143,"closed":true},
                {"municipality":"250","fiscal_year":2018,"sector":"hobby","citizens":0,"expense":0.00,\
                "fte_1924":null,"closed":false},
                {"municipality":"250","fiscal_year":2019,"sector":null,"citizens":null,"expense":-0.01,\
                "fte_1924":-0.004999,"closed":null}
                ]},
                "none":{"title":"Ingen","findings":[],"warnings":[],"notes":[],"columns":["municipality","fiscal_year"],\
                "rows":[
                ]}
                }}

                """)
    }

    @Test("another parser reads the demonstration, hostile names and all")
    func parses() throws {
        let object = try JSONSerialization.jsonObject(with: Data(DemoDocument.document.json)) as? [String: Any]
        let sections = try #require(object?["sections"] as? [String: [String: Any]])
        #expect(sections.count == DemoDocument.document.sections.count)
        let rows = try #require(sections["cost-by-municipality"]?["rows"] as? [[String: Any]])
        #expect(rows.last?["municipality"] as? String == DemoDocument.hostileName)
    }

    @Test("without a run and a publication the keys are there, and null")
    func unpublished() {
        let document = ReportDocument(
            name: "x", language: .english, title: BilingualText(da: "", en: ""), sections: [],
            stamp: TableStamp(run: nil, generation: nil, publishedOn: nil))
        #expect(
            LittleReport.text(document.json)
                == "{\"name\":\"x\",\"run\":null,\"generation\":null,\"published_on\":null,\"language\":\"en\","
                + "\"title\":\"\",\"lead\":[],\"warnings\":[],\"sections\":{\n}}\n")
    }
}
