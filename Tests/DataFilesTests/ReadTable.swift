/// A table as a program read it from one file.
struct ReadTable: Decodable {
    enum Cell: Hashable {
        case missing
        /// Stata's `.a` to `.z`.
        case tagged(String)
        case text(String)
        case number(Double)
        case bool(Bool)
    }

    let columns: [String]
    let rows: [[Cell]]
    /// Of variables; not in csv.
    let labels: [String: String]?
    /// Of values, by variable and number.
    let words: [String: [String: String]]?
    let title: String?
    let time: String?
    let types: [String]?
    let measures: [String: String]?
}

extension ReadTable.Cell: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .missing
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else {
            self = .tagged(try container.decode([String: String].self)["missing"] ?? "")
        }
    }
}
