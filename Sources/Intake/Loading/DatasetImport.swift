import CostModel
import Postgres

/// Loads files of a dataset into the ledger, all or nothing.
///
/// 1. `stage`: each file is read into a temporary table, field by field (bytes → staged rows)
/// 2. `identify`: new CPR numbers become citizens
/// 3. `loadModel`: the model takes force, and the categories of work that rows may name with it
/// 4. `load`: file by file in the order of their references, rows become facts; what cannot is refused
/// 5. `refuseOrphans`: nothing that stayed may point at something that was ended
/// 6. `record`: counts, hashes, rejects and findings
///
/// All in one transaction: if the process dies anywhere, the server rolls back and nothing of the import remains.
package struct DatasetImport {
    private let connection: DatabaseConnection
    private let options: ImportOptions
    private let readCategories: (_ modelText: String) throws -> [String]
    private let progress: (_ fileName: String, _ rows: Int) -> Void

    /// - Parameter readCategories: gives the ids of the categories of work that a model text has; what it throws ends the
    ///   import
    package init(
        _ connection: DatabaseConnection, options: ImportOptions,
        readCategories: @escaping (_ modelText: String) throws -> [String],
        progress: @escaping (_ fileName: String, _ rows: Int) -> Void
    ) {
        self.connection = connection
        self.options = options
        self.readCategories = readCategories
        self.progress = progress
    }

    /// - Parameters:
    ///   - files: paths by file, as `DatasetFolder` found them
    ///   - model: the checked model file's text and SHA-256; nil where the import has none
    /// - Throws: `ImportRefused`, `InputUnreadable`, `DatabaseError`, `InvariantBroken`, or `ImportLocked`
    package func run(
        files: [DatasetFile: String], model: (text: String, sha256: String)?
    ) throws -> Committed<ImportReport> {
        do {
            return try connection.transaction(.readCommitted, witness: DatasetImport.witness) {
                try takeLock()
                // The planner knows nothing yet of tables that this transaction fills, and would loop over millions of rows
                // or sort them.
                try query("plan.loops", "set local enable_nestloop = off")
                try query("plan.merges", "set local enable_mergejoin = off")
                try refuseMissing(files, hasModel: model != nil)
                return try load(files, model)
            }
        } catch let finding as Finding {
            throw ImportRefused([finding])
        }
    }

    /// An import that took effect has its number in the list of imports.
    private static func witness(_ report: ImportReport) -> CommitWitness {
        CommitWitness(
            Statement("intake.witness", "select true from intake.batch where batch = $1", patience: .short),
            [.number(report.batch)])
    }

    private func load(_ files: [DatasetFile: String], _ model: (text: String, sha256: String)?) throws -> ImportReport {
        let formats = FileFormat.all.filter { files[$0.file] != nil }
        var rejects = Rejects(limit: options.rejectLimit)
        var counts: [ImportReport.FileCount] = []
        var staged: [FileStager.Staged] = []
        for format in formats {
            let before = rejects.count
            staged.append(try stage(format, files, &rejects))
            counts.append(ImportReport.FileCount(fileName: format.file.fileName, rejected: rejects.count - before))
            if rejects.isHopeless { break }
        }
        try rejects.throwIfOverLimit()
        try identify(formats)
        let batch = try newBatch()
        let modelLoad = try loadModel(model, batch)
        try Failpoint.reach(.importLoad)
        for (index, format) in formats.enumerated() {
            let before = rejects.count
            progress(format.file.fileName, staged[index].rows)
            counts[index].read = staged[index].rows
            try load(format, batch, &rejects, &counts[index])
            counts[index].rejected += rejects.count - before
            if format.file == .postings {
                (counts[index].rejectedOere, counts[index].rejectedUnread) = (rejects.oere, rejects.unreadCount)
            }
        }
        let tables = formats.map(\.table) + (modelLoad.endsCategories ? [ModelLoader.categoryTable] : [])
        try refuseOrphans(Set(tables), batch)
        try query("statistics", "select ledger.refresh_statistics()")
        let report = ImportReport(
            batch: batch, files: counts, rejects: rejects.findings,
            findings: zip(formats, staged).flatMap { DatasetImport.findings(of: $0, $1) },
            modelChanged: modelLoad.hasChanged)
        try ImportRecord(connection).write(report, sha256s: staged.map(\.sha256))
        try Failpoint.reach(.importCommit)
        return report
    }

    private func stage(
        _ format: FileFormat, _ files: [DatasetFile: String], _ rejects: inout Rejects
    ) throws -> FileStager.Staged {
        let stager = FileStager(
            format: format, connection: connection, reader: FieldReader(allowsSynthetic: options.allowsSynthetic),
            progress: progress)
        return try stager.stage(path: files[format.file] ?? "", rejects: &rejects)
    }

    private func load(
        _ format: FileFormat, _ batch: Int, _ rejects: inout Rejects, _ count: inout ImportReport.FileCount
    ) throws {
        if format.file == .postings {
            let loader = try PostingLoader(connection: connection, batch: batch)
            try loader.resolve(rejects: &rejects)
            let loaded = try loader.apply()
            (count.accepted, count.unchanged, count.acceptedOere) = (
                loaded.accepted, loaded.unchanged, loaded.acceptedOere
            )
        } else {
            let loader = StatementLoader(format: format, connection: connection, batch: batch)
            try loader.resolve(rejects: &rejects)
            (count.accepted, count.unchanged, count.ended) = try loader.apply()
        }
    }

    /// - Returns: whether the model changed, nil where the import has none; and whether a category of work has ended.
    private func loadModel(
        _ model: (text: String, sha256: String)?, _ batch: Int
    ) throws -> (hasChanged: Bool?, endsCategories: Bool) {
        let loader = ModelLoader(connection: connection, batch: batch, readCategories: readCategories)
        let hasChanged = try model.map(loader.load)
        return (hasChanged, try loader.holdCategories())
    }

    // MARK: Steps

    /// One import at a time; the lock goes with the transaction.
    private func takeLock() throws {
        let lock = Statement(
            "intake.lock", "select pg_try_advisory_xact_lock(hashtextextended('omkost.import', 0))",
            patience: .short)
        guard try connection.query(lock).onlyRow(of: lock)[0] == "t" else { throw ImportLocked() }
    }

    /// Municipalities, postings and the model must be in the import or in the ledger already.
    private func refuseMissing(_ files: [DatasetFile: String], hasModel: Bool) throws {
        let held = Statement(
            "intake.held",
            """
            select exists (select from ledger.municipality where until is null),
                exists (select from ledger.posting where until is null),
                exists (select from ledger.model where until is null)
            """)
        let inLedger = try connection.query(held).onlyRow(of: held).map { $0 == "t" }
        let needed = [
            (DatasetFile.municipalities.fileName, files[.municipalities] != nil || inLedger[0]),
            (DatasetFile.postings.fileName, files[.postings] != nil || inLedger[1]),
            (DatasetFile.modelFileName, hasModel || inLedger[2]),
        ]
        if let missing = needed.first(where: { !$0.1 }) { throw Finding(.fileMissing, file: missing.0) }
    }

    /// A citizen exists as soon as any file names the CPR number.
    private func identify(_ formats: [FileFormat]) throws {
        for format in formats where format.column("cpr") != nil {
            try query(
                "identify.\(format.file.rawValue)",
                """
                insert into identity.citizen (cpr)
                select distinct t.cpr from \(format.stagedTable) t
                where t.cpr is not null
                  and not exists (select from identity.citizen c where c.cpr = t.cpr and c.source = '')
                order by t.cpr
                """)
        }
    }

    private func newBatch() throws -> Int {
        let insert = Statement(
            "intake.batch", "insert into intake.batch (program_version) values ($1) returning batch")
        let row = try connection.query(insert, [.text(options.programVersion)]).onlyRow(of: insert)
        guard let batch = row[0].flatMap({ Int($0) }) else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: insert.name)
        }
        return batch
    }

    /// A file may drop a code only when nothing in force still names it.
    /// - Parameter tables: those that the import may have ended rows of
    private func refuseOrphans(_ tables: Set<String>, _ batch: Int) throws {
        for format in FileFormat.all {
            for reference in format.references where tables.contains(reference.target) {
                let orphans = Statement(
                    "intake.orphans.\(format.file.rawValue).\(reference.column)",
                    """
                    select f."\(reference.column)", count(*) from ledger.\(reference.source) f
                    where f.until is null and \(reference.orphaned(alias: "f"))
                    group by 1 order by 1 limit 1
                    """)
                guard let row = try connection.query(orphans, [.number(batch)]).rows.first else { continue }
                let isOfModel = reference.target == ModelLoader.categoryTable
                throw Finding(
                    .stillReferenced,
                    file: isOfModel ? DatasetFile.modelFileName : DatasetImport.fileName(table: reference.target),
                    column: isOfModel ? nil : reference.column,
                    found: row[0].map(ShownText.withoutNumbers), expected: format.file.fileName,
                    rows: row[1].flatMap { Int($0) } ?? 0)
            }
        }
    }

    private static func fileName(table: String) -> String? {
        FileFormat.all.first { $0.table == table }?.file.fileName
    }

    private static func findings(of format: FileFormat, _ staged: FileStager.Staged) -> [Finding] {
        [
            (FindingCode.cprInText, staged.maskedTexts), (.probableCprTypingError, staged.probableTypingErrors),
        ].filter { $0.1 > 0 }.map { Finding($0.0, file: format.file.fileName, rows: $0.1) }
    }

    @discardableResult
    private func query(_ step: String, _ text: String, _ parameters: [Parameter] = []) throws -> QueryResult {
        try connection.query(Statement("intake.\(step)", text), parameters)
    }
}
