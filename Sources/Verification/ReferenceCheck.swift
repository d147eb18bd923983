import CostModel
import Postgres

/// Holds the stored lines of a run against the reference (Allocation, section 8).
package struct ReferenceCheck {
    private let connection: DatabaseConnection
    private let run: Int
    private let model: ModelDefinition

    /// - Parameters:
    ///   - connection: in the role `omkost_batch`, with no transaction begun
    ///   - model: the one the run used
    package init(_ connection: DatabaseConnection, run: Int, model: ModelDefinition) {
        self.connection = connection
        self.run = run
        self.model = model
    }

    /// Every line of the run, both ways: none missing, none too many, none with another amount.
    /// - Parameter limit: how many examples to bring home
    package func differences(limit: Int = 20) throws -> ReferenceComparison {
        try compare(ReferenceRequest(run: run, ledgerBatch: try ledgerBatch()), limit: limit)
    }

    /// A sample, the same each time for a run and another for the next.
    ///
    /// It is of one fiscal year. Whole municipalities are compared both ways, as many as have no more than `postings` in
    /// all. Where every one has more, pools and citizens of one municipality are drawn, and each of their lines must be
    /// among the stored; its postings are still read once, for a base may look at all of them.
    /// - Parameters:
    ///   - asked: the municipalities and years of the run, with their postings; nil for what it has stored of them
    ///   - whenComputed: called once the reference is computed and before it looks at what is stored; it may wait
    package func sampleDifferences(
        of asked: [PostedPair]? = nil, postings: Int = 20_000, limit: Int = 20, whenComputed: () throws -> Void = {}
    ) throws -> ReferenceComparison {
        let request = ReferenceRequest(
            run: run, ledgerBatch: try ledgerBatch(), asked: asked, postingCountMax: max(1, postings))
        return try compare(request, limit: limit, whenComputed: whenComputed)
    }

    private func compare(
        _ request: ReferenceRequest, limit: Int, whenComputed: () throws -> Void = {}
    ) throws -> ReferenceComparison {
        try connection.transaction(.readCommitted) {
            try Reference.compute(request, model: model, on: connection)
            try whenComputed()
            try Reference.compare(on: connection)
            let counts = Statement(
                "reference.counts",
                """
                select (select count(*) from pg_temp.reference_partition), (select count(*) from pg_temp.reference_line),
                    (select count(*) from pg_temp.reference_difference)
                """)
            let row = try connection.query(counts).onlyRow(of: counts).map { $0.flatMap { Int($0) } }
            guard let partitions = row[0], let lines = row[1], let differences = row[2] else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: counts.name)
            }
            return ReferenceComparison(
                partitionCount: partitions, lineCount: lines, differenceCount: differences,
                examples: differences == 0 ? [] : try examples(limit))
        }
    }

    private func ledgerBatch() throws -> Int {
        let stored = Statement("reference.run", "select ledger_batch from run.run where run = $1")
        guard let batch = try connection.query(stored, [.number(run)]).onlyRow(of: stored)[0].flatMap({ Int($0) })
        else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: stored.name) }
        return batch
    }

    private func examples(_ limit: Int) throws -> [ReferenceDifference] {
        let dimensions = ReferenceDifference.names.joined(separator: ", ")
        let statement = Statement(
            "reference.examples",
            """
            select \(dimensions), reference_line_count, reference_oere, stored_line_count, stored_oere
            from pg_temp.reference_difference
            order by \(dimensions) limit $1
            """)
        let width = ReferenceDifference.names.count
        return try connection.query(statement, [.number(limit)]).rows.map { row in
            ReferenceDifference(
                dimensions: Array(row[..<width]), referenceLineCount: row[width].flatMap { Int($0) } ?? 0,
                referenceOere: row[width + 1].flatMap { Int128($0) },
                storedLineCount: row[width + 2].flatMap { Int($0) } ?? 0,
                storedOere: row[width + 3].flatMap { Int128($0) })
        }
    }
}
