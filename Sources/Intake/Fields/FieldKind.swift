/// What a column's values are, and so how they are read and stored.
enum FieldKind: Equatable {
    /// A municipality's number: three digits. Stored as smallint.
    case municipality
    /// Four digits. Stored as smallint.
    case fiscalYear
    /// `yyyy-mm-dd`, a day that exists. Stored as date.
    case date
    /// Kroner with a decimal point and at most two decimals. Stored as bigint øre.
    case amount
    /// Not negative, at most three decimals. Stored as bigint thousandths.
    case quantity
    /// As a quantity, at most a million: people at a meeting, times that it was held.
    case multitude
    /// As a quantity, at most the 1,440 of a day and night.
    case minutes
    /// As a quantity, and may be negative.
    case signedDecimal
    /// From 0 to 100, at most three decimals. Stored as bigint thousandths of a per cent.
    case percent
    /// A whole number, not negative. Stored as bigint.
    case count
    /// A code of somebody's system: printable ASCII, never a CPR number.
    case code
    /// A name or unit: text on one line, in which CPR numbers are hidden.
    case name
    /// Free text, in which CPR numbers are hidden.
    case maskedText
    /// `5.57.71`.
    case function
    /// One digit 1-9. Stored as smallint.
    case digit
    /// Three digits.
    case grouping
    /// `5.2` or `5`.
    case species
    /// One of the words.
    case choice([String])
    /// A CPR number.
    case cpr

    /// The PostgreSQL type of the staged column.
    var columnType: String {
        switch self {
        case .municipality, .fiscalYear, .digit: "smallint"
        case .date: "date"
        case .amount, .quantity, .multitude, .minutes, .signedDecimal, .percent, .count: "bigint"
        case .code, .name, .maskedText, .function, .grouping, .species, .choice, .cpr: "text collate \"C\""
        }
    }
}
