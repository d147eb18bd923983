import Foundation
import TestSupport

/// Reads a workbook back: the parts by `unzip`, the cells by their XML.
struct XlsxReader {
    enum Cell: Hashable {
        case blank
        case text(String)
        /// As the file writes it.
        case number(String)
    }

    struct Sheet {
        var name: String
        var rows: [[Cell]]
        var xml: String

        func cell(_ row: Int, _ column: Int) -> Cell {
            rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : .blank
        }
    }

    let sheets: [Sheet]
    /// Every part's XML, by its path.
    let parts: [String: String]

    enum Failure: Error {
        case unzip(Int32)
    }

    init(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder("xlsx")
        let path = try folder.write(bytes, to: "book.xlsx")
        let names = try XlsxReader.unzip(["-Z1", path]).split(separator: "\n").map(String.init)
        var parts: [String: String] = [:]
        for name in names {
            // Brackets are wildcards to unzip.
            parts[name] = try XlsxReader.unzip(["-p", path, name.replacingOccurrences(of: "[", with: "\\[")])
        }
        self.parts = parts
        let strings = try MarkupReader.read(parts["xl/sharedStrings.xml"] ?? "").all("si").map(\.text)
        let book = try MarkupReader.read(parts["xl/workbook.xml"] ?? "")
        sheets = try book.all("sheet").enumerated().map { index, sheet in
            let xml = parts["xl/worksheets/sheet\(index + 1).xml"] ?? ""
            return Sheet(name: sheet.attributes["name"] ?? "", rows: try XlsxReader.rows(xml, strings), xml: xml)
        }
    }

    private static func rows(_ xml: String, _ strings: [String]) throws -> [[Cell]] {
        var rows: [[Cell]] = []
        for row in try MarkupReader.read(xml).all("row") {
            let number = Int(row.attributes["r"] ?? "") ?? 1
            while rows.count < number { rows.append([]) }
            for cell in row.all("c") {
                let place = column(cell.attributes["r"] ?? "A")
                while rows[number - 1].count <= place { rows[number - 1].append(.blank) }
                guard let value = cell.all("v").first?.text else { continue }
                rows[number - 1][place] =
                    cell.attributes["t"] == "s" ? .text(unescaped(strings[Int(value) ?? 0])) : .number(value)
            }
        }
        return rows
    }

    /// `AB12` is the 28th column, counted from 0.
    private static func column(_ reference: String) -> Int {
        reference.utf8.prefix { $0 >= UInt8(ascii: "A") }.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 } - 1
    }

    /// `_x000B_` is a vertical tab, as readers of workbooks take it.
    static func unescaped(_ text: String) -> String {
        text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
            String(UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?")
        }
    }

    static func unzip(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip"] + arguments
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure.unzip(process.terminationStatus) }
        return String(decoding: data, as: UTF8.self)
    }
}
