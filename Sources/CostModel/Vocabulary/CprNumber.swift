/// A CPR number, or a number of the same shape that stands for a person in samples and tests.
///
/// It hides itself in every text form (`description`, `debugDescription`, `dump`); the ten digits are read through
/// `digits` alone, by the identity table and by what makes pseudonyms, and by nobody else.
package struct CprNumber: Hashable, Sendable {
    /// What kind of number the ten digits are.
    package enum Kind: Hashable, Sendable {
        /// Day and month are as in the calendar.
        case real
        /// Day + 60 and month + 80: never a CPR number and never a replacement number; for samples and tests.
        case synthetic
        /// Day + 60: given by one system to a person without a CPR number, and unique only there.
        case replacement
    }

    /// Ten ASCII digits, without the hyphen.
    package let digits: String
    package let kind: Kind

    /// The number, or nil when the text is not `ddmmyyssss` or `ddmmyy-ssss` with a day that exists.
    package init?(_ text: some StringProtocol) {
        let found: CprNumber? =
            text.utf8.withContiguousStorageIfAvailable { CprNumber(bytes: UnsafeRawBufferPointer($0)) }
            ?? Array(text.utf8).withUnsafeBytes { CprNumber(bytes: $0) }
        guard let found else { return nil }
        self = found
    }

    /// As above, from the bytes of a file.
    package init?(bytes: UnsafeRawBufferPointer) {
        let hasHyphen = bytes.count == 11 && bytes[6] == UInt8(ascii: "-")
        guard bytes.count == 10 || hasHyphen else { return nil }
        var digits: [UInt8] = []
        digits.reserveCapacity(10)
        for (position, byte) in bytes.enumerated() where !(hasHyphen && position == 6) {
            guard (48...57).contains(byte) else { return nil }
            digits.append(byte)
        }
        guard let kind = CprNumber.kind(of: digits) else { return nil }
        self.kind = kind
        self.digits = String(decoding: digits, as: UTF8.self)
    }

    private static func kind(of digits: [UInt8]) -> Kind? {
        func number(_ position: Int) -> Int {
            Int(digits[position] - 48) * 10 + Int(digits[position + 1] - 48)
        }
        let (day, month) = (number(0), number(2))
        let year = fullYear(twoDigits: number(4), seventh: Int(digits[6] - 48))
        if CivilDate(year: year, month: month, day: day) != nil { return .real }
        if CivilDate(year: year, month: month - 80, day: day - 60) != nil { return .synthetic }
        if CivilDate(year: year, month: month, day: day - 60) != nil { return .replacement }
        return nil
    }

    /// The century by the seventh digit: 0-3 the 1900s; 4 and 9 the 2000s up to year 36, else the 1900s; 5-8 the 2000s up
    /// to year 57, else the 1800s.
    private static func fullYear(twoDigits: Int, seventh: Int) -> Int {
        switch seventh {
        case 0...3: 1900 + twoDigits
        case 4, 9: (twoDigits <= 36 ? 2000 : 1900) + twoDigits
        default: (twoDigits <= 57 ? 2000 : 1800) + twoDigits
        }
    }

    /// Born: the date the number says, its offsets taken away.
    package var birthDate: CivilDate? {
        let bytes = Array(digits.utf8)
        func number(_ position: Int) -> Int {
            Int(bytes[position] - 48) * 10 + Int(bytes[position + 1] - 48)
        }
        let year = CprNumber.fullYear(twoDigits: number(4), seventh: Int(bytes[6] - 48))
        let day = kind == .real ? number(0) : number(0) - 60
        let month = kind == .synthetic ? number(2) - 80 : number(2)
        return CivilDate(year: year, month: month, day: day)
    }

    /// A typing error is likely: modulus 11 fails, and the birthday is not 1 January, where valid numbers without it have
    /// been given since 2007. A hint, never a reason to refuse; nil-free for every kind but `real`, which alone has it.
    package var isProbablyMistyped: Bool {
        guard kind == .real else { return false }
        let weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return sum % 11 != 0 && !digits.hasPrefix("0101")
    }
}

extension CprNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "‹cpr›" }
    package var debugDescription: String { "‹cpr›" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
