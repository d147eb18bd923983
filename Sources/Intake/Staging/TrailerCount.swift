import CostModel

/// What a trailer is held against: the records before it, and their amounts.
struct TrailerCount {
    private let trailer: DelimitedShape.Trailer
    private let rows: ProfiledRows
    private let sourceName: String
    private let checksAmount: Bool
    private var count: Int64 = 0
    private var oere: Int128 = 0
    private var unread = 0
    /// The line of the trailer, once it is read.
    private var line: Int?

    /// - Parameter checksAmount: the file has amounts; of other files a profile makes of the same source, rows are counted
    init(_ trailer: DelimitedShape.Trailer, _ rows: ProfiledRows, sourceName: String, checksAmount: Bool) {
        self.trailer = trailer
        self.rows = rows
        self.sourceName = sourceName
        self.checksAmount = checksAmount
    }

    func isTrailer(_ fields: [UnsafeRawBufferPointer]) -> Bool {
        fields.first.map { trimmed($0).elementsEqual(trailer.firstField.utf8) } ?? false
    }

    mutating func add(_ fields: [UnsafeRawBufferPointer]) {
        guard trailer.countsLeftOut || !rows.isLeftOutByProfile(fields) else { return }
        count += 1
        guard checksAmount, trailer.amountPosition != nil else { return }
        if let amount = rows.amount(fields) { oere += Int128(amount) } else { unread += 1 }
    }

    /// - Throws: `Finding` where the trailer does not say what was read
    func check(_ fields: [UnsafeRawBufferPointer], line: Int) throws(Finding) {
        if let position = trailer.rowsPosition {
            let stated = position <= fields.count ? TrailerCount.whole(trimmed(fields[position - 1])) : nil
            guard stated == count else {
                throw Finding(
                    .trailerDiffers, file: sourceName, line: line, column: String(position),
                    found: stated.map { String($0) } ?? "?", expected: String(count))
            }
        }
        guard checksAmount, let position = trailer.amountPosition else { return }
        guard unread == 0 else {
            throw Finding(
                .trailerDiffers, file: sourceName, line: line, column: String(position), expected: "", rows: unread)
        }
        let stated = position <= fields.count ? rows.amount(ofText: fields[position - 1]) : nil
        guard let stated, Int128(stated) == oere else {
            throw Finding(.trailerDiffers, file: sourceName, line: line, column: String(position), rows: Int(count))
        }
    }

    /// Digits, with points between thousands or without.
    private static func whole(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard let number = SourceNumber(bytes, .danish), !number.isNegative, number.digits.count <= 18 else {
            return nil
        }
        return number.digits.withUnsafeBytes { DecimalGrammar.value($0, decimals: 0, mayBeNegative: false) }
    }
}
