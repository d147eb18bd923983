/// What an export was made of: enough to make it again and get the same bytes.
package struct ExportStamp: Hashable, Sendable {
    /// A file or table that the run's ledger was loaded from.
    package struct Input: Hashable, Sendable {
        package var name: String
        /// SHA-256 in lower-case hexadecimal.
        package var sha256: String

        package init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// The run, the generation and when it was published.
    package var published: TableStamp
    /// Of this export's frozen versions; 1 is the first.
    package var exportVersion: Int
    /// When the version was frozen: the date that its files bear, whenever they are written.
    package var frozenOn: CivilDate
    /// Of model.yaml: SHA-256 in lower-case hexadecimal.
    package var modelHash: String
    /// In the order to be listed.
    package var inputs: [Input]
    package var programVersion: String
    /// The number of the last migration.
    package var schemaVersion: Int

    package init(
        published: TableStamp, exportVersion: Int, frozenOn: CivilDate, modelHash: String, inputs: [Input],
        programVersion: String, schemaVersion: Int
    ) {
        self.published = published
        self.exportVersion = exportVersion
        self.frozenOn = frozenOn
        self.modelHash = modelHash
        self.inputs = inputs
        self.programVersion = programVersion
        self.schemaVersion = schemaVersion
    }
}
