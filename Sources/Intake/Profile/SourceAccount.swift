import CostModel

/// An account as a source writes it, told apart into its parts; each is as the canonical file has it, and empty where the
/// string does not have it.
struct SourceAccount {
    private var parts: [AccountPart: [UInt8]] = [:]

    subscript(part: AccountPart) -> [UInt8] {
        parts[part] ?? []
    }

    /// 16 digits, 10 digits, or dotted (manual: Profiles); nil for another form.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let text = Array(bytes)
        if text.contains(UInt8(ascii: ".")) {
            guard takeDotted(text) else { return nil }
            return
        }
        guard text.allSatisfy(SourceAccount.isDigit) else { return nil }
        switch text.count {
        case 16:
            take(text[0..<5], text[5..<6], text[6..<7], text[11..<14])
            set(.costCentre, text[7..<11])
            set(.species, text[14..<16])
        case 10:
            take(text[0..<5], text[5..<6], text[6..<7], text[7..<10])
        default:
            guard let function = SourceAccount.function(bytes) else { return nil }
            parts[.function] = function
        }
    }

    private mutating func take(
        _ function: ArraySlice<UInt8>, _ dranst: ArraySlice<UInt8>, _ ownership: ArraySlice<UInt8>,
        _ grouping: ArraySlice<UInt8>
    ) {
        parts[.function] = function.withUnsafeBytes { SourceAccount.function($0) }
        set(.dranst, dranst)
        set(.ownership, ownership)
        set(.grouping, grouping)
    }

    /// `5.57.71.1.7.0000.013.52`: what follows the function is told by its place and its length.
    private mutating func takeDotted(_ text: [UInt8]) -> Bool {
        var pieces = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)[...]
        guard pieces.count >= 3, pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(SourceAccount.isDigit) }),
            let function = SourceAccount.function(pieces.prefix(3).map { Array($0) })
        else { return false }
        parts[.function] = function
        pieces = pieces.dropFirst(3)
        for (part, length) in [(AccountPart.dranst, 1), (.ownership, 1), (.costCentre, 4), (.grouping, 3)] {
            guard let piece = pieces.first else { return true }
            guard piece.count == length else { continue }
            set(part, piece)
            pieces = pieces.dropFirst()
        }
        switch pieces.map(\.count) {
        case []: break
        case [2]: set(.species, pieces[pieces.startIndex])
        case [1, 1]: set(.species, pieces.flatMap { $0 }[...])
        default: return false
        }
        return true
    }

    private mutating func set(_ part: AccountPart, _ digits: ArraySlice<UInt8>) {
        switch part {
        case .species: parts[.species] = SourceAccount.species(Array(digits))
        // No centre, and no ownership.
        case .costCentre, .ownership: parts[part] = digits.allSatisfy { $0 == 48 } ? [] : Array(digits)
        default: parts[part] = Array(digits)
        }
    }

    // MARK: Parts by themselves

    /// `5.57.71` from `5.57.71`, `05.57.71`, `55771` and `055771`; nil for another form.
    static func function(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        if bytes.contains(UInt8(ascii: ".")) {
            return function(
                bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Array($0) })
        }
        let digits = bytes.count == 6 && bytes[0] == 48 ? Array(bytes.dropFirst()) : Array(bytes)
        guard digits.count == 5 else { return nil }
        return function([Array(digits[0..<1]), Array(digits[1..<3]), Array(digits[3..<5])])
    }

    private static func function(_ pieces: [[UInt8]]) -> [UInt8]? {
        guard pieces.count == 3, pieces.allSatisfy({ $0.allSatisfy(isDigit) }), pieces[1].count == 2,
            pieces[2].count == 2
        else { return nil }
        let main = pieces[0].count == 2 && pieces[0][0] == 48 ? [pieces[0][1]] : pieces[0]
        guard main.count == 1 else { return nil }
        let dot = [UInt8(ascii: ".")]
        return main + dot + pieces[1] + dot + pieces[2]
    }

    /// Three digits from one to three.
    static func grouping(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        guard (1...3).contains(bytes.count), bytes.allSatisfy(isDigit) else { return nil }
        return [UInt8](repeating: 48, count: 3 - bytes.count) + bytes
    }

    /// `5.2` from `52` and `5.2`; `5` as it is.
    static func species(_ digits: [UInt8]) -> [UInt8] {
        digits.count == 2 && digits.allSatisfy(isDigit) ? [digits[0], UInt8(ascii: "."), digits[1]] : digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }
}
