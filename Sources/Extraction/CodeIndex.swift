import CostModel

/// Looks up a municipality's code by the bytes it comes as, without making a text of them; the tables of `LedgerFacts` are
/// in the order of municipality and code.
///
/// An open-addressing table: a code stands at the first free place from where its hash points.
struct CodeIndex {
    private struct Entry {
        /// Index into the table of codes; -1 marks a free place.
        var index: Int32 = -1
        var municipality: Int16 = 0
        /// Where its bytes begin in `bytes`, and how many they are.
        var start = 0
        var count = 0
    }

    private var entries: [Entry]
    /// The codes' bytes, one after the other.
    private var bytes: [UInt8] = []

    init(_ codes: [LedgerFacts.Coded]) {
        // At least a half of the places stay free, so that a search ends soon, and that it ends.
        var capacity = 2
        while capacity < codes.count * 2 { capacity *= 2 }
        entries = [Entry](repeating: Entry(), count: capacity)
        for (index, coded) in codes.enumerated() {
            let code = Array(coded.code.utf8)
            let place = code.withUnsafeBytes { self.place(of: $0, municipality: coded.municipality) }
            entries[place] = Entry(
                index: Int32(index), municipality: coded.municipality, start: bytes.count, count: code.count)
            bytes += code
        }
    }

    /// -1 for no code; nil for one that is not in the table.
    func index(_ code: UnsafeRawBufferPointer?, municipality: Int16) -> Int32? {
        guard let code else { return -1 }
        let index = entries[place(of: code, municipality: municipality)].index
        return index < 0 ? nil : index
    }

    /// Where the code stands, or else the free place where it would.
    private func place(of code: UnsafeRawBufferPointer, municipality: Int16) -> Int {
        var place = CodeIndex.hash(code, municipality) & (entries.count - 1)
        while entries[place].index >= 0, !holds(entries[place], code, municipality) {
            place = (place + 1) & (entries.count - 1)
        }
        return place
    }

    private func holds(_ entry: Entry, _ code: UnsafeRawBufferPointer, _ municipality: Int16) -> Bool {
        guard entry.municipality == municipality, entry.count == code.count else { return false }
        for offset in 0..<code.count where bytes[entry.start + offset] != code[offset] { return false }
        return true
    }

    /// FNV-1a, byte by byte.
    private static func hash(_ code: UnsafeRawBufferPointer, _ municipality: Int16) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(UInt16(bitPattern: municipality))
        for byte in code { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
