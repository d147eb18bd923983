import CostModel

/// Bytes of one CSV file on their way out. Numbers and dates are formatted straight into the buffer: a row costs no
/// allocation.
struct CsvBuffer {
    /// A buffer is handed on when it holds this much.
    static let chunkByteCount = 65_536

    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(2 * CsvBuffer.chunkByteCount)
    }

    /// Hands the bytes to `sink` and forgets them, when they are a chunk's worth or the file ends here.
    mutating func drain<Failure: Error>(
        isLast: Bool = false, into sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        guard bytes.count >= (isLast ? 1 : CsvBuffer.chunkByteCount) else { return }
        try bytes.withUnsafeBufferPointer { content throws(Failure) in
            try sink(UnsafeRawBufferPointer(content))
        }
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func append(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
    }

    mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func comma() {
        bytes.append(UInt8(ascii: ","))
    }

    mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A number that is not negative, with leading zeros up to `width` digits.
    mutating func append(_ number: Int, width: Int = 1) {
        var divisor = 1
        var digitCount = 1
        while digitCount < width || number / divisor >= 10 {
            divisor *= 10
            digitCount += 1
        }
        var rest = number
        while divisor > 0 {
            bytes.append(48 + UInt8(truncatingIfNeeded: rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// `yyyy-mm-dd`.
    mutating func append(_ date: CivilDate) {
        let (year, month, day) = date.components
        append(year, width: 4)
        bytes.append(UInt8(ascii: "-"))
        append(month, width: 2)
        bytes.append(UInt8(ascii: "-"))
        append(day, width: 2)
    }

    /// Nothing for an open end.
    mutating func append(_ date: CivilDate?) {
        if let date { append(date) }
    }

    /// Kroner with exactly two decimals: -1234 øre are `-12.34`.
    mutating func append(oere: Int64) {
        if oere < 0 { bytes.append(UInt8(ascii: "-")) }
        let size = Int(oere.magnitude)
        append(size / 100)
        bytes.append(UInt8(ascii: "."))
        append(size % 100, width: 2)
    }

    /// A quantity or a number of hours: 12500 thousandths are `12.5`.
    mutating func append(thousandths: Int) {
        append(thousandths / 1000)
        var decimals = thousandths % 1000
        guard decimals > 0 else { return }
        var width = 3
        while decimals % 10 == 0 {
            decimals /= 10
            width -= 1
        }
        bytes.append(UInt8(ascii: "."))
        append(decimals, width: width)
    }
}
