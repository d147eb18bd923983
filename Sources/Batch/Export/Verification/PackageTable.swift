import CostModel

/// A table of a package, read back from its csv file for programs.
struct PackageTable {
    let name: String
    let columns: [String]
    /// One text per column, as it stands in the file.
    let rows: [[String]]

    /// Reads RFC 4180 as the package writes it: commas, line feeds, quotes where they are needed.
    /// - Returns: nil of what is no such table
    init?(name: String, bytes: [UInt8]) {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var place = 0
        func endField() {
            record.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if isQuoted {
                guard byte == UInt8(ascii: "\"") else {
                    field.append(byte)
                    continue
                }
                if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
                    field.append(byte)
                    place += 1
                } else {
                    isQuoted = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted = true
            case UInt8(ascii: ","): endField()
            case UInt8(ascii: "\n"):
                endField()
                records.append(record)
                record = []
            default: field.append(byte)
            }
        }
        guard !isQuoted, record.isEmpty, field.isEmpty, let head = records.first,
            records.allSatisfy({ $0.count == head.count })
        else { return nil }
        self.name = name
        columns = head
        rows = Array(records.dropFirst())
    }

    func place(of column: String) -> Int? {
        columns.firstIndex(of: column)
    }

    /// The codes of a row in some columns, joined: what rows are grouped by.
    func key(_ row: [String], _ names: [String]) -> [String] {
        names.map { name in place(of: name).map { row[$0] } ?? "" }
    }

    /// In the unit of the last decimal given; nil of an empty figure, or of what is no number.
    func number(_ row: [String], _ column: String, digits: Int) -> Int128? {
        place(of: column).flatMap { PackageTable.number(row[$0], digits: digits) }
    }

    func isSuppressed(_ row: [String]) -> Bool {
        place(of: "suppressed").map { row[$0] == "true" } ?? false
    }

    static func number(_ text: String, digits: Int) -> Int128? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.utf8.count <= digits else { return nil }
        return Int128(String(parts[0]) + decimals + String(repeating: "0", count: digits - decimals.utf8.count))
    }
}
