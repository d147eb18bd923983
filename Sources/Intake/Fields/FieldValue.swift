/// A field as it was read: nothing, a number in its smallest unit (øre, thousandths, day number), or text.
enum FieldValue {
    case absent
    case number(Int64)
    /// Bytes of the reader's buffer, valid until the next record.
    case bytes(UnsafeRawBufferPointer)
    /// Text that is not in the buffer as it is: put together, or without a hyphen.
    case text(String)
    /// Text in which CPR numbers were hidden.
    case masked(String)
    /// A number that stands for a person in its source alone.
    case replacement(String)

    var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    var number: Int64? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The same, free of the buffer.
    var kept: FieldValue {
        if case .bytes(let bytes) = self { .text(String(decoding: bytes, as: UTF8.self)) } else { self }
    }
}
