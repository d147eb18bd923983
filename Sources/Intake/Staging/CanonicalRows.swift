import CostModel

/// The rows of a canonical file: columns by the names of its header, in any order.
struct CanonicalRows: RowMapping {
    private let format: FileFormat
    private let reader: FieldReader
    /// For each column of the file, its place in the format.
    private let places: [Int]

    /// - Throws: `Finding` for a header that is not the format's
    init(_ format: FileFormat, _ reader: FieldReader, header names: [String]) throws(Finding) {
        self.format = format
        self.reader = reader
        places = try CanonicalRows.places(format, names)
    }

    private static func places(_ format: FileFormat, _ names: [String]) throws(Finding) -> [Int] {
        var places: [Int] = []
        let known = format.columns.map(\.name)
        // Not one column of ours: most likely a file without a header, whose first row is nobody's to read here.
        if !names.contains(where: known.contains), let first = known.first {
            throw Finding(.columnMissing, file: format.file.fileName, line: 1, column: first)
        }
        for name in names {
            guard let place = format.column(name) else {
                throw Finding(
                    .columnUnknown, file: format.file.fileName, line: 1, found: ShownText.withoutNumbers(name),
                    expected: known.joined(separator: ", "))
            }
            if places.contains(place) {
                throw Finding(.columnRepeated, file: format.file.fileName, line: 1, column: name)
            }
            places.append(place)
        }
        for (place, column) in format.columns.enumerated() where column.isRequired && !places.contains(place) {
            throw Finding(.columnMissing, file: format.file.fileName, line: 1, column: column.name)
        }
        for needed in format.rowChecks.map(\.neededColumns) {
            guard let first = needed.first, !needed.contains(where: names.contains) else { continue }
            throw Finding(.columnMissing, file: format.file.fileName, line: 1, column: first)
        }
        return places
    }

    func leavesOut(_ fields: [UnsafeRawBufferPointer]) -> Bool {
        false
    }

    func read(_ fields: [UnsafeRawBufferPointer], line: Int, into values: inout [FieldValue]) throws(Finding) {
        guard fields.count == places.count else {
            throw Finding(
                .fieldCount, file: format.file.fileName, line: line, found: String(fields.count),
                expected: String(places.count))
        }
        for (position, place) in places.enumerated() {
            let bytes = fields[position]
            let column = format.columns[place]
            guard !bytes.isEmpty else {
                values[place] = .absent
                if column.isRequired {
                    throw Finding(.valueMissing, file: format.file.fileName, line: line, column: column.name)
                }
                continue
            }
            do {
                values[place] = try reader.read(bytes, as: column.kind)
            } catch {
                throw Finding(
                    error.code, file: format.file.fileName, line: line, column: column.name, found: error.found,
                    expected: error.expected)
            }
        }
    }

    func amount(_ fields: [UnsafeRawBufferPointer]) -> Int64? {
        guard let position = places.firstIndex(where: { format.columns[$0].kind == .amount }),
            position < fields.count, fields.count == places.count
        else { return nil }
        do {
            return try reader.read(fields[position], as: .amount).number
        } catch {
            return nil
        }
    }

    func columnName(_ number: Int) -> String? {
        number <= places.count ? format.columns[places[number - 1]].name : nil
    }

    func shownName(ofColumn name: String) -> String {
        name
    }

    var profileName: String? {
        nil
    }

    func numberedPrefix(ofColumn name: String) -> String? {
        nil
    }
}
