import CostModel
import Postgres

/// Reads one source into the staged table of one canonical file: every field by its kind's grammar, every row by its
/// format's checks.
struct FileStager {
    let format: FileFormat
    let connection: DatabaseConnection
    let reader: FieldReader
    /// Where relations are read, inside a transaction; nil where there are none.
    let relations: DatabaseConnection?
    /// Rows that are kept as examples of what rows became.
    let exampleCount: Int
    /// Told after every `ImportOptions.rowsPerProgress` rows.
    let progress: (_ fileName: String, _ rows: Int) -> Void

    func stage(_ source: ImportSource, rejects: inout Rejects) throws -> StagedFile {
        switch source {
        case .canonical(let path):
            return try stageFile(path, rejects: &rejects) { file, rejects throws in
                var csv = CsvReader(file)
                let rows = try CanonicalRows(format, reader, header: csv.readHeader())
                return try stage(&csv, rows, trailer: nil, name: file.name, rejects: &rejects)
            }
        case .extract(let path, let profile):
            return try stageFile(path, rejects: &rejects) { file, rejects throws in
                do {
                    return try stageExtract(file, profile, rejects: &rejects)
                } catch var finding as Finding {
                    // Whatever is wrong with the form of an extract, the profile may be what is wrong.
                    finding.subject = profile.name
                    throw finding
                }
            }
        case .relation(let profile):
            do {
                return try stageRelation(profile, name: source.shownName, rejects: &rejects)
            } catch var finding as Finding {
                finding.subject = profile.name
                throw finding
            }
        }
    }

    // MARK: Sources

    private func stageFile(
        _ path: String, rejects: inout Rejects, _ body: (InputFile, inout Rejects) throws -> StagedFile
    ) throws -> StagedFile {
        let file = try InputFile(path: path)
        do {
            var staged = try body(file, &rejects)
            if !rejects.isHopeless { staged.sha256 = try file.finish() }
            return staged
        } catch let finding as Finding {
            // A file half written is often broken where it ends for now; that it is being written is what to say.
            try file.checkUnchanged()
            throw finding
        }
    }

    private func stageExtract(
        _ file: InputFile, _ profile: SourceProfile, rejects: inout Rejects
    ) throws -> StagedFile {
        guard case .file(let shape) = profile.source,
            let mapping = profile.files.first(where: { $0.file == format.file })
        else { throw InvariantBroken(.stagedRowsLost, at: file.name) }
        let text: any TextInput = shape.encoding == .utf8 ? file : try DecodedFile(file, shape.encoding)
        let name = ShownText.withoutNumbers(file.name)
        var csv = CsvReader(text, CsvDialect(shape))
        let skipped = try csv.open()
        if let head = profile.head, skipped.count < head.line || !skipped[head.line - 1].contains(head.text) {
            throw Finding(.otherHead, file: name, line: head.line, expected: head.text, subject: profile.name)
        }
        let header = try shape.columns ?? csv.readHeader().map(FileStager.withoutSpaces)
        let rows = try ProfiledRows(
            format, mapping, profile, reader, header: header, headerLine: shape.columns == nil ? csv.line : nil,
            sourceName: name)
        let trailer = shape.trailer.map {
            TrailerCount($0, rows, sourceName: name, checksAmount: format.file == .postings)
        }
        return try stage(&csv, rows, trailer: trailer, name: name, rejects: &rejects)
    }

    private func stageRelation(
        _ profile: SourceProfile, name: String, rejects: inout Rejects
    ) throws -> StagedFile {
        guard case .relation(let schema, let relation) = profile.source,
            let mapping = profile.files.first(where: { $0.file == format.file }), let relations
        else { throw InvariantBroken(.stagedRowsLost, at: name) }
        let columns = profile.columns
        var records = try RelationReader(
            relations, schema: schema, name: relation, columns: columns, purpose: "read_\(format.file.rawValue)")
        let rows = try ProfiledRows(
            format, mapping, profile, reader, header: columns, headerLine: nil, sourceName: name)
        var staged = try stage(&records, rows, trailer: nil, name: name, rejects: &rejects)
        staged.sha256 = records.finish()
        return staged
    }

    private static func withoutSpaces(_ name: String) -> String {
        Array(name.utf8).withUnsafeBytes { String(decoding: trimmed($0), as: UTF8.self) }
    }

    // MARK: Records

    private func stage<Records: RecordReader & ~Copyable>(
        _ records: inout Records, _ rows: any RowMapping, trailer: TrailerCount?, name: String,
        rejects: inout Rejects
    ) throws -> StagedFile {
        let table = StagedTable(
            format: format, connection: connection, replacementSource: reader.replacementSource)
        try table.create()
        let copy = try table.copy()
        var staged = StagedFile(names: rows.names(of: format, file: name))
        var trailer = trailer
        var hasTrailer = false
        var values = [FieldValue](repeating: .absent, count: format.columns.count)
        let amountPlace = format.column(ofKind: .amount, in: .postings)
        while try next(&records, rows, name) {
            guard !hasTrailer else { throw Finding(.trailerDiffers, file: name, line: records.line, found: "") }
            if let count = trailer, count.isTrailer(records.fields) {
                hasTrailer = true
                // Where too much was refused already, that is what to say.
                if !rejects.isOverLimit { try check(count, records.fields, line: records.line, rejects) }
                continue
            }
            trailer?.add(records.fields)
            staged.rows += 1
            if staged.rows.isMultiple(of: ImportOptions.rowsPerProgress) { progress(name, staged.rows) }
            if rows.leavesOut(records.fields) {
                staged.leftOut += 1
                if amountPlace != nil, let oere = rows.amount(records.fields) {
                    staged.oere += Int128(oere)
                    staged.leftOutOere += Int128(oere)
                }
                continue
            }
            do {
                try rows.read(records.fields, line: records.line, into: &values)
                try check(values, rows, line: records.line, name: name)
            } catch {
                let oere = amountPlace == nil ? nil : rows.amount(records.fields)
                staged.oere += Int128(oere ?? 0)
                rejects.add(error, of: format.file, oere: oere)
                if rejects.isHopeless { break }
                continue
            }
            if let amountPlace, let oere = values[amountPlace].number { staged.oere += Int128(oere) }
            staged.notice(values, format)
            if staged.examples.count < exampleCount {
                staged.examples.append(RowExample(format, rows).texts(values))
            }
            try table.write(values, line: records.line, to: copy)
            if staged.rows == 1 { try Failpoint.reach(.importStage) }
        }
        guard staged.rows > 0 else { throw Finding(.fileEmpty, file: name) }
        if trailer != nil, !hasTrailer, !rejects.isHopeless {
            throw Finding(.trailerMissing, file: name, line: records.line, expected: nil)
        }
        let taken = try copy.finish()
        guard taken == copy.rowCount else { throw InvariantBroken(.stagedRowsLost, at: name) }
        return staged
    }

    /// What was refused is told too: a row that could not be read may be why the sum is another.
    private func check(
        _ count: TrailerCount, _ fields: [UnsafeRawBufferPointer], line: Int, _ rejects: Rejects
    ) throws {
        do {
            try count.check(fields, line: line)
        } catch {
            if rejects.count == 0 { throw error }
            throw rejects.refused(with: error)
        }
    }

    private func next<Records: RecordReader & ~Copyable>(
        _ records: inout Records, _ rows: any RowMapping, _ name: String
    ) throws -> Bool {
        do {
            return try records.next()
        } catch var finding as Finding {
            finding.file = name
            // The reader knows columns by their number.
            if let column = finding.column, let number = Int(column), let name = rows.columnName(number) {
                finding.column = name
            }
            throw finding
        }
    }

    private func check(
        _ values: [FieldValue], _ rows: any RowMapping, line: Int, name: String
    ) throws(Finding) {
        for rowCheck in format.rowChecks {
            let refusal = rowCheck.refusal { name in format.column(name).map { values[$0] } ?? .absent }
            if let refusal {
                throw Finding(
                    refusal.code, file: name, line: line, column: rows.shownName(ofColumn: refusal.column),
                    subject: rows.profileName)
            }
        }
    }
}
