import CostModel
import Postgres

/// Reads one file into its staged table: every field by its kind's grammar, every row by its format's checks.
struct FileStager {
    let format: FileFormat
    let connection: DatabaseConnection
    let reader: FieldReader
    /// Told after every hundred thousand rows.
    let progress: (_ fileName: String, _ rows: Int) -> Void

    /// What was read.
    struct Staged {
        var rows = 0
        var sha256 = ""
        var maskedTexts = 0
        var probableTypingErrors = 0
    }

    func stage(path: String, rejects: inout Rejects) throws -> Staged {
        let file = try InputFile(path: path)
        do {
            return try stage(file, rejects: &rejects)
        } catch let finding as Finding {
            // A file half written is often broken where it ends for now; that it is being written is what to say.
            try file.checkUnchanged()
            throw finding
        }
    }

    private func stage(_ file: InputFile, rejects: inout Rejects) throws -> Staged {
        var csv = CsvReader(file)
        let fileColumns = try header(csv.readHeader())
        try createTable()
        let copy = try CopyIn(connection, Statement("intake.stage.\(format.file.rawValue)", copyText))
        var staged = Staged()
        var values = [FieldValue](repeating: .absent, count: format.columns.count)
        while try nextRecord(&csv, fileColumns) {
            staged.rows += 1
            if staged.rows % 100_000 == 0 { progress(file.name, staged.rows) }
            do {
                try read(csv, fileColumns, into: &values)
                try check(values, line: csv.line)
            } catch {
                rejects.add(error)
                if format.file == .postings { rejects.addAmount(amount(csv, fileColumns)) }
                if rejects.isHopeless { break }
                continue
            }
            count(values, in: &staged)
            try write(values, line: csv.line, to: copy)
            if staged.rows == 1 { try Failpoint.reach(.importStage) }
        }
        guard staged.rows > 0 else { throw Finding(.fileEmpty, file: file.name) }
        let taken = try copy.finish()
        guard taken == copy.rowCount else { throw InvariantBroken(.stagedRowsLost, at: file.name) }
        if !rejects.isHopeless { staged.sha256 = try file.finish() }
        return staged
    }

    // MARK: The header

    /// For each column of the file, its place in the format.
    private func header(_ names: [String]) throws(Finding) -> [Int] {
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

    // MARK: A row

    private func nextRecord(_ csv: inout CsvReader, _ fileColumns: [Int]) throws -> Bool {
        do {
            return try csv.next()
        } catch var finding as Finding {
            // The reader knows columns by their number in the file.
            if let column = finding.column, let number = Int(column), number <= fileColumns.count {
                finding.column = format.columns[fileColumns[number - 1]].name
            }
            throw finding
        }
    }

    private func read(
        _ csv: borrowing CsvReader, _ fileColumns: [Int], into values: inout [FieldValue]
    ) throws(Finding) {
        guard csv.fields.count == fileColumns.count else {
            throw Finding(
                .fieldCount, file: format.file.fileName, line: csv.line, found: String(csv.fields.count),
                expected: String(fileColumns.count))
        }
        for (position, place) in fileColumns.enumerated() {
            let bytes = csv.fields[position]
            let column = format.columns[place]
            guard !bytes.isEmpty else {
                values[place] = .absent
                if column.isRequired {
                    throw Finding(.valueMissing, file: format.file.fileName, line: csv.line, column: column.name)
                }
                continue
            }
            do {
                values[place] = try reader.read(bytes, as: column.kind)
            } catch {
                throw Finding(
                    error.code, file: format.file.fileName, line: csv.line, column: column.name, found: error.found,
                    expected: error.expected)
            }
        }
    }

    /// Of a posting that is refused for something else, so that it can be told how much money stays out.
    private func amount(_ csv: borrowing CsvReader, _ fileColumns: [Int]) -> Int64? {
        guard let position = fileColumns.firstIndex(where: { format.columns[$0].kind == .amount }),
            position < csv.fields.count, csv.fields.count == fileColumns.count
        else { return nil }
        do {
            return try reader.read(csv.fields[position], as: .amount).number
        } catch {
            return nil
        }
    }

    private func check(_ values: [FieldValue], line: Int) throws(Finding) {
        for rowCheck in format.rowChecks {
            let refusal = rowCheck.refusal { name in format.column(name).map { values[$0] } ?? .absent }
            if let refusal {
                throw Finding(refusal.code, file: format.file.fileName, line: line, column: refusal.column)
            }
        }
    }

    private func count(_ values: [FieldValue], in staged: inout Staged) {
        for (column, value) in zip(format.columns, values) {
            switch (column.kind, value) {
            case (.maskedText, .text), (.name, .text):
                staged.maskedTexts += 1
            case (.cpr, .bytes(let bytes)):
                // Synthetic numbers, which begin with 6 to 9, are not looked at twice.
                if bytes[0] < UInt8(ascii: "6"), CprNumber(bytes: bytes)?.isProbablyMistyped == true {
                    staged.probableTypingErrors += 1
                }
            case (.cpr, .text(let digits)):
                if CprNumber(digits)?.isProbablyMistyped == true { staged.probableTypingErrors += 1 }
            default:
                continue
            }
        }
    }

    // MARK: The staged table

    private func createTable() throws(DatabaseError) {
        let columns = format.columns.map { "\"\($0.name)\" \($0.kind.columnType)" }.joined(separator: ", ")
        try connection.query(
            Statement(
                "intake.create.\(format.file.rawValue)",
                "create temporary table \(format.stagedTable) (line bigint not null, \(columns)) on commit drop"))
    }

    private var copyText: String {
        "copy \(format.stagedTable) from stdin (format binary)"
    }

    private func write(_ values: [FieldValue], line: Int, to copy: CopyIn) throws(DatabaseError) {
        try copy.rows(1, fieldCount: values.count + 1) { row, _ in
            row.int64(Int64(line))
            for (column, value) in zip(format.columns, values) {
                switch value {
                case .absent: row.null()
                case .bytes(let bytes): row.text(bytes)
                case .text(let text): row.text(text)
                case .number(let number):
                    switch column.kind {
                    case .municipality, .fiscalYear, .digit: row.int16(Int16(number))
                    case .date: row.int32(Int32(number))
                    default: row.int64(number)
                    }
                }
            }
        }
    }
}
