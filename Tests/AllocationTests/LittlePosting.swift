import CostModel

/// A posting of a little ledger with every name resolved.
struct LittlePosting {
    var year: FiscalYear
    var municipality: Int16
    var account: Int32
    var effectiveDay: Int32
    var oere: Int64
    var citizen: Int32
    var family: Int32
    var activity: Int32
    var costCentre: Int32
    var initiative: Int32

    /// `post 100.00 5.57.71 2018-02-03`, then any of dranst, grouping, species, cpr, family, activity, centre, booked, year
    /// (where it is not the date's) and in (the municipality).
    init(_ row: LittleRow, _ names: LittleNames) throws {
        let date = try row.date(row.place(2))
        let account = try LittleNames.account(row)
        year = FiscalYear(row["year"].flatMap { Int16($0) } ?? Int16(date.year))
        municipality = LittleNames.municipality(row)
        self.account = Int32(try row.read(names.accounts.firstIndex(of: account)) + 1)
        effectiveDay = date.dayNumber
        oere = try row.decimal(row.place(0), decimals: 2)
        citizen = names.citizen(row["cpr"])
        family = LittleNames.place(row["family"], row, in: names.families)
        activity = LittleNames.place(row["activity"], row, in: names.activities)
        costCentre = LittleNames.place(row["centre"], row, in: names.costCentres)
        initiative = try names.initiative(row["booked"], row)
    }

    /// As extraction hands it over.
    var posting: Posting {
        Posting(
            municipality: municipality, account: account, citizen: citizen, effectiveDay: effectiveDay, oere: oere,
            family: family, activity: activity, costCentre: costCentre, initiative: initiative)
    }
}
