import CostModel

/// Why a field is refused, and as much of it as may be shown.
struct FieldRefusal: Error {
    /// How a refused field may stand in a message.
    enum Showing {
        case text
        /// Digits hidden: the form of an amount, not the amount.
        case shape
        /// Its length alone.
        case length
        case nothing
    }

    var code: FindingCode
    var found: String?
    var expected: String?

    init(_ code: FindingCode, _ bytes: UnsafeRawBufferPointer, showing: Showing, expected: String? = nil) {
        self.code = code
        self.expected = expected
        switch showing {
        case .nothing:
            found = nil
        case .length:
            found = String(bytes.count)
        case .shape:
            found = FieldRefusal.visible(bytes, hidesDigits: true)
        case .text:
            let digitCount = bytes.reduce(0) { $0 + ((48...57).contains($1) ? 1 : 0) }
            // Nothing with as many digits as a CPR number is repeated.
            found = FieldRefusal.visible(bytes, hidesDigits: digitCount >= 9)
        }
    }

    private static func visible(_ bytes: UnsafeRawBufferPointer, hidesDigits: Bool) -> String {
        let text = String(decoding: bytes.prefix(40), as: UTF8.self)
        let shown = text.unicodeScalars.map { scalar -> Character in
            if hidesDigits, scalar.properties.numericType != nil { return "#" }
            return scalar.value < 32 ? "?" : Character(scalar)
        }
        return String(shown) + (bytes.count > 40 ? "…" : "")
    }
}
