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
    private let showing: Showing

    init(_ code: FindingCode, _ bytes: UnsafeRawBufferPointer, showing: Showing, expected: String? = nil) {
        self.code = code
        self.expected = expected
        self.showing = showing
        found = FieldRefusal.shown(bytes, showing)
    }

    private static func shown(_ bytes: UnsafeRawBufferPointer, _ showing: Showing) -> String? {
        switch showing {
        case .nothing: nil
        case .length: String(bytes.count)
        case .shape: ShownText.shape(bytes)
        case .digits: ShownText.digits(bytes)
        case .word: ShownText.word(bytes)
        }
    }

    /// The same refusal, of a field as it stands in a source and not as it was translated.
    func showing(source bytes: UnsafeRawBufferPointer) -> FieldRefusal {
        var refusal = self
        refusal.found = FieldRefusal.shown(bytes, showing)
        return refusal
    }
}
