import CostModel
import DataFiles
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("Formats agree")
struct FormatsAgreeTests {
    @Test("E8: text, HTML, JSON and XLSX hold the same cells and one stamp", arguments: Language.allCases)
    func agree(_ language: Language) throws {
        let document = DemoDocument.make(in: language)
        let page = try MarkupReader.read(String(decoding: document.html(), as: UTF8.self))
        let book = try XlsxReader(document.workbook())
        let object = try JSONSerialization.jsonObject(with: Data(document.json)) as? [String: Any]
        let sections = try #require(object?["sections"] as? [String: [String: Any]])
        let text = document.text(TextStyle(language))
        for (index, section) in document.sections.enumerated() {
            let html = htmlRows(page.all("section")[index])
            #expect(textRows(text, section, language) == html, "text and HTML: \(section.id)")
            let sheet = book.sheets[index + 1]
            let json = try #require(sections[section.id]?["rows"] as? [[String: Any]])
            let places = shownPlaces(section)
            #expect(json.count == section.table.rows.count)
            for row in section.table.rows.indices {
                for (shown, column) in places.enumerated() {
                    let kind = section.table.columns[column].kind
                    let cell = sheet.cell(row + 1, column)
                    #expect(words(cell, kind, language) == html[row][shown], "XLSX and HTML: \(section.id) \(row)")
                    let value = json[row][section.table.columns[column].name]
                    #expect(isSame(cell, value, kind, language), "XLSX and JSON: \(section.id) \(row) \(column)")
                }
            }
            guard section.table.totals != nil, !section.table.rows.isEmpty else { continue }
            let totals = places.map { sheet.cell(section.table.rows.count + 1, $0) }
            for (shown, column) in places.enumerated() where totals[shown] != .blank {
                #expect(
                    words(totals[shown], section.table.columns[column].kind, language) == html[html.count - 1][shown])
            }
        }
        let stamp = document.stamp.text(in: language)
        #expect(text.hasSuffix("\n\(stamp)\n"))
        #expect(page.all("footer").first?.text.contains(stamp) == true)
        #expect(object?["run"] as? Int == 7 && object?["generation"] as? Int == 3)
    }

    /// Columns that people are shown: those that are optional and say nothing are left out.
    private func shownPlaces(_ section: ReportSection) -> [Int] {
        let shown = section.table.withoutIdleColumns.columns.map(\.name)
        return section.table.columns.indices.filter { shown.contains(section.table.columns[$0].name) }
    }

    private func htmlRows(_ section: MarkupReader.Element) -> [[String]] {
        let parts = section.all("tbody") + section.all("tfoot")
        return parts.flatMap { $0.all("tr") }.map { row in row.children.map(\.text) }
    }

    /// Cut where the line under the headings has its gaps.
    private func textRows(_ text: String, _ section: ReportSection, _ language: Language) -> [[String]] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let heading = lines.firstIndex(of: section.title.text(in: language)),
            let rule = lines[heading...].firstIndex(where: { $0.hasPrefix("─") })
        else { return [] }
        let widths = lines[rule].split(separator: " ").map(\.count)
        return lines[(rule + 1)...].prefix { !$0.isEmpty }.filter { !$0.hasPrefix("─") }.map { line in
            if line.hasPrefix("(") { return [line] }
            var start = 0
            return widths.map { width in
                defer { start += width + 2 }
                return String(line.dropFirst(start).prefix(width)).trimmingCharacters(in: .whitespaces)
            }
        }
    }

    /// A cell of a workbook as people are shown it elsewhere.
    private func words(_ cell: XlsxReader.Cell, _ kind: ColumnKind, _ language: Language) -> String {
        switch cell {
        case .blank: return kind.isFigure ? "–" : ""
        case .text(let text): return TerminalText(text).string
        case .number(let text):
            guard kind.isFigure else { return text }
            guard case .decimal(let digits, let paperDigits) = kind else {
                return NumberFormat(language).text(units(text, kind.digits), digits: kind.digits)
            }
            let divisor = (paperDigits..<digits).reduce(Int128(1)) { result, _ in result * 10 }
            let rounded = roundedHalfAway(numerator: units(text, digits), denominator: divisor) ?? 0
            return NumberFormat(language).text(rounded, digits: paperDigits)
        }
    }

    /// `-12.5` with two digits is -1250, also where the file has a sixteenth digit that tells two binary numbers apart.
    private func units(_ text: String, _ digits: Int) -> Int128 {
        let unit = (0..<digits).reduce(1.0) { result, _ in result * 10 }
        return Double(text).map { Int128(($0 * unit).rounded()) } ?? .min
    }

    private func isSame(_ cell: XlsxReader.Cell, _ value: Any?, _ kind: ColumnKind, _ language: Language) -> Bool {
        switch (cell, value) {
        case (.blank, nil), (.blank, is NSNull): return true
        case (.number(let text), let number as NSNumber): return Double(text) == number.doubleValue
        case (.text(let text), let bool as Bool) where kind == .boolean:
            return text
                == (bool ? BilingualText(da: "ja", en: "yes") : BilingualText(da: "nej", en: "no")).text(in: language)
        case (.text(let text), let code as String):
            if case .label(let labels) = kind { return text == labels.text(for: code, in: language) }
            return text == code
        default: return false
        }
    }
}
