/// A JSON document whose keys come in the order given, laid out to be read.
indirect enum JSONValue {
    case text(String)
    case number(Int)
    case bool(Bool)
    case null
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// Null for nil.
    init(_ number: Int64?) {
        self = number.map { .number(Int($0)) } ?? .null
    }

    /// The document with a line feed at its end.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, depth: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private func append(to bytes: inout [UInt8], depth: Int) {
        switch self {
        case .text(let text): JSONText.append(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .null: bytes.append(contentsOf: "null".utf8)
        case .list(let values):
            JSONValue.append(values.map { (nil, $0) }, between: ("[", "]"), to: &bytes, depth: depth)
        case .object(let pairs):
            JSONValue.append(pairs.map { ($0.key, $0.value) }, between: ("{", "}"), to: &bytes, depth: depth)
        }
    }

    private static func append(
        _ parts: [(key: String?, value: JSONValue)], between marks: (String, String), to bytes: inout [UInt8],
        depth: Int
    ) {
        bytes.append(contentsOf: marks.0.utf8)
        for (index, part) in parts.enumerated() {
            bytes.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            indent(depth + 1, &bytes)
            if let key = part.key {
                JSONText.append(key, to: &bytes)
                bytes.append(contentsOf: ": ".utf8)
            }
            part.value.append(to: &bytes, depth: depth + 1)
        }
        if !parts.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            indent(depth, &bytes)
        }
        bytes.append(contentsOf: marks.1.utf8)
    }

    private static func indent(_ depth: Int, _ bytes: inout [UInt8]) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }
}
