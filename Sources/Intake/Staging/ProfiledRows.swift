import CostModel

/// The rows that a profile makes of the records of a source, for one canonical file.
struct ProfiledRows: RowMapping {
    private let format: FileFormat
    private let reader: FieldReader
    private let profile: SourceProfile
    private let columns: [ProfiledColumn]
    private let leftOut: [BoundCondition]
    private let only: [BoundCondition]
    /// What messages call the source.
    private let sourceName: String
    private let header: [String]

    /// - Parameters:
    ///   - header: the source's columns in their order
    ///   - headerLine: where they stand, nil where they stand in the profile
    /// - Throws: `Finding` for a column that the profile reads and the source does not have, or has twice
    init(
        _ format: FileFormat, _ mapping: FileMapping, _ profile: SourceProfile, _ reader: FieldReader,
        header: [String], headerLine: Int?, sourceName: String
    ) throws(Finding) {
        self.format = format
        self.reader = reader
        self.profile = profile
        self.sourceName = sourceName
        self.header = header
        // Where not one column is found, the row is most likely no header, and nobody's to read here.
        let isHeader = profile.columns.contains { header.contains($0) }
        for name in profile.columns {
            let count = header.count { $0 == name }
            guard count != 1 else { continue }
            throw Finding(
                count == 0 ? .columnMissing : .columnRepeated, file: sourceName, line: headerLine,
                column: ShownText.withoutNumbers(name),
                expected: isHeader ? header.map(ShownText.withoutNumbers).joined(separator: ", ") : nil,
                subject: profile.name)
        }
        let position = { (name: String) -> Int in header.firstIndex(of: name) ?? 0 }
        columns = format.columns.enumerated().compactMap { place, column in
            mapping[column.name].map { ProfiledColumn($0, column, place: place, profile, position: position) }
        }
        leftOut = profile.leftOut.map { BoundCondition($0, position: position) }
        only = mapping.only.map { BoundCondition($0, position: position) }
    }

    func leavesOut(_ fields: [UnsafeRawBufferPointer]) -> Bool {
        // A record of another length is refused, not left out.
        guard fields.count == header.count else { return false }
        return isLeftOutByProfile(fields) || !only.isEmpty && !only.contains { $0.holds(for: fields) }
    }

    /// Whether the profile takes the record for no file.
    func isLeftOutByProfile(_ fields: [UnsafeRawBufferPointer]) -> Bool {
        fields.count == header.count && leftOut.contains { $0.holds(for: fields) }
    }

    func read(_ fields: [UnsafeRawBufferPointer], line: Int, into values: inout [FieldValue]) throws(Finding) {
        guard fields.count == header.count else {
            throw Finding(
                .fieldCount, file: sourceName, line: line, found: String(fields.count), expected: String(header.count),
                subject: profile.name)
        }
        for column in columns {
            do {
                values[column.place] = try column.value(fields, reader)
            } catch {
                throw Finding(
                    error.code, file: sourceName, line: line, column: column.shownName, found: error.found,
                    expected: error.expected ?? column.expected, subject: profile.name)
            }
        }
    }

    func amount(_ fields: [UnsafeRawBufferPointer]) -> Int64? {
        guard fields.count == header.count, let column = columns.first(where: { $0.kind == .amount }) else {
            return nil
        }
        do {
            return try column.value(fields, reader).number
        } catch {
            return nil
        }
    }

    /// An amount that stands by itself, as in a trailer, by the rules of the file's amounts.
    func amount(ofText text: UnsafeRawBufferPointer) -> Int64? {
        guard let column = columns.first(where: { $0.kind == .amount }) else { return nil }
        return column.amount(ofText: trimmed(text), reader)
    }

    func columnName(_ number: Int) -> String? {
        number <= header.count ? ShownText.withoutNumbers(header[number - 1]) : nil
    }

    func shownName(ofColumn name: String) -> String {
        columns.first { $0.name == name }?.shownName ?? name
    }

    var profileName: String? {
        profile.name
    }

    func numberedPrefix(ofColumn name: String) -> String? {
        columns.first { $0.name == name }?.numberedPrefix
    }
}
