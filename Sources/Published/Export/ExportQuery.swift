import CostModel
import Postgres

/// What an export is made from: the enrolled of one generation, current or not, and what they cost. For the batch, which reads
/// stored results; views show the current generation alone.
package struct ExportQuery {
    private let connection: DatabaseConnection
    private let generation: Int
    private let years: ClosedRange<FiscalYear>
    private let parts: [StoredPart]

    package init(_ connection: DatabaseConnection, generation: Int, years: ClosedRange<FiscalYear>) throws {
        self.connection = connection
        self.generation = generation
        self.years = years
        let statement = Statement(
            "export.parts",
            "select distinct fiscal_year, run from run.publication_partition where generation = $1 order by 1, 2")
        parts = try connection.query(statement, [.number(generation)]).rows.map { fields in
            let row = FieldRow(fields, statement)
            return StoredPart(fiscalYear: try row.number(0), run: try row.number(1))
        }.filter { (Int(years.lowerBound.number)...Int(years.upperBound.number)).contains($0.fiscalYear) }
    }

    /// Of the newest publication, or of the newest that a run made.
    /// - Returns: nil where there is none, or its results are not kept
    package static func source(ofRun run: Int?, _ connection: DatabaseConnection) throws -> ExportSource? {
        try source("run.publication_log l where ($1::integer is null or l.run = $1)", run, connection)
    }

    package static func source(ofGeneration generation: Int, _ connection: DatabaseConnection) throws -> ExportSource? {
        try source("run.publication_log l where l.generation = $1::integer", generation, connection)
    }

    private static func source(
        _ condition: String, _ number: Int?, _ connection: DatabaseConnection
    ) throws -> ExportSource? {
        let statement = Statement(
            "export.source",
            """
            select l.generation, l.run, (l.published_at at time zone 'Europe/Copenhagen')::date - date '2000-01-01',
                r.model_text, r.model_sha256, r.program_version
            from (select * from \(condition)) l join run.run r using (run)
            where exists (select from run.publication_partition p where p.generation = l.generation)
            order by l.generation desc limit 1
            """)
        return try connection.query(statement, [number.map { .number($0) } ?? .null]).rows.first.map { fields in
            let row = FieldRow(fields, statement)
            return ExportSource(
                generation: try row.number(0), run: try row.number(1),
                publishedOn: CivilDate(dayNumber: try row.number(2)), modelText: row.text(3) ?? "",
                modelSha256: row.text(4) ?? "", programVersion: row.text(5) ?? "")
        }
    }

    /// Allocated cost of the enrolled, by person and sector.
    package func costs() throws -> [ExportCost] {
        let statement = Statement(
            "export.costs",
            """
            select \(ExportQuery.person), coalesce(k.sector, ''),
                coalesce(sum(c.amount_oere) filter (where k.flow = 'expense'), 0),
                coalesce(sum(c.amount_oere) filter (where k.flow = 'reimbursement'), 0),
                coalesce(sum(round(c.amount_oere::numeric * (100 - k.municipal_percent) / k.municipal_percent))
                    filter (where k.flow = 'expense' and k.municipal_percent < 100), 0)
            from run.publication_partition p
            join run.allocated_cost c using (municipality, fiscal_year, run)
            join run.cost_class k using (municipality, fiscal_year, run, class)
            join run.slot s using (municipality, fiscal_year, run, slot)
            where p.generation = $1 and k.status = 'allocated' and s.initiative is not null
                and \(parts.condition("c"))
            group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
            """)
        return try connection.query(statement, [.number(generation)]).rows.map { fields in
            let row = FieldRow(fields, statement)
            return ExportCost(
                person: try ExportQuery.person(row, statement), sector: row.text(7) ?? "", expense: try row.number(8),
                reimbursement: try row.number(9), stateShare: try row.number(10))
        }
    }

    /// The days of the enrolled.
    package func times() throws -> [ExportTime] {
        let statement = Statement(
            "export.times",
            """
            select \(ExportQuery.person), s.initiative, sum(s.day_count), min(s.first_day) - date '2000-01-01', min(s.year_offset)
            from run.publication_partition p
            join run.slot s using (municipality, fiscal_year, run)
            where p.generation = $1 and s.initiative is not null and \(parts.condition("s"))
            group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
            """)
        return try connection.query(statement, [.number(generation)]).rows.map { fields in
            let row = FieldRow(fields, statement)
            return ExportTime(
                person: try ExportQuery.person(row, statement), initiative: row.text(7) ?? "",
                days: try row.number(8), firstDay: CivilDate(dayNumber: try row.number(9)),
                yearOffset: try row.number(10))
        }
    }

    /// Stored sums of work.
    package func workedHours() throws -> [WorkedHours] {
        try WorkedHoursQuery.rows(
            of: """
                (select w.* from run.publication_partition p join run.worked_hours w using (municipality, fiscal_year, run)
                where p.generation = \(generation)) w
                """, run: nil, connection
        ).filter { years.contains($0.fiscalYear) }
    }

    /// The files that the ledger of the generation's newest run was made of.
    package func files(ofRun run: Int) throws -> [(name: String, sha256: String)] {
        guard let details = try RunDetails(run: run, connection) else { return [] }
        return try details.files().map { ($0.file, $0.sha256) }
    }

    /// The numbers behind the internal ones; replacement numbers with the source that gave them. A person who was deleted
    /// has none.
    package func identities(of citizens: Set<Int32>) throws -> [Int32: (cpr: String?, source: String)] {
        let statement = Statement(
            "export.identities", "select citizen, cpr, source from identity.citizen where citizen = any ($1::integer[])"
        )
        let list = Parameter.integers(citizens.sorted().map { Int64($0) })
        return try Dictionary(
            uniqueKeysWithValues: connection.query(statement, [list]).rows.map { fields in
                let row = FieldRow(fields, statement)
                return (try row.number(0), (row.text(1), row.text(2) ?? ""))
            })
    }

    /// How many members each family had on a day, in the ledger as the run saw it.
    /// - Parameter families: municipality, code and day
    package func memberCounts(
        of families: [(municipality: Int16, code: String, day: CivilDate)], asOfRun run: Int
    ) throws -> [Int] {
        let statement = Statement(
            "export.members",
            """
            select count(distinct m.citizen)
            from unnest($1::smallint[], $2::text[], $3::integer[]) with ordinality q (municipality, family, day, place)
            cross join (select ledger_batch from run.run where run = $4) r
            left join ledger.family_member m on m.municipality = q.municipality and m.family = q.family
                and date '2000-01-01' + q.day between m.valid_from and coalesce(m.valid_to, 'infinity')
                and m.since <= r.ledger_batch and (m.until is null or m.until > r.ledger_batch)
            group by q.place order by q.place
            """)
        let parameters: [Parameter] = [
            .integers(families.map { Int64($0.municipality) }), .texts(families.map(\.code)),
            .integers(families.map { Int64($0.day.dayNumber) }), .number(run),
        ]
        return try connection.query(statement, parameters).rows.map { try FieldRow($0, statement).number(0) }
    }

    // MARK: Persons

    private static let person =
        "p.municipality, p.fiscal_year, s.citizen, coalesce(s.family, ''), s.cluster, s.arm, s.phase"

    private static func person(_ row: FieldRow, _ statement: Statement) throws -> ExportPerson {
        guard let cluster = row.text(4).flatMap({ InitiativeCluster(rawValue: $0) }),
            let arm = row.text(5).flatMap({ Arm(rawValue: $0) }),
            let phase = Phase.allCases.first(where: { $0.code == row.text(6) })
        else { throw DatabaseError(.unexpectedAnswer, statement: statement.name) }
        return ExportPerson(
            municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)), citizen: try row.number(2),
            family: row.text(3) ?? "", cluster: cluster, arm: arm, phase: phase)
    }
}
