import CostModel

/// One row of a little ledger: a kind, then what stands at its place, then what stands by its name (`family=F`).
struct LittleRow {
    struct Unreadable: Error {
        var line: String
    }

    let line: String
    let kind: String
    private let places: [String]
    private let named: [String: String]

    /// Nil for an empty line and a comment.
    init?(_ line: Substring) {
        let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
        guard let kind = words.first else { return nil }
        self.line = String(line)
        self.kind = kind
        places = words.dropFirst().filter { !$0.contains("=") }
        named = words.filter { $0.contains("=") }.reduce(into: [:]) { named, word in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            named[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
    }

    static func rows(_ text: String) -> [LittleRow] {
        text.split(separator: "\n").compactMap { LittleRow($0) }
    }

    subscript(name: String) -> String? {
        named[name]
    }

    func list(_ name: String) -> [String] {
        named[name]?.split(separator: ",").map(String.init) ?? []
    }

    func place(_ index: Int) throws -> String {
        guard index < places.count else { throw Unreadable(line: line) }
        return places[index]
    }

    func places(from index: Int) -> [String] {
        Array(places.dropFirst(index))
    }

    /// Tells what cannot be read by its line.
    func read<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Unreadable(line: line) }
        return value
    }

    /// `2018-01-31`.
    func date(_ text: String) throws -> CivilDate {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { throw Unreadable(line: line) }
        return try read(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
    }

    /// `2018-01-01..2018-12-31`, with nothing behind the dots for an open end.
    func days(_ text: String) throws -> DayRange {
        let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
        guard text.contains(".."), let first = parts.first else { throw Unreadable(line: line) }
        return DayRange(first: try date(first), last: parts.count > 1 ? try date(parts[1]) : nil)
    }

    /// `1.50` as 150 with two decimals.
    func decimal(_ text: String, decimals: Int) throws -> Int64 {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        let fraction = parts.count > 1 ? parts[1] : ""
        let padded = fraction + String(repeating: "0", count: decimals - fraction.count)
        return try read(Int64(parts[0] + padded))
    }
}
