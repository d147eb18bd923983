import CostModel
import Postgres

/// Reads what staff did as of an import. Time entries come added up, since a municipality has millions of them.
struct WorkFactReader {
    private let facts: FactReader

    init(_ facts: FactReader) {
        self.facts = facts
    }

    func workFacts(municipalities: [Int16]) throws -> WorkFacts {
        var work = WorkFacts()
        work.municipalities = municipalities
        try readRecordedTimes(into: &work)
        try readMeetings(into: &work)
        try readReportedHours(into: &work)
        try readEmployments(into: &work)
        try readAssignments(into: &work)
        return work
    }

    /// Minutes in thousandths x share in thousandths of a per cent are hundred-millionths; x 10 are billionths.
    private func readRecordedTimes(into work: inout WorkFacts) throws {
        let text = """
            select municipality, employee, extract(year from worked_on)::smallint, category, coalesce(initiative, ''),
                (sum(minutes_thousandths::numeric * coalesce(share_percent_thousandths, 100000)) * 10)::text, count(*)
            from \(facts.ledger("time_entry")) where \(facts.inForce)
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            """
        try facts.copy("recorded_time", text) { row in
            let (municipality, employee) = (row.int16() ?? 0, row.text() ?? "")
            let (year, category, initiative) = (row.int16() ?? 0, row.text() ?? "", row.text() ?? "")
            guard let minutes = row.text().flatMap({ Int128($0) }) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: "ledger.time_entry")
            }
            work.recordedTimes.append(
                WorkFacts.RecordedTime(
                    municipality: municipality, employee: employee, year: FiscalYear(year), category: category,
                    initiative: initiative, minutes: minutes, entryCount: Int(row.int64() ?? 0)))
        }
    }

    private func readMeetings(into work: inout WorkFacts) throws {
        let text = """
            select municipality, coalesce(initiative, ''), category, held_on, participants_thousandths,
                minutes_thousandths, occurrences_thousandths
            from \(facts.ledger("meeting")) where \(facts.inForce) order by municipality, held_on, initiative, category, version
            """
        try facts.copy("meeting", text) { row in
            work.meetings.append(
                WorkFacts.Meeting(
                    municipality: row.int16(), initiative: row.text() ?? "", category: row.text() ?? "",
                    heldOn: CivilDate(dayNumber: row.int32() ?? 0), participantsThousandths: row.int64() ?? 0,
                    minutesThousandths: row.int64(), occurrencesThousandths: row.int64() ?? 0))
        }
    }

    private func readReportedHours(into work: inout WorkFacts) throws {
        let text = """
            select municipality, coalesce(initiative, ''), fiscal_year, category, hours_low_thousandths,
                hours_central_thousandths, hours_high_thousandths, coalesce(share_percent_thousandths, 100000), amount_oere
            from \(facts.ledger("work_hours")) where \(facts.inForce) order by municipality, fiscal_year, initiative, category, version
            """
        try facts.copy("work_hours", text) { row in
            work.reportedHours.append(
                WorkFacts.ReportedHours(
                    municipality: row.int16(), initiative: row.text() ?? "", year: FiscalYear(row.int16() ?? 0),
                    category: row.text() ?? "", lowThousandths: row.int64() ?? 0, centralThousandths: row.int64() ?? 0,
                    highThousandths: row.int64() ?? 0, sharePercentThousandths: row.int64() ?? 0,
                    amount: row.int64().map { Amount(oere: $0) }))
        }
    }

    private func readEmployments(into work: inout WorkFacts) throws {
        let text = """
            select municipality, employee, category, coalesce(initiative, ''), coalesce(cost_centre, ''),
                position_percent_thousandths, starts_on, ends_on
            from \(facts.ledger("employment")) where \(facts.inForce) order by municipality, employee, starts_on, version
            """
        try facts.copy("employment", text) { row in
            let (municipality, employee, category) = (row.int16(), row.text() ?? "", row.text() ?? "")
            let (initiative, costCentre) = (row.text() ?? "", row.text() ?? "")
            let position = row.int64() ?? 0
            work.employments.append(
                WorkFacts.Employment(
                    municipality: municipality, employee: employee, category: category, initiative: initiative,
                    costCentre: costCentre, positionPercentThousandths: position, days: FactReader.days(&row)))
        }
    }

    private func readAssignments(into work: inout WorkFacts) throws {
        let text = """
            select municipality, employee, coalesce(cost_centre, ''), citizen, starts_on, ends_on
            from \(facts.ledger("assignment")) where \(facts.inForce) order by municipality, employee, citizen, starts_on, version
            """
        try facts.copy("assignment_holder", text) { row in
            let (municipality, employee) = (row.int16() ?? 0, row.text() ?? "")
            let (costCentre, citizen) = (row.text() ?? "", row.int32() ?? 0)
            work.assignments.append(
                WorkFacts.Assignment(
                    municipality: municipality, employee: employee, costCentre: costCentre, citizen: citizen,
                    days: FactReader.days(&row)))
        }
    }
}
