import Sample

/// A dataset read back from the bytes it was written as: what a reader of the files would see.
struct SampleTables {
    /// By file name.
    private var contents: [String: [UInt8]] = [:]
    /// File names in the order of their first chunk.
    private(set) var fileNames: [String] = []
    private(set) var chunkByteCountMax = 0

    /// The dataset that most tests read: all participants, a thin ledger.
    static let small = SampleTables(postingCount: 20_000, seed: 7)

    /// - Parameter ending: the first file that is not written; nil writes all
    init(postingCount: Int?, seed: UInt64, before ending: String? = nil) {
        struct Ended: Error {}
        var contents: [String: [UInt8]] = [:]
        var fileNames: [String] = []
        var chunkByteCountMax = 0
        try? SampleDataset(postingCount: postingCount, seed: seed).write { name, bytes throws(Ended) in
            if name == ending { throw Ended() }
            if fileNames.last != name { fileNames.append(name) }
            contents[name, default: []].append(contentsOf: bytes)
            chunkByteCountMax = max(chunkByteCountMax, bytes.count)
        }
        self.contents = contents
        self.fileNames = fileNames
        self.chunkByteCountMax = chunkByteCountMax
    }

    func bytes(_ fileName: String) -> [UInt8] {
        contents[fileName] ?? []
    }

    /// Rows of a file, its header apart.
    func rowCount(_ fileName: String) -> Int {
        bytes(fileName).count { $0 == UInt8(ascii: "\n") } - 1
    }

    /// Rows of a file by column name.
    func rows(_ fileName: String) -> [Row] {
        let lines = bytes(fileName).split(separator: UInt8(ascii: "\n")).map(SampleTables.fields)
        guard let header = lines.first else { return [] }
        var positions: [String: Int] = [:]
        for (position, name) in header.enumerated() { positions[name] = position }
        return lines.dropFirst().map { Row(positions: positions, fields: $0) }
    }

    /// FNV-1a over the bytes of the files, or of all of them.
    func fingerprint(of names: [String]? = nil) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for name in names ?? fileNames {
            for byte in bytes(name) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return hash
    }

    struct Row {
        fileprivate let positions: [String: Int]
        fileprivate let fields: [String]

        /// A field's text; a wrong column name gives a text that fits nothing.
        subscript(_ column: String) -> String {
            positions[column].flatMap { fields.count == positions.count ? fields[$0] : nil } ?? "no column \(column)"
        }
    }

    private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
        let quote = UInt8(ascii: "\"")
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        for byte in line {
            if byte == quote {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ","), !isQuoted {
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            } else {
                field.append(byte)
            }
        }
        return fields + [String(decoding: field, as: UTF8.self)]
    }
}
