import CostModel

extension ExportStamp {
    /// `stamp.json`: what has to be the same for the files to be the same.
    var json: JSONValue {
        .object([
            ("run", JSONValue(published.run)),
            ("generation", JSONValue(published.generation)),
            ("published_on", published.publishedOn.map { .text($0.description) } ?? .null),
            ("export_version", .number(exportVersion)),
            ("frozen_on", .text(frozenOn.description)),
            ("model_sha256", .text(modelHash)),
            ("inputs", .list(inputs.map { .object([("name", .text($0.name)), ("sha256", .text($0.sha256))]) })),
            ("program_version", .text(programVersion)),
            ("schema_version", .number(schemaVersion)),
        ])
    }
}
