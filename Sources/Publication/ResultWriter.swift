import CostModel
import Postgres

/// Stores the results of one fiscal year: into tables that stand alone until they are whole, then attached, which waits
/// for no reader. All in one transaction: if the process dies, nothing of the year remains.
package final class ResultWriter {
    private let run: Int
    private let connection: DatabaseConnection
    private let year: FiscalYear
    private let codes: ResultCodes
    private var lines: CopyIn?
    private var frame: PartitionFrame?
    private var given = ControlTotal.zero
    /// Lines stored so far.
    package private(set) var lineCount = 0

    /// Runs `body` with a writer for the year, in a transaction.
    /// - Parameter connection: any session of the run; years are written side by side
    /// - Returns: the number of lines stored
    package static func write(
        run: Int, year: FiscalYear, facts: LedgerFacts, model: ModelDefinition, _ connection: DatabaseConnection,
        _ body: (ResultWriter) throws -> Void
    ) throws -> Int {
        try connection.transaction(.readCommitted) {
            let parameters: [Parameter] = [.number(run), .number(year.number)]
            try connection.query(
                Statement("results.make", "select run.make_result_tables($1, $2)"), parameters)
            let writer = ResultWriter(run, connection, year, ResultCodes(facts: facts, model: model))
            try body(writer)
            try writer.finishPartition()
            try connection.query(
                Statement("results.attach", "select run.attach_result_tables($1, $2)"), parameters)
            return writer.lineCount
        }
    }

    private init(_ run: Int, _ connection: DatabaseConnection, _ year: FiscalYear, _ codes: ResultCodes) {
        self.run = run
        self.connection = connection
        self.year = year
        self.codes = codes
    }

    /// Starts a municipality: what its lines refer to, and what became of its accounts.
    package func begin(_ frame: PartitionFrame) throws {
        try finishPartition()
        self.frame = frame
        try writeClasses(frame)
        try writeSlots(frame)
        try writeAccountTotals(frame)
        try writePrices(frame)
    }

    /// Stores lines of the municipality begun last.
    package func write(_ batch: AllocatedCostBatch) throws {
        let copy = try lines ?? CopyIn(connection, copyStatement("allocated_cost", "slot, class, amount_oere"))
        lines = copy
        let place = place(of: batch.municipality)
        try copy.rows(batch.count, fieldCount: 6) { row, index in
            place.write(to: &row)
            row.int32(batch.slot[index])
            row.int32(batch.costClass[index])
            row.int64(batch.oere[index])
        }
        given += batch.controlTotal
        try Failpoint.reach(.write)
    }

    /// Stores the summary of the municipality begun last; its lines are then complete.
    package func write(_ summaries: [YearSummary]) throws {
        try finishPartition()
        let insert = Statement(
            "results.year_summary",
            """
            insert into run.year_summary (run, municipality, fiscal_year, initiative, citizen_count, family_count,
                days_during, expense_oere, reimbursement_oere, state_share_oere, unallocated_oere, pay_oere)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """)
        for summary in summaries {
            try connection.query(
                insert,
                [
                    .number(run), .number(summary.municipality), .number(summary.fiscalYear.number),
                    .text(summary.initiative.flatMap(codes.initiative) ?? ""), .number(summary.citizenCount),
                    .number(summary.familyCount), .number(summary.daysDuring), .text(String(summary.expense)),
                    .text(String(summary.reimbursement)), .text(String(summary.stateShare)),
                    summary.unallocated.map { .text(String($0)) } ?? .null,
                    .text(String(summary.pay)),
                ])
        }
    }

    private func finishPartition() throws {
        if let lines {
            let taken = try lines.finish()
            self.lines = nil
            guard taken == given.rows else {
                throw InvariantBroken(.storedDoesNotEqualAllocated, at: "\(frame?.municipality ?? 0)/\(year)")
            }
            lineCount += taken
        }
        if let frame {
            guard given.oere == frame.posted.oere else {
                throw InvariantBroken(.storedDoesNotEqualAllocated, at: "\(frame.municipality)/\(year)")
            }
        }
        given = .zero
        frame = nil
    }

    // MARK: What lines refer to

    private func writeClasses(_ frame: PartitionFrame) throws {
        let columns =
            "class, pool, status, reason, rule, grade, sector, function, flow, municipal_percent, "
            + "booked_initiative, activity, cost_centre, cost_type"
        let copy = try CopyIn(connection, copyStatement("cost_class", columns))
        let place = place(of: frame.municipality)
        try copy.rows(frame.classes.count, fieldCount: 17) { row, index in
            let costClass = frame.classes[index]
            let (rule, grade) = codes.ruleAndGrade(of: costClass)
            place.write(to: &row)
            row.int32(Int32(index + 1))
            row.int32(costClass.pool)
            row.text(costClass.status.code)
            row.text(costClass.reason?.code)
            row.text(rule)
            row.text(grade)
            row.text(codes.sector(costClass.sector))
            row.text(costClass.function.description)
            row.text(costClass.flow.code)
            row.int16(costClass.municipalPercent)
            row.text(codes.initiative(costClass.bookedInitiative))
            row.text(codes.activity(costClass.activity))
            row.text(codes.costCentre(costClass.costCentre))
            row.int16(costClass.costType)
        }
        try copy.finish()
    }

    private func writeSlots(_ frame: PartitionFrame) throws {
        let columns = "slot, citizen, family, initiative, cluster, arm, phase, year_offset, first_day, day_count"
        let copy = try CopyIn(connection, copyStatement("slot", columns))
        let place = place(of: frame.municipality)
        try copy.rows(frame.slots.count, fieldCount: 13) { row, index in
            let days = frame.slots[index]
            let slot = days.slot
            place.write(to: &row)
            row.int32(Int32(index + 1))
            row.int32(slot.citizen)
            row.text(codes.family(slot.family))
            row.text(codes.initiative(slot.initiative))
            row.text(codes.cluster(ofInitiative: slot.initiative))
            row.text(slot.arm?.rawValue)
            row.text(slot.phase?.code)
            row.int16(slot.phase == nil ? nil : slot.yearOffset)
            row.int32(days.firstDay.dayNumber)
            row.int16(days.dayCount)
        }
        try copy.finish()
    }

    private func writeAccountTotals(_ frame: PartitionFrame) throws {
        let insert = Statement(
            "results.account_total",
            """
            insert into run.account_total
                (run, municipality, fiscal_year, account, status, posting_count, amount_oere)
            select $1, $2, $3, * from unnest($4::int[], $5::text[], $6::bigint[], $7::numeric[])
            """)
        let totals = frame.accountTotals
        try connection.query(
            insert,
            [
                .number(run), .number(frame.municipality), .number(year.number),
                .integers(totals.map { Int64($0.account) }), .texts(totals.map(\.status.code)),
                .integers(totals.map { Int64($0.total.rows) }), .texts(totals.map { String($0.total.oere) }),
            ])
    }

    private func writePrices(_ frame: PartitionFrame) throws {
        let insert = Statement(
            "results.cost_centre_price",
            """
            insert into run.cost_centre_price (run, municipality, fiscal_year, cost_centre, unit, method, step,
                to_citizens_thousandths, to_centres_thousandths, idle_thousandths, capacity_thousandths, direct_oere,
                gross_oere)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """)
        for price in frame.prices {
            try connection.query(
                insert,
                [
                    .number(run), .number(frame.municipality), .number(year.number),
                    .text(codes.costCentre(price.costCentre) ?? ""), .text(price.unit),
                    .text(codes.model.costCentres.code), price.step.map { .number($0) } ?? .null,
                    .number(price.toCitizens), .number(price.toCentres), .number(price.idle),
                    price.capacity.map { .number($0) } ?? .null, .text(String(price.direct)),
                    price.gross.map { .text(String($0)) } ?? .null,
                ])
        }
    }

    /// Nobody else sees the table yet, so its rows need no marks of who may see them (`freeze`), which whoever reads them first
    /// would write.
    private func copyStatement(_ table: String, _ columns: String) -> Statement {
        Statement(
            "results.\(table)",
            "copy run.\(table)_\(year)_\(run) (municipality, fiscal_year, run, \(columns)) "
                + "from stdin (format binary, freeze)"
        )
    }

    /// What every row of a municipality begins with.
    private struct Place {
        var municipality: Int16
        var year: Int16
        var run: Int32

        @inline(__always)
        func write(to row: inout CopyBuffer) {
            row.int16(municipality)
            row.int16(year)
            row.int32(run)
        }
    }

    private func place(of municipality: Int16) -> Place {
        Place(municipality: municipality, year: year.number, run: Int32(run))
    }
}
