import CostModel

/// Why a field is refused, and as much of it as may be shown.
struct FieldRefusal: Error {
    /// How a refused field may stand in a message.
    enum Showing {
        /// Letters hidden, and digits where they are many.
        case digits
        /// Letters and digits hidden: the form of an amount, not the amount.
        case shape
        /// A single word.
        case word
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
        found =
            switch showing {
            case .nothing: nil
            case .length: String(bytes.count)
            case .shape: ShownText.shape(bytes)
            case .digits: ShownText.digits(bytes)
            case .word: ShownText.word(bytes)
            }
    }
}
