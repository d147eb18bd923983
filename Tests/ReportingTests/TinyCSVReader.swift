/// Reads RFC 4180 byte by byte, written apart from the writer it checks. A file that breaks the rules gives nil.
struct TinyCSVReader {
    static func rows(_ bytes: [UInt8]) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                while true {
                    guard index < bytes.count else { return nil }
                    if bytes[index] == UInt8(ascii: "\"") {
                        index += 1
                        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
                    }
                    field.append(bytes[index])
                    index += 1
                }
            } else {
                while index < bytes.count, ![UInt8(ascii: ","), UInt8(ascii: "\n")].contains(bytes[index]) {
                    guard bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\r") else { return nil }
                    field.append(bytes[index])
                    index += 1
                }
            }
            guard index < bytes.count else { return nil }
            row.append(String(decoding: field, as: UTF8.self))
            field = []
            switch bytes[index] {
            case UInt8(ascii: ","): break
            case UInt8(ascii: "\n"):
                rows.append(row)
                row = []
            default: return nil
            }
            index += 1
        }
        return rows
    }
}
