/// A field as it was read: nothing, a number in its smallest unit (øre, thousandths, day number), or text.
enum FieldValue {
    case absent
    case number(Int64)
    /// Bytes of the reader's buffer, valid until the next record.
    case bytes(UnsafeRawBufferPointer)
    /// Text that differs from the file's: masked, or without a hyphen.
    case text(String)

    var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    var number: Int64? {
        if case .number(let number) = self { number } else { nil }
    }
}
