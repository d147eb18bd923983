import CostModel
import Postgres

/// The frozen versions of a project's exports, and the register of deliveries.
package struct ExportBook {
    private let connection: DatabaseConnection
    private let project: String

    package init(_ connection: DatabaseConnection, project: String) {
        self.connection = connection
        self.project = project
    }

    /// Oldest first.
    package func versions() throws -> [ExportVersion] {
        let statement = Statement(
            "export.versions",
            """
            select number, generation, first_year, last_year, persons_min, families_min, dominance_percent, key_check, note,
                (frozen_at at time zone 'Europe/Copenhagen')::date - date '2000-01-01'
            from export.version where project = $1 order by number
            """)
        return try connection.query(statement, [.text(project)]).rows.map { row in
            let numbers = try (0...6).map { try ExportBook.number(row[$0], statement) }
            return ExportVersion(
                project: project, number: numbers[0], generation: numbers[1],
                years: FiscalYear(Int16(numbers[2]))...FiscalYear(Int16(numbers[3])), personsMin: numbers[4],
                familiesMin: numbers[5], dominancePercent: numbers[6], keyCheck: row[7] ?? "", note: row[8],
                frozenOn: CivilDate(dayNumber: Int32(try ExportBook.number(row[9], statement))))
        }
    }

    /// What a version does not show, as the keys of cells.
    package func suppressedCells(ofVersion number: Int) throws -> [String] {
        let statement = Statement(
            "export.suppressed",
            "select cell from export.suppressed_cell where project = $1 and number = $2 order by cell")
        return try connection.query(statement, [.text(project), .number(number)]).rows.compactMap { $0[0] }
    }

    /// Freezes a version with what it does not show. From now on its results are kept.
    /// - Returns: the version with the date it was frozen on; nil where another has taken its number meanwhile
    package func freeze(_ version: ExportVersion, suppressed: [String]) throws -> ExportVersion? {
        let insert = Statement(
            "export.freeze",
            """
            insert into export.version (project, number, generation, first_year, last_year, persons_min, families_min,
                dominance_percent, key_check, note)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict do nothing
            returning (frozen_at at time zone 'Europe/Copenhagen')::date - date '2000-01-01'
            """)
        let cells = Statement(
            "export.freeze_cells",
            "insert into export.suppressed_cell (project, number, cell) select $1, $2, unnest($3::text[])")
        let parameters: [Parameter] = [
            .text(project), .number(version.number), .number(version.generation),
            .number(version.years.lowerBound.number), .number(version.years.upperBound.number),
            .number(version.personsMin), .number(version.familiesMin), .number(version.dominancePercent),
            .text(version.keyCheck), version.note.map { .text($0) } ?? .null,
        ]
        let written = try connection.retrying {
            try connection.transaction(.readCommitted, witness: { _ in witness(version.number) }) {
                let row = try connection.query(insert, parameters).rows.first
                if row != nil {
                    try connection.query(cells, [.text(project), .number(version.number), .texts(suppressed)])
                }
                return row
            }
        }
        guard let row = written.answer else { return nil }
        var frozen = version
        frozen.frozenOn = CivilDate(dayNumber: Int32(try ExportBook.number(row[0], insert)))
        return frozen
    }

    private func witness(_ number: Int) -> CommitWitness {
        CommitWitness(
            Statement(
                "export.witness", "select true from export.version where project = $1 and number = $2",
                patience: .short),
            [.text(project), .number(number)])
    }

    /// Written before the files are.
    package func register(_ delivery: ExportDelivery, ofVersion number: Int) throws {
        let insert = Statement(
            "export.deliver",
            """
            insert into export.delivery (project, number, delivered_by, purpose, run, row_count, manifest_sha256)
            values ($1, $2, $3, $4, $5, $6, $7)
            """)
        try connection.query(
            insert,
            [
                .text(project), .number(number), .text(delivery.deliveredBy), .text(delivery.purpose),
                .number(delivery.run), .number(delivery.rowCount), .text(delivery.manifestSha256),
            ])
    }

    private static func number(_ text: String?, _ statement: Statement) throws -> Int {
        guard let number = text.flatMap({ Int($0) }) else {
            throw DatabaseError(.unexpectedAnswer, statement: statement.name)
        }
        return number
    }
}
