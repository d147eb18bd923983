import CostModel
import Foundation
import Hashing
import Reporting
import TestSupport
import Testing

@Suite("ReportDocument as HTML")
struct ReportDocumentHtmlTests {
    /// What breaks out of text, attributes, titles and scripts, where nobody looks.
    static let hostile = [
        "<script>alert(1)</script>", "</title><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' onload='x",
        "</table></main>", "javascript:alert(1)", "\u{2028}\u{2029}", "<!--", "-->", "&lt;script&gt;", "{{title}}",
        "{{{style}}}", "\"\u{301} onfocus=\"alert(1)", "<\u{338}script>", "\u{0}<img src=x onerror=alert(1)>",
        "]]>", "</style><script>", "\u{202E}evil", "a\u{FFFE}b",
    ]

    private static func hostileDocument(_ text: String) -> ReportDocument {
        let both = BilingualText(da: text, en: text)
        let column = TableColumn(name: "name", title: both, kind: .code)
        let chart = Chart(
            form: .bars, title: both, description: both, categories: [both, both],
            series: [Chart.Series(name: both, values: [1, 2]), Chart.Series(name: both, values: [1, nil])],
            unit: .count,
            unitName: both)
        let section = ReportSection(
            id: text, title: both, findings: [both], warnings: [both],
            table: ReportTable(columns: [column], rows: [[.text(text)]], totals: [.text(text)], notes: [both]),
            chart: chart)
        return ReportDocument(
            name: "x", language: .danish, title: both, lead: [both], warnings: [both], sections: [section, section],
            stamp: TableStamp(run: 1, generation: nil, publishedOn: nil))
    }

    private func page(_ document: ReportDocument) throws -> MarkupReader.Element {
        try MarkupReader.read(LittleReport.text(document.html()))
    }

    @Test("E5: whatever names hold is text: no script, no handler, no tag of theirs", arguments: hostile)
    func hostileNames(_ text: String) throws {
        let page = try page(ReportDocumentHtmlTests.hostileDocument(text))
        let plain = try self.page(ReportDocumentHtmlTests.hostileDocument("plain"))
        #expect(page.all("script").isEmpty)
        #expect(shape(page) == shape(plain))
        let shown = TerminalText(text.replacingOccurrences(of: "\u{FFFE}", with: "\u{FFFD}")).string
        #expect(page.all("h1").map(\.text) == [shown])
        #expect(page.all("td").isEmpty && page.all("tbody").first?.all("th").map(\.text) == [shown])
    }

    /// Names of elements and of their attributes.
    private func shape(_ element: MarkupReader.Element) -> [String] {
        ["\(element.name) \(element.attributes.keys.sorted())"] + element.children.flatMap(shape)
    }

    @Test("E5: the page may load nothing, run nothing and send nothing, and its style is the one that it allows")
    func policy() throws {
        let page = try page(DemoDocument.document)
        let metas = page.all("meta")
        let policy = try #require(
            metas.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"])
        let style = try #require(page.all("style").first?.text)
        let hash = Data(Sha256.digest(of: Array(style.utf8)).bytes).base64EncodedString()
        #expect(
            policy == "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'",
            "DocumentStyle.hash is to be sha256-\(hash)")
        #expect(metas.contains { $0.attributes["name"] == "referrer" && $0.attributes["content"] == "no-referrer" })
        #expect(["script", "link", "img", "iframe", "form"].allSatisfy { page.all($0).isEmpty })
        #expect(everyAttribute(page).allSatisfy { $0 != "style" && !$0.hasPrefix("on") })
        #expect(page.all("a").allSatisfy { $0.attributes["href"]?.hasPrefix("#") == true })
    }

    private func everyAttribute(_ element: MarkupReader.Element) -> [String] {
        Array(element.attributes.keys) + element.children.flatMap(everyAttribute)
    }

    @Test("the page says its language, has one h1, landmarks, a skip link, and every link leads somewhere")
    func structure() throws {
        for language in Language.allCases {
            let page = try page(DemoDocument.make(in: language))
            #expect(page.all("html").first?.attributes["lang"] == language.rawValue)
            #expect(["h1", "header", "nav", "main", "footer"].allSatisfy { page.all($0).count == 1 })
            let ids = everyId(page)
            #expect(Set(ids).count == ids.count)
            #expect(page.all("a").allSatisfy { ids.contains(String($0.attributes["href"]?.dropFirst() ?? "-")) })
            let body = try #require(page.all("body").first)
            #expect(body.children.first?.attributes["href"] == "#page-main")
            let references = everyReference(page)
            #expect(references.allSatisfy { ids.contains($0) })
        }
    }

    private func everyId(_ element: MarkupReader.Element) -> [String] {
        (element.attributes["id"].map { [$0] } ?? []) + element.children.flatMap(everyId)
    }

    private func everyReference(_ element: MarkupReader.Element) -> [String] {
        (element.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? [])
            + element.children.flatMap(everyReference)
    }

    @Test("tables have captions and heads with scope; they and pictures scroll in a region that the keyboard reaches")
    func tables() throws {
        let page = try page(DemoDocument.document)
        #expect(page.all("table").count == DemoDocument.document.sections.count)
        for table in page.all("table") {
            #expect(table.all("caption").count == 1)
            #expect(table.all("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
        }
        let regions = page.all("div").filter { $0.attributes["role"] == "region" }
        #expect(regions.count == page.all("table").count + page.all("figure").count)
        #expect(regions.allSatisfy { $0.attributes["tabindex"] == "0" && $0.attributes["aria-labelledby"] != nil })
    }

    @Test("each picture has its sentence, and its table follows in the same section")
    func pictures() throws {
        let page = try page(DemoDocument.document)
        for (section, source) in zip(page.all("section"), DemoDocument.document.sections) {
            let figures = section.all("figure")
            #expect(figures.count == (source.chart == nil ? 0 : 1))
            #expect(figures.first?.all("figcaption").first?.text == source.chart?.title.danish)
            #expect(section.all("table").count == 1)
        }
    }

    @Test("warnings are marked by a word, figures that are missing by a dash, tables without rows by a sentence")
    func words() throws {
        let page = try page(DemoDocument.document)
        let warnings = page.all("p").filter { $0.attributes["class"] == "warning" }
        #expect(warnings.count == 3)
        #expect(warnings.allSatisfy { $0.all("strong").first?.text == "Bemærk:" })
        #expect(page.all("td").contains { $0.text == "–" })
        #expect(page.all("td").contains { $0.text == "(ingen rækker)" })
    }

    @Test("a table of over eight columns is printed across the page", arguments: [8, 9])
    func wide(_ count: Int) throws {
        var document = DemoDocument.document
        let columns = (1...count).map { LittleReport.column("c\($0)", "K\($0)", "C\($0)", .count) }
        document.sections = [
            ReportSection(
                id: "wide", title: BilingualText(da: "Bred", en: "Wide"),
                table: ReportTable(columns: columns, rows: [columns.map { _ in .number(1) }]))
        ]
        let section = try #require(page(document).all("section").first)
        #expect(section.attributes["class"] == (count > 8 ? "wide" : nil))
    }

    @Test("E9: no sections, and a section of one empty cell, are pages too")
    func little() throws {
        var document = DemoDocument.document
        document.sections = []
        #expect(try page(document).all("section").isEmpty)
        document.sections = [
            ReportSection(
                id: "", title: BilingualText(da: "", en: ""),
                table: ReportTable(columns: [LittleReport.column("a", "A", "A", .kroner)], rows: [[.empty]]))
        ]
        #expect(try page(document).all("td").map(\.text) == ["–"])
    }

    @Test("E10: the same document is the same bytes")
    func deterministic() throws {
        #expect(try DemoDocument.document.html() == DemoDocument.document.html())
    }
}
