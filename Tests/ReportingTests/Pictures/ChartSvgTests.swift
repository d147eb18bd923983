import CostModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("Chart as SVG")
struct ChartSvgTests {
    static let forms: [Chart.Form] = [.bars, .stackedBars, .lines, .ranges]

    static func chart(
        _ form: Chart.Form, _ categories: [String], _ values: [[Int128?]], unit: ColumnKind = .kroner,
        unitName: String = "kr."
    ) -> Chart {
        let words = { (text: String) in BilingualText(da: text, en: text) }
        return Chart(
            form: form, title: words("Titel"), description: words("Beskrivelse."), categories: categories.map(words),
            series: values.enumerated().map { index, values in
                Chart.Series(name: words("Række \(index + 1)"), values: values, lows: values, highs: values)
            }, unit: unit, unitName: words(unitName))
    }

    static func texts(_ chart: Chart, _ language: Language = .danish) throws -> [String] {
        try MarkupReader.read(chart.svg(in: language, idPrefix: "p")).all("text").map(\.text)
    }

    @Test("a picture is an image with a title and a description that are tied to it", arguments: forms)
    func accessible(_ form: Chart.Form) throws {
        let svg = try #require(
            MarkupReader.read(
                ChartSvgTests.chart(form, ["a", "b"], [[1, 2], [3, 4]]).svg(in: .danish, idPrefix: "x y")
            ).children.first)
        #expect(svg.attributes["role"] == "img")
        #expect(svg.attributes["aria-labelledby"] == "x-y-title x-y-desc")
        #expect(svg.all("title").map(\.attributes["id"]) == ["x-y-title"])
        #expect(svg.all("desc").map(\.text) == ["Beskrivelse."])
        #expect(svg.attributes["viewBox"]?.hasPrefix("0 0 700 ") == true)
        #expect(Double(svg.attributes["font-size"] ?? "") ?? 0 >= 12)
        #expect(svg.all("pattern").allSatisfy { $0.attributes["id"]?.hasPrefix("x-y-") == true })
    }

    @Test(
        "every form draws what there is: one category, 72, nothing, zeros, the largest and the smallest",
        arguments: forms)
    func extremes(_ form: Chart.Form) throws {
        let months = (0..<72).map { "\(2015 + $0 / 12)-\($0 % 12 + 1)" }
        let cases: [Chart] = [
            ChartSvgTests.chart(form, [], []), ChartSvgTests.chart(form, ["a"], []),
            ChartSvgTests.chart(form, ["a"], [[nil]]), ChartSvgTests.chart(form, ["a"], [[0]]),
            ChartSvgTests.chart(form, ["a"], [[1]]),
            ChartSvgTests.chart(form, ["a", "b"], [[.max, .min], [.max, 0]]),
            ChartSvgTests.chart(form, ["a", "b", "c"], [[1]]),
            ChartSvgTests.chart(form, months, [(0..<72).map { Int128($0 * 1_000_003) }]),
            ChartSvgTests.chart(form, [DemoDocument.longName, DemoDocument.hostileName], [[-5, nil]]),
            ChartSvgTests.chart(form, ["a", "b"], (0..<40).map { [Int128($0), -Int128($0)] }),
        ]
        for chart in cases {
            let svg = chart.svg(in: .danish, idPrefix: "p")
            #expect(svg == chart.svg(in: .danish, idPrefix: "p"))
            #expect(!svg.contains("nan") && !svg.contains("inf"))
            let root = try MarkupReader.read(svg)
            let width = 700.0
            for text in root.all("text") {
                let place = try #require(text.attributes["x"].flatMap(Double.init))
                #expect((0...width).contains(place))
            }
        }
    }

    @Test("without a number there is a sentence in place of the picture")
    func empty() throws {
        #expect(try ChartSvgTests.texts(ChartSvgTests.chart(.lines, ["a"], [[nil]])) == ["Ingen tal at vise"])
        #expect(try ChartSvgTests.texts(ChartSvgTests.chart(.bars, [], []), .english) == ["No figures to show"])
    }

    @Test(
        "ticks are 1, 2 or 5 times a power of ten, from a round number to a round number over zero",
        arguments: [
            ([0, 4_126_046_077_5], ["mio. kr.", "0", "100", "200", "300", "400", "500"]),
            ([1_234_56, 0], ["kr.", "0", "500", "1.000", "1.500"]), ([0, 0], ["kr.", "0", "1"]),
            ([1, -2], ["kr.", "-0,02", "-0,01", "0,00", "0,01"]),
            ([-300_000_000_000_00, 0], ["mia. kr.", "-300", "-200", "-100", "0"]),
        ] as [([Int128], [String])])
    func ticks(_ values: [Int128], _ labels: [String]) throws {
        let texts = try ChartSvgTests.texts(ChartSvgTests.chart(.lines, ["a", "b"], [values]))
        #expect(texts == labels + ["a", "b"])
    }

    @Test("numbers are in the language's format and units, with the decimals that paper has")
    func labels() throws {
        let million = ChartSvgTests.chart(.bars, ["a", "b"], [[9_211_762_072, 1_000_000_000]])
        #expect(try ChartSvgTests.texts(million).contains("92,1"))
        #expect(try ChartSvgTests.texts(million, .english).contains("92.1"))
        #expect(try ChartSvgTests.texts(million, .english).contains("million kr."))
        let fte = ChartSvgTests.chart(
            .ranges, ["2018"], [[1_394_999]], unit: .decimal(digits: 6, paperDigits: 2), unitName: "årsværk")
        #expect(try ChartSvgTests.texts(fte).contains("1,39"))
        #expect(try ChartSvgTests.texts(ChartSvgTests.chart(.bars, ["a"], [[1_204]], unit: .count)).contains("1.204"))
    }

    @Test("a missing number breaks its line, has no bar, and is a dash where the others have their number")
    func gaps() throws {
        let lines = ChartSvgTests.chart(.lines, ["a", "b", "c", "d", "e"], [[1, 2, nil, 4, 5]])
        let path = try #require(
            MarkupReader.read(lines.svg(in: .danish, idPrefix: "p")).all("path").first {
                $0.attributes["stroke-width"] == "2.4"
            }?.attributes["d"])
        #expect(path.filter { $0 == "M" }.count == 2)
        let bars = ChartSvgTests.chart(.bars, ["a", "b"], [[100, nil]], unit: .count)
        let root = try MarkupReader.read(bars.svg(in: .danish, idPrefix: "p"))
        #expect(root.all("rect").filter { $0.attributes["x"] != nil }.count == 1)
        #expect(root.all("text").map(\.text).contains("–"))
    }

    @Test("a long name is cut in the picture and whole in the description")
    func longNames() throws {
        let chart = ChartSvgTests.chart(.bars, [DemoDocument.longName, "B"], [[1, 2]])
        let root = try MarkupReader.read(chart.svg(in: .danish, idPrefix: "p"))
        #expect(
            root.all("text").contains { $0.text.hasSuffix("…") && DemoDocument.longName.hasPrefix($0.text.dropLast()) })
        #expect(root.all("desc").first?.text.contains(DemoDocument.longName) == true)
    }

    @Test("72 months have every twelfth of their names")
    func thinned() throws {
        let months = (0..<72).map { "\(2015 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
        let texts = try ChartSvgTests.texts(ChartSvgTests.chart(.lines, months, [months.map { _ in 5 }]))
        #expect(texts.filter { $0.hasPrefix("20") } == (2015...2020).map { "\($0)-01" })
    }

    @Test("series are told apart without colour, and every colour stands out from white")
    func looks() throws {
        let lines = try MarkupReader.read(
            ChartSvgTests.chart(.lines, ["a", "b"], (0..<6).map { [Int128($0), 5] }).svg(in: .danish, idPrefix: "p"))
        let strokes = lines.all("path").filter { $0.attributes["stroke-width"] == "2.4" }
        #expect(Set(strokes.compactMap { $0.attributes["stroke-dasharray"] }).count == 6)
        let colors = strokes.compactMap { $0.attributes["stroke"] }
        #expect(Set(colors).count == 6)
        #expect(colors.allSatisfy { contrastToWhite($0) >= 3 })
        #expect(lines.all("text").compactMap { $0.attributes["fill"] }.allSatisfy { contrastToWhite($0) >= 4.5 })
        let bars = try MarkupReader.read(
            ChartSvgTests.chart(.bars, ["a"], (1...6).map { [Int128($0)] }).svg(in: .danish, idPrefix: "p"))
        #expect(Set(bars.all("pattern").compactMap { $0.all("path").first?.attributes["d"] }).count == 5)
    }

    /// WCAG 2.1, relative luminance.
    private func contrastToWhite(_ color: String) -> Double {
        let value = Int(color.dropFirst(), radix: 16) ?? 0xFFFFFF
        let parts = [16, 8, 0].map { Double(value >> $0 & 0xFF) / 255 }
        let linear = parts.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
    }
}
