import CostModel
import Postgres

/// Loads files of a dataset into the ledger, all or nothing.
///
/// 1. `stage`: each source is read into a temporary table, field by field (bytes → staged rows)
/// 2. `identify`: new CPR numbers become citizens; rows about persons who were deleted are left out; what a profile keeps under
///    numbers gets them, and its periods are joined
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
    private let openSource: (() throws -> DatabaseConnection)?
    private let progress: (_ fileName: String, _ rows: Int) -> Void

    /// - Parameters:
    ///   - readCategories: gives the ids of the categories of work that a model text has; what it throws ends the import
    ///   - openSource: gives another connection, on which relations are read; nil where there are none
    package init(
        _ connection: DatabaseConnection, options: ImportOptions,
        readCategories: @escaping (_ modelText: String) throws -> [String],
        openSource: (() throws -> DatabaseConnection)? = nil,
        progress: @escaping (_ fileName: String, _ rows: Int) -> Void
    ) {
        self.connection = connection
        self.options = options
        self.readCategories = readCategories
        self.openSource = openSource
        self.progress = progress
    }

    /// - Parameters:
    ///   - sources: by the canonical file that they make
    ///   - model: the checked model file's text and SHA-256; nil where the import has none
    /// - Throws: `ImportRefused`, `InputUnreadable`, `DatabaseError`, `InvariantBroken`, or `ImportLocked`
    package func run(
        _ sources: [DatasetFile: ImportSource], model: (text: String, sha256: String)?
    ) throws -> Committed<ImportReport> {
        do {
            return try connection.transaction(.readCommitted, witness: DatasetImport.witness) {
                let report = try load(sources, model)
                if options.isTrial { throw TrialEnded(report: report) }
                return report
            }
        } catch let finding as Finding {
            throw ImportRefused([finding])
        }
    }

    /// What `run` would do, which is then taken back.
    package func tryOut(
        _ sources: [DatasetFile: ImportSource], model: (text: String, sha256: String)?
    ) throws -> ImportReport {
        let trial = DatasetImport(
            connection, options: options.asTrial, readCategories: readCategories, openSource: openSource,
            progress: progress)
        do {
            return try trial.run(sources, model: model).answer
        } catch let ended as TrialEnded {
            return ended.report
        }
    }

    /// Rolls a trial back.
    private struct TrialEnded: Error {
        var report: ImportReport
    }

    /// An import that took effect has its number in the list of imports.
    private static func witness(_ report: ImportReport) -> CommitWitness {
        CommitWitness(
            Statement("intake.witness", "select true from intake.batch where batch = $1", patience: .short),
            [.number(report.batch)])
    }

    private func load(
        _ sources: [DatasetFile: ImportSource], _ model: (text: String, sha256: String)?
    ) throws -> ImportReport {
        try ImportLock.take(connection)
        // The planner knows nothing yet of tables that this transaction fills, and would loop over millions of rows
        // or sort them.
        try query("plan.loops", "set local enable_nestloop = off")
        try query("plan.merges", "set local enable_mergejoin = off")
        try refuseMissing(sources, hasModel: model != nil)
        var rejects = Rejects(limit: options.rejectLimit, isTrial: options.isTrial)
        var files = try stageAll(sources, &rejects)
        try rejects.throwIfOverLimit()
        let deleted = try DeletedPersons(connection)
        try identify(&files, deleted, &rejects)
        let batch = try newBatch()
        let modelLoad = try loadModel(model, batch)
        try Failpoint.reach(.importLoad)
        for index in files.indices { try load(&files[index], batch, deleted, &rejects) }
        try refuseNothing(files, rejects)
        let tables = files.map(\.format.table) + (modelLoad.endsCategories ? [ModelLoader.categoryTable] : [])
        try refuseOrphans(Set(tables), batch)
        try query("statistics", "select ledger.refresh_statistics()")
        let report = ImportReport(
            batch: batch, files: files.map(\.count), rejects: rejects.told,
            findings: files.flatMap(\.findings), modelChanged: modelLoad.hasChanged,
            examples: files.compactMap(\.example))
        if let open = report.files.first(where: { !$0.closes }) {
            throw InvariantBroken(.importDoesNotClose, at: open.file.fileName)
        }
        try ImportRecord(connection).write(report)
        try Failpoint.reach(.importCommit)
        return report
    }

    // MARK: Reading

    private func stageAll(
        _ sources: [DatasetFile: ImportSource], _ rejects: inout Rejects
    ) throws -> [FileLoad] {
        guard sources.values.contains(where: { $0.path == nil }) else {
            return try stageEach(sources, &rejects, relations: nil)
        }
        // One snapshot for all files that one relation makes.
        guard let relations = try openSource?() else { throw InvariantBroken(.stagedRowsLost, at: "relation") }
        return try relations.transaction(.snapshot) { try stageEach(sources, &rejects, relations: relations) }
    }

    private func stageEach(
        _ sources: [DatasetFile: ImportSource], _ rejects: inout Rejects, relations: DatabaseConnection?
    ) throws -> [FileLoad] {
        var files: [FileLoad] = []
        for format in FileFormat.all {
            guard let source = sources[format.file] else { continue }
            let stager = FileStager(
                format: format, connection: connection,
                reader: FieldReader(
                    allowsSynthetic: options.allowsSynthetic, replacementSource: source.profile?.replacementSource),
                relations: relations, exampleCount: options.isTrial ? ImportOptions.examplesMax : 0,
                progress: progress)
            files.append(FileLoad(format, source, try stager.stage(source, rejects: &rejects)))
            if rejects.isHopeless { break }
        }
        return files
    }

    /// A citizen exists as soon as any file names the CPR number.
    private func identify(
        _ files: inout [FileLoad], _ deleted: DeletedPersons, _ rejects: inout Rejects
    ) throws {
        for index in files.indices {
            let format = files[index].format
            files[index].leaveOut(try deleted.takeOutKnown(from: format, by: options.seal))
            if let mapping = files[index].mapping {
                let table = ProfiledTable(
                    format: format, mapping: mapping, connection: connection, names: files[index].staged.names)
                try table.numberCodes()
                files[index].count.joined = try table.joinPeriods(rejects: &rejects) + table.addQuantities()
            }
            if format.file == .postings { files[index].leaveOut(try deleted.takeOutRemainder()) }
            guard format.hasPersons else { continue }
            try query(
                "identify.\(format.file.rawValue)",
                """
                insert into identity.citizen (cpr, source)
                select distinct t.cpr, t.cpr_source from \(format.stagedTable) t
                where t.cpr is not null
                  and not exists (select from identity.citizen c where c.cpr = t.cpr and c.source = t.cpr_source)
                order by t.cpr, t.cpr_source
                """)
        }
    }

    // MARK: Loading

    private func load(
        _ file: inout FileLoad, _ batch: Int, _ deleted: DeletedPersons, _ rejects: inout Rejects
    ) throws {
        let expected = [options.expected] + (file.source.profile.map { [$0.expected] } ?? [])
        progress(file.staged.names.file, file.staged.rows)
        if file.format.file == .postings {
            let loader = try PostingLoader(
                connection: connection, batch: batch, names: file.staged.names, expected: expected)
            try loader.resolve(rejects: &rejects)
            file.take(try loader.apply())
        } else {
            let loader = StatementLoader(
                format: file.format, connection: connection, batch: batch, names: file.staged.names, expected: expected,
                deleted: deleted)
            try loader.resolve(rejects: &rejects)
            (file.count.accepted, file.count.unchanged, file.count.ended) = try loader.apply()
        }
        file.count.rejects = rejects.of(file.format.file)
    }

    /// - Returns: whether the model changed, nil where the import has none; and whether a category of work has ended.
    private func loadModel(
        _ model: (text: String, sha256: String)?, _ batch: Int
    ) throws -> (hasChanged: Bool?, endsCategories: Bool) {
        let loader = ModelLoader(connection: connection, batch: batch, readCategories: readCategories)
        let hasChanged = try model.map(loader.load)
        return (hasChanged, try loader.holdCategories())
    }

    /// An import of which no row is left has done nothing, whatever the reason.
    private func refuseNothing(_ files: [FileLoad], _ rejects: Rejects) throws {
        guard !files.isEmpty, !options.isTrial, files.allSatisfy({ $0.count.accepted + $0.count.unchanged == 0 }) else {
            return
        }
        try rejects.throwIfAny()
        let first = files[0]
        throw Finding(
            .fileEmpty, file: first.staged.names.file, subject: first.staged.names.profile, rows: first.staged.leftOut)
    }

    // MARK: Steps

    /// Municipalities, postings and the model must be in the import or in the ledger already.
    private func refuseMissing(_ sources: [DatasetFile: ImportSource], hasModel: Bool) throws {
        let held = Statement(
            "intake.held",
            """
            select exists (select from ledger.municipality where until is null),
                exists (select from ledger.posting where until is null),
                exists (select from ledger.model where until is null)
            """)
        let inLedger = try connection.query(held).onlyRow(of: held).map { $0 == "t" }
        let needed = [
            (DatasetFile.municipalities.fileName, sources[.municipalities] != nil || inLedger[0]),
            (DatasetFile.postings.fileName, sources[.postings] != nil || inLedger[1]),
            (DatasetFile.modelFileName, hasModel || inLedger[2]),
        ]
        if let missing = needed.first(where: { !$0.1 }) { throw Finding(.fileMissing, file: missing.0) }
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

    @discardableResult
    private func query(_ step: String, _ text: String, _ parameters: [Parameter] = []) throws -> QueryResult {
        try connection.query(Statement("intake.\(step)", text), parameters)
    }
}
