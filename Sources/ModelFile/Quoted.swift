/// A text of the file between quotes, as errors show it: at most 60 characters on one line.
///
/// A text with ten digits or more is not shown, since it could hold a CPR number; no account pattern has so many.
func quoted(_ text: String) -> String {
    let digitCount = text.utf8.count { (48...57).contains($0) }
    guard digitCount < 10 else { return "\"…\"" }
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    return line.count > 60 ? "\"\(line.prefix(60))…\"" : "\"\(line)\""
}

/// The control characters of ASCII and Latin-1, line feeds and tabs included.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 || (127..<160).contains(scalar.value)
}
