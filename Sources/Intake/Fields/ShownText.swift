/// What of a file may stand in a message: enough to find the mistake, nothing that says who or how much.
enum ShownText {
    static let scalarsMax = 40

    /// Digits as #, ASCII letters as x. What makes a value unlike its grammar stays to be seen: signs, spaces, letters
    /// from outside ASCII.
    ///
    ///     1.234,50 kr  →  #.###,## xx
    static func shape(_ bytes: UnsafeRawBufferPointer) -> String {
        shown(bytes) { scalar in
            if isDigit(scalar) { return "#" }
            return scalar.isASCII && scalar.properties.isAlphabetic ? "x" : scalar
        }
    }

    /// Letters as x; digits as they are, unless there are so many that a CPR number may be among them.
    static func digits(_ bytes: UnsafeRawBufferPointer) -> String {
        let digitCount = String(decoding: bytes, as: UTF8.self).unicodeScalars.count(where: isDigit)
        guard digitCount < 9 else { return shape(bytes) }
        return shown(bytes) { $0.isASCII && $0.properties.isAlphabetic ? "x" : $0 }
    }

    /// A single short word as it is, for comparison with the words that may stand there; anything else as its shape.
    static func word(_ bytes: UnsafeRawBufferPointer) -> String {
        let isWord =
            bytes.count <= 20 && bytes.allSatisfy { (65...90).contains($0) || (97...122).contains($0) || $0 == 95 }
        return isWord ? String(decoding: bytes, as: UTF8.self) : shape(bytes)
    }

    /// A code or a name of something, CPR numbers in it hidden.
    static func withoutNumbers(_ text: String) -> String {
        let masked = Array(text.utf8).withUnsafeBytes { bytes -> String? in
            if case .masked(let masked) = TextMask.masked(bytes) { masked } else { nil }
        }
        return shortened(masked ?? text)
    }

    private static func shown(
        _ bytes: UnsafeRawBufferPointer, _ replace: (Unicode.Scalar) -> Unicode.Scalar
    ) -> String {
        let text = String(decoding: bytes.prefix(4 * (scalarsMax + 1)), as: UTF8.self)
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: text.unicodeScalars.map { $0.value < 32 ? "?" : replace($0) })
        return shortened(String(shown))
    }

    private static func shortened(_ text: String) -> String {
        guard text.unicodeScalars.count > scalarsMax else { return text }
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: text.unicodeScalars.prefix(scalarsMax))
        return String(shown) + "…"
    }

    /// Of any script: a full-width 7 reads as a 7.
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType != nil
    }
}
