import CostModel
import Postgres

// What cost centres gave, and what staff did for whom.
extension FactReader {
    func readCostCentres(into facts: inout LedgerFacts) throws {
        let index = CodeIndex(facts.costCentres)
        let years = """
            select municipality, cost_centre, fiscal_year, unit, capacity_thousandths
            from \(ledger("cost_centre")) where \(inForce) order by municipality, cost_centre, fiscal_year
            """
        try copy("cost_centre", years) { row in
            let costCentre = try centre(&row, index)
            facts.costCentreYears.append(
                LedgerFacts.CostCentreYear(
                    costCentre: costCentre, year: FiscalYear(row.int16() ?? 0), unit: row.text() ?? "",
                    capacity: row.int64()))
        }
        let uses = """
            select municipality, provider, municipality, receiver, fiscal_year, quantity_thousandths
            from \(ledger("cost_centre_use")) where \(inForce) order by municipality, fiscal_year, provider, receiver
            """
        try copy("cost_centre_use", uses) { row in
            let provider = try centre(&row, index)
            let receiver = try centre(&row, index)
            facts.costCentreUses.append(
                LedgerFacts.CostCentreUse(
                    year: FiscalYear(row.int16() ?? 0), provider: provider, receiver: receiver,
                    quantity: row.int64() ?? 0))
        }
        let services = """
            select municipality, cost_centre, citizen, used_on, quantity_thousandths
            from \(ledger("service_use")) where \(inForce)
            """
        try copy("service_use", services) { row in
            let costCentre = try centre(&row, index)
            facts.serviceUses.append(
                LedgerFacts.ServiceUse(
                    costCentre: costCentre, citizen: row.int32() ?? 0,
                    day: CivilDate(dayNumber: row.int32() ?? 0), quantity: row.int64() ?? 0))
        }
    }

    func readStaffWork(into facts: inout LedgerFacts) throws {
        let index = CodeIndex(facts.costCentres)
        let entries = """
            select municipality, cost_centre, municipality, citizen, worked_on, minutes_thousandths
            from \(ledger("time_entry")) where citizen is not null and \(inForce)
            order by municipality, worked_on, citizen
            """
        try copy("time_entry", entries) { row in
            let costCentre = try centre(&row, index)
            facts.timeEntries.append(
                LedgerFacts.TimeEntry(
                    municipality: row.int16() ?? 0, costCentre: costCentre, citizen: row.int32() ?? 0,
                    day: CivilDate(dayNumber: row.int32() ?? 0), minutes: row.int64() ?? 0))
        }
        let assignments = """
            select municipality, cost_centre, municipality, citizen, starts_on, ends_on
            from \(ledger("assignment")) where \(inForce) order by municipality, citizen, starts_on
            """
        try copy("assignment", assignments) { row in
            let costCentre = try centre(&row, index)
            let (municipality, citizen) = (row.int16() ?? 0, row.int32() ?? 0)
            facts.assignments.append(
                LedgerFacts.Assignment(
                    municipality: municipality, costCentre: costCentre, citizen: citizen, days: FactReader.days(&row)))
        }
    }

    /// The next two fields, municipality and code, as index into the cost centres; -1 for no code.
    private func centre(_ row: inout CopyRow, _ index: CodeIndex) throws -> Int32 {
        let municipality = row.int16() ?? 0
        guard let place = index.index(row.textBytes(), municipality: municipality) else {
            throw InvariantBroken(.extractedDoesNotEqualLedger, at: "ledger.cost_centre")
        }
        return place
    }
}
