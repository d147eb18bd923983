import CostModel
import Postgres

/// Reads the facts in force as of an import, in the orders that `LedgerFacts` promises.
struct FactReader {
    private let connection: DatabaseConnection
    let ledger: LedgerSource
    private let batch: Int

    init(_ connection: DatabaseConnection, _ ledger: LedgerSource, batch: Int) {
        self.connection = connection
        self.ledger = ledger
        self.batch = batch
    }

    /// The ledger as of an import, as one predicate. Written into COPY statements, which take no parameters.
    static func inForce(_ batch: Int) -> String {
        "since <= \(batch) and (until is null or until > \(batch))"
    }

    func facts() throws -> LedgerFacts {
        var facts = LedgerFacts()
        try readMunicipalities(into: &facts)
        facts.accounts = try accounts()
        try readCitizens(into: &facts)
        facts.families = try codes("family_member", "family")
        facts.activities = try codes("activity", "activity")
        facts.costCentres = try codes("cost_centre", "cost_centre")
        try readInitiatives(into: &facts)
        try readMemberships(into: &facts)
        try readEnrolments(into: &facts)
        try readParticipations(into: &facts)
        try readCostCentres(into: &facts)
        try readStaffWork(into: &facts)
        return facts
    }

    func readMunicipalities(into facts: inout LedgerFacts) throws {
        try copy("municipality", "select municipality from \(ledger("municipality")) where \(inForce) order by 1") {
            row in
            facts.municipalities.append(row.int16() ?? 0)
        }
    }

    /// By account id; nil where the id is not in use.
    func accounts() throws -> [Account?] {
        var accounts: [Account?] = []
        let text = "select account, function, dranst, ownership, grouping, species from \(ledger("account")) order by 1"
        try copy("account", text) { row in
            let id = Int(row.int32() ?? 0)
            guard let function = row.text().flatMap({ FunctionCode($0) }) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: "ledger.account")
            }
            while accounts.count <= id { accounts.append(nil) }
            accounts[id] = Account(
                function: function, dranst: row.int16() ?? 0, ownership: row.int16(), grouping: row.text() ?? "",
                species: row.text() ?? "")
        }
        return accounts
    }

    private func readCitizens(into facts: inout LedgerFacts) throws {
        try copy("citizen_rank", "select citizen, cpr_rank from \(ledger("citizen_rank"))") { row in
            let id = Int(row.int32() ?? 0)
            while facts.citizenRanks.count <= id { facts.citizenRanks.append(0) }
            facts.citizenRanks[id] = Int32(truncatingIfNeeded: row.int64() ?? 0)
        }
        if facts.citizenRanks.isEmpty { facts.citizenRanks = [0] }
    }

    private func codes(_ table: String, _ column: String) throws -> [LedgerFacts.Coded] {
        var codes: [LedgerFacts.Coded] = []
        let text = "select distinct municipality, \(column) from \(ledger(table)) where \(inForce) order by 1, 2"
        try copy("\(table).\(column)", text) { row in
            codes.append(LedgerFacts.Coded(municipality: row.int16() ?? 0, code: row.text() ?? ""))
        }
        return codes
    }

    private func readInitiatives(into facts: inout LedgerFacts) throws {
        let text =
            "select municipality, initiative, cluster from \(ledger("initiative")) where \(inForce) order by initiative"
        try copy("initiative", text) { row in
            let (municipality, code) = (row.int16() ?? 0, row.text() ?? "")
            guard let cluster = row.text().flatMap({ InitiativeCluster(rawValue: $0) }) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: "ledger.initiative")
            }
            facts.initiatives.append(
                LedgerFacts.Initiative(municipality: municipality, code: code, cluster: cluster))
        }
    }

    private func readMemberships(into facts: inout LedgerFacts) throws {
        let index = CodeIndex(facts.families)
        let text = """
            select municipality, family, citizen, valid_from, valid_to
            from \(ledger("family_member")) where \(inForce) order by municipality, family, citizen, valid_from
            """
        try copy("family_member", text) { row in
            let municipality = row.int16() ?? 0
            guard let family = index.index(row.textBytes(), municipality: municipality) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: "ledger.family_member")
            }
            facts.memberships.append(
                LedgerFacts.Membership(
                    municipality: municipality, family: family, citizen: row.int32() ?? 0, days: FactReader.days(&row)))
        }
    }

    private func readEnrolments(into facts: inout LedgerFacts) throws {
        let families = CodeIndex(facts.families)
        let initiatives = CodeIndex(
            facts.initiatives.map { LedgerFacts.Coded(municipality: $0.municipality, code: $0.code) })
        let text = """
            select municipality, initiative, citizen, family, starts_on, ends_on, arm
            from \(ledger("enrolment")) where \(inForce) order by municipality, initiative, citizen, family, starts_on, arm
            """
        try copy("enrolment", text) { row in
            let municipality = row.int16() ?? 0
            let initiative = initiatives.index(row.textBytes(), municipality: municipality)
            let citizen = row.int32()
            let family = families.index(row.textBytes(), municipality: municipality)
            let days = FactReader.days(&row)
            guard let initiative, let family, let arm = row.text().flatMap({ Arm(rawValue: $0) }) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: "ledger.enrolment")
            }
            facts.enrolments.append(
                LedgerFacts.Enrolment(
                    initiative: initiative, citizen: citizen, family: family < 0 ? nil : family, days: days, arm: arm))
        }
    }

    private func readParticipations(into facts: inout LedgerFacts) throws {
        let activities = CodeIndex(facts.activities)
        let text = """
            select municipality, activity, citizen, starts_on, ends_on, quantity_thousandths from \(ledger("participation"))
            where \(inForce) order by municipality, activity, citizen, starts_on, ends_on, quantity_thousandths
            """
        try copy("participation", text) { row in
            let municipality = row.int16() ?? 0
            guard let activity = activities.index(row.textBytes(), municipality: municipality) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: "ledger.participation")
            }
            let citizen = row.int32() ?? 0
            let days = FactReader.days(&row)
            facts.participations.append(
                LedgerFacts.Participation(
                    activity: activity, citizen: citizen, days: days, quantityThousandths: row.int64()))
        }
    }

    /// The next two fields as first and last day; an end of null is open.
    static func days(_ row: inout CopyRow) -> DayRange {
        let first = CivilDate(dayNumber: row.int32() ?? 0)
        return DayRange(first: first, last: row.int32().map { CivilDate(dayNumber: $0) })
    }

    var inForce: String {
        FactReader.inForce(batch)
    }

    func copy(_ name: String, _ query: String, _ body: (inout CopyRow) throws -> Void) throws {
        let statement = Statement("extract.\(name)", "copy (\(query)) to stdout (format binary)")
        try connection.copyOut(statement) { row in
            try body(&row)
            if row.isDamaged { throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name) }
        }
    }
}
