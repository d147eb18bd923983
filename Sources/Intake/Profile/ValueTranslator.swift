import CostModel

/// What a value of a source is in the canonical file: text by the source's rules in, text by the canonical grammar out.
/// Pure, and closed: what is not exactly of the source's form is refused, never guessed.
struct ValueTranslator {
    let kind: DatasetColumn.Kind
    let reading: ValueReading
    let dateLayouts: [DateLayout]
    let numbers: NumberStyle
    let restoresLostZero: Bool

    init(_ kind: DatasetColumn.Kind, _ reading: ValueReading, _ profile: SourceProfile) {
        self.kind = kind
        self.reading = reading
        dateLayouts = reading.dateLayout.map { [$0] } ?? profile.dateLayouts
        numbers = profile.numbers
        restoresLostZero = profile.restoresLostZero
    }

    /// - Parameters:
    ///   - bytes: not empty, without spaces around
    ///   - mark: of an amount, where the profile says that another column has its sign
    func canonical(
        _ bytes: UnsafeRawBufferPointer, mark: UnsafeRawBufferPointer?
    ) throws(FieldRefusal) -> [UInt8] {
        switch kind {
        case .date: try date(bytes).isoText
        case .fiscalYear: try fiscalYear(bytes)
        case .amount: try amount(bytes, mark: mark)
        case .number: try number(bytes)
        case .percent: try percent(bytes)
        case .account(let part): try accountPart(part, bytes)
        case .cpr: restoresLostZero && bytes.count == 9 ? [48] + bytes : Array(bytes)
        case .municipality, .code, .text, .choice: Array(bytes)
        }
    }

    /// One part of a whole account string; empty where the string does not have it.
    static func part(_ part: AccountPart, ofString bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> [UInt8] {
        guard let account = SourceAccount(bytes) else {
            throw FieldRefusal(.badAccount, bytes, showing: .digits)
        }
        return account[part]
    }

    /// How the source should have written a value that is refused; nil where it is as in the canonical file.
    var expected: String? {
        switch kind {
        case .date: dateLayouts.map(\.text).joined(separator: ", ")
        case .fiscalYear: reading.dateLayout?.text
        case .amount:
            (numbers == .danish ? "1.234,56" : "1234.56") + (reading.hasTrailingMinus && reading.mark == nil ? "-" : "")
        case .number where reading.isClock: "7:24"
        case .number, .percent: numbers == .danish ? "7,5" : "7.5"
        case .account(.function): "5.57.71, 55771"
        case .account(.grouping): "013"
        case .account(.species): "5.2, 52"
        default: nil
        }
    }

    // MARK: Dates

    private func date(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> CivilDate {
        for layout in dateLayouts {
            // A day before the canonical years is another layout's, read wrongly: 20111015 is no day of the year 1015.
            if let date = layout.date(bytes, isLastDay: reading.isLastDay), date.year >= DateGrammar.firstYear {
                return date
            }
        }
        throw FieldRefusal(.badDate, bytes, showing: .digits, expected: expected)
    }

    private func fiscalYear(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> [UInt8] {
        reading.dateLayout == nil ? Array(bytes) : Array(try date(bytes).isoText.prefix(4))
    }

    // MARK: Numbers

    private func amount(
        _ bytes: UnsafeRawBufferPointer, mark: UnsafeRawBufferPointer?
    ) throws(FieldRefusal) -> [UInt8] {
        guard var number = SourceNumber(bytes, numbers, hasTrailingMinus: reading.hasTrailingMinus),
            mark == nil || !number.isNegative
        else { throw FieldRefusal(.badAmount, bytes, showing: .shape, expected: expected) }
        if let mark, let rule = reading.mark {
            if rule.credit.utf8.elementsEqual(mark) {
                number.isNegative = true
            } else if !rule.debit.utf8.elementsEqual(mark) {
                throw FieldRefusal(.badChoice, mark, showing: .word, expected: "\(rule.debit), \(rule.credit)")
            }
        }
        if reading.isReversed { number.isNegative.toggle() }
        return number.canonical
    }

    private func number(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> [UInt8] {
        if reading.isClock { return try minutes(bytes) }
        guard let number = SourceNumber(bytes, numbers) else {
            throw FieldRefusal(.badNumber, bytes, showing: .digits, expected: expected)
        }
        guard reading.times != 1 else { return number.canonical }
        return try thousandths(number, bytes) { $0 * Int128(reading.times) }
    }

    private func percent(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> [UInt8] {
        guard let number = SourceNumber(bytes, numbers) else {
            throw FieldRefusal(.badPercent, bytes, showing: .digits, expected: expected)
        }
        guard let fullTime = reading.fullTimeThousandths else { return number.canonical }
        return try thousandths(number, bytes) {
            roundedHalfAway(numerator: $0 * 100_000, denominator: Int128(fullTime))
        }
    }

    /// The number with three decimals, changed in whole thousandths.
    private func thousandths(
        _ number: SourceNumber, _ bytes: UnsafeRawBufferPointer, _ change: (Int128) -> Int128?
    ) throws(FieldRefusal) -> [UInt8] {
        let value = number.canonical.withUnsafeBytes { DecimalGrammar.value($0, decimals: 3, mayBeNegative: true) }
        guard let value, value != .max, let changed = change(Int128(value)), changed.magnitude < 1 << 62 else {
            throw FieldRefusal(.badNumber, bytes, showing: .digits, expected: expected)
        }
        let digits = String(changed.magnitude % 1_000)
        let decimals = String(repeating: "0", count: 3 - digits.utf8.count) + digits
        return Array("\(number.isNegative ? "-" : "")\(changed.magnitude / 1_000).\(decimals)".utf8)
    }

    /// `7:24`
    private func minutes(_ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> [UInt8] {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
        else { throw FieldRefusal(.badNumber, bytes, showing: .digits, expected: expected) }
        func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int {
            digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        }
        guard number(parts[1]) < 60 else { throw FieldRefusal(.badNumber, bytes, showing: .digits, expected: expected) }
        return Array(String(number(parts[0]) * 60 + number(parts[1])).utf8)
    }

    // MARK: Accounts

    private func accountPart(_ part: AccountPart, _ bytes: UnsafeRawBufferPointer) throws(FieldRefusal) -> [UInt8] {
        switch part {
        case .function:
            guard let function = SourceAccount.function(bytes) else {
                throw FieldRefusal(.badFunction, bytes, showing: .digits, expected: expected)
            }
            return function
        case .grouping:
            guard let grouping = SourceAccount.grouping(bytes) else {
                throw FieldRefusal(.badGrouping, bytes, showing: .digits, expected: expected)
            }
            return grouping
        case .species: return SourceAccount.species(Array(bytes))
        case .dranst, .ownership, .costCentre: return Array(bytes)
        }
    }
}

extension CivilDate {
    /// `2019-01-31`, in ASCII.
    fileprivate var isoText: [UInt8] {
        Array(description.utf8)
    }
}
