import CostModel

/// Reads one field by its kind's closed grammar: what is not exactly of the form is refused, never guessed.
///
/// Foundation would take `1,50` for 1 and turn 31 February into 2 March; PostgreSQL would take `01-02-2024` for 2 January
/// (manual: Decisions).
struct FieldReader {
    /// Samples and tests use numbers that are never CPR numbers; a municipality's ledger must not.
    var allowsSynthetic: Bool
    /// The system whose replacement numbers are taken, which stand for a person there alone; nil where none are.
    var replacementSource: String?

    /// 10^13 øre: a hundred billion kroner in one row is a mistake, and ten million of them still sum up in 128 bits.
    static let oereMax: Int64 = 10_000_000_000_000
    /// 10^12 thousandths, so that weights times amounts stay in 128 bits.
    static let thousandthsMax: Int64 = 1_000_000_000_000
    /// A million: a meeting with more people, or held more often, is a mistake.
    static let multitudeMax: Int64 = 1_000_000_000
    /// 24 hours in thousandths of a minute.
    static let minutesMax: Int64 = 1_440_000

    /// The value of a field that is not empty, or why it is refused.
    func read(_ bytes: UnsafeRawBufferPointer, as kind: FieldKind) throws(FieldRefusal) -> FieldValue {
        switch kind {
        case .municipality:
            .number(try digits(bytes, count: 3, orElse: .badMunicipality))
        case .fiscalYear:
            .number(try fiscalYear(bytes))
        case .date:
            .number(try DateGrammar.dayNumber(bytes))
        case .amount:
            .number(try amount(bytes))
        case .quantity:
            .number(try quantity(bytes))
        case .multitude:
            .number(try multitude(bytes))
        case .minutes:
            .number(try minutes(bytes))
        case .signedDecimal:
            .number(try decimal(bytes, decimals: 3, mayBeNegative: true, limit: FieldReader.thousandthsMax, .badNumber))
        case .percent:
            .number(try decimal(bytes, decimals: 3, mayBeNegative: false, limit: 100_000, .badPercent))
        case .count:
            .number(
                try decimal(bytes, decimals: 0, mayBeNegative: false, limit: FieldReader.thousandthsMax, .badNumber))
        case .code:
            try CodeGrammar.code(bytes)
        case .name:
            try CodeGrammar.name(bytes)
        case .maskedText:
            TextMask.masked(bytes)
        case .function:
            try function(bytes)
        case .digit:
            .number(try digit(bytes))
        case .grouping:
            try grouping(bytes)
        case .species:
            try species(bytes)
        case .choice(let words):
            try choice(bytes, of: words)
        case .cpr:
            try cpr(bytes)
        }
    }

    private func amount(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> Int64 {
        let oere = try decimal(bytes, decimals: 2, mayBeNegative: true, limit: .max, .badAmount)
        // Ten digits that are a person's: the columns have moved.
        if bytes.count == 10, let number = CprNumber(bytes: bytes), number.kind != .replacement {
            throw FieldRefusal(.cprAsCode, bytes, showing: .nothing)
        }
        guard abs(oere) <= FieldReader.oereMax else { throw FieldRefusal(.amountOutOfRange, bytes, showing: .shape) }
        return oere
    }

    private func quantity(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> Int64 {
        try decimal(bytes, decimals: 3, mayBeNegative: false, limit: FieldReader.thousandthsMax, .badQuantity)
    }

    private func multitude(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> Int64 {
        let multitude = try quantity(bytes)
        guard multitude <= FieldReader.multitudeMax else {
            throw FieldRefusal(.badQuantity, bytes, showing: .digits, expected: "1000000")
        }
        return multitude
    }

    private func minutes(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> Int64 {
        let minutes = try quantity(bytes)
        guard minutes <= FieldReader.minutesMax else { throw FieldRefusal(.over24Hours, bytes, showing: .digits) }
        return minutes
    }

    /// `-?\d+(\.\d{1,n})?` as a whole number of the smallest unit.
    private func decimal(
        _ bytes: UnsafeRawBufferPointer, decimals: Int, mayBeNegative: Bool, limit: Int64, _ code: FindingCode
    ) throws(FieldRefusal) -> Int64 {
        guard
            let value = DecimalGrammar.value(bytes, decimals: decimals, mayBeNegative: mayBeNegative),
            value <= limit, value >= -limit
        else { throw FieldRefusal(code, bytes, showing: code == .badAmount ? .shape : .digits) }
        return value
    }

    private func digits(
        _ bytes: UnsafeRawBufferPointer, count: Int, orElse code: FindingCode
    ) throws(FieldRefusal) -> Int64 {
        guard bytes.count == count, let value = DecimalGrammar.value(bytes, decimals: 0, mayBeNegative: false),
            value > 0
        else { throw FieldRefusal(code, bytes, showing: .digits) }
        return value
    }

    private func fiscalYear(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> Int64 {
        let year = try digits(bytes, count: 4, orElse: .badFiscalYear)
        guard (1900...2999).contains(year) else { throw FieldRefusal(.badFiscalYear, bytes, showing: .digits) }
        return year
    }

    private func digit(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> Int64 {
        guard bytes.count == 1, (49...57).contains(bytes[0]) else {
            throw FieldRefusal(.badDigit, bytes, showing: .digits)
        }
        return Int64(bytes[0] - 48)
    }

    private func function(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        let dot = UInt8(ascii: ".")
        guard bytes.count == 7, bytes[1] == dot, bytes[4] == dot,
            [0, 2, 3, 5, 6].allSatisfy({ (48...57).contains(bytes[$0]) })
        else { throw FieldRefusal(.badFunction, bytes, showing: .digits) }
        return .bytes(bytes)
    }

    private func grouping(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        guard bytes.count == 3, bytes.allSatisfy({ (48...57).contains($0) }) else {
            throw FieldRefusal(.badGrouping, bytes, showing: .digits)
        }
        return .bytes(bytes)
    }

    private func species(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        let isDotted = bytes.count == 3 && bytes[1] == UInt8(ascii: ".") && (48...57).contains(bytes[2])
        guard bytes.count == 1 || isDotted, (48...57).contains(bytes[0]) else {
            throw FieldRefusal(.badSpecies, bytes, showing: .digits)
        }
        return .bytes(bytes)
    }

    private func choice(_ bytes: UnsafeRawBufferPointer, of words: [String]) throws(FieldRefusal) -> FieldValue {
        guard words.contains(where: { $0.utf8.elementsEqual(bytes) }) else {
            throw FieldRefusal(.badChoice, bytes, showing: .word, expected: words.joined(separator: ", "))
        }
        return .bytes(bytes)
    }

    private func cpr(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> FieldValue {
        guard let number = CprNumber(bytes: bytes) else {
            if replacementSource != nil, let number = CodeGrammar.letteredReplacement(bytes) {
                return .replacement(number)
            }
            throw FieldRefusal(.badCpr, bytes, showing: .length)
        }
        switch number.kind {
        case .synthetic:
            guard allowsSynthetic else { throw FieldRefusal(.syntheticCpr, bytes, showing: .nothing) }
        case .replacement:
            guard replacementSource != nil else { throw FieldRefusal(.replacementCpr, bytes, showing: .nothing) }
            return .replacement(number.digits)
        case .real:
            break
        }
        return bytes.count == 10 ? .bytes(bytes) : .text(number.digits)
    }
}
