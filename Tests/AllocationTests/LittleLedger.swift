import Allocation
import CostModel

/// A ledger small enough to read, as a text table: the model's rows (see `LittleModel`), the postings (see
/// `LittlePosting`), and the facts:
///
///     initiative I cluster=youth
///     member   F A 2018-01-01..2018-06-30
///     enrolled I A 2018-03-01.. arm=comparison
///     enrolled I family=F 2018-03-01..2018-12-31
///     takes    course A 2018-01-01..2018-01-10 quantity=3
///
/// Everything is in municipality 101 unless a row says `in=102`.
struct LittleLedger {
    var model: ModelDefinition
    var facts = LedgerFacts()
    var postings: [LittlePosting]
    let names: LittleNames

    init(_ text: String) throws {
        let rows = LittleRow.rows(text)
        names = try LittleNames(rows)
        model = try LittleModel.model(rows)
        let names = names
        postings = try rows.filter { $0.kind == "post" }.map { try LittlePosting($0, names) }
        facts.municipalities = names.municipalities
        facts.accounts = [nil] + names.accounts
        facts.citizenRanks = names.ranks
        facts.families = names.families
        facts.initiatives = names.initiatives
        facts.activities = names.activities
        facts.costCentres = names.costCentres
        for row in rows { try addFact(row) }
    }

    private mutating func addFact(_ row: LittleRow) throws {
        let family = LittleNames.place(row["family"], row, in: names.families)
        switch row.kind {
        case "member":
            facts.memberships.append(
                LedgerFacts.Membership(
                    municipality: LittleNames.municipality(row),
                    family: LittleNames.place(try row.place(0), row, in: names.families),
                    citizen: names.citizen(try row.place(1)), days: try row.days(row.place(2))))
        case "enrolled":
            facts.enrolments.append(
                LedgerFacts.Enrolment(
                    initiative: try names.initiative(try row.place(0), row),
                    citizen: family < 0 ? names.citizen(try row.place(1)) : nil, family: family < 0 ? nil : family,
                    days: try row.days(row.place(family < 0 ? 2 : 1)),
                    arm: row["arm"].flatMap { Arm(rawValue: $0) } ?? .intervention))
        case "takes":
            facts.participations.append(
                LedgerFacts.Participation(
                    activity: LittleNames.place(try row.place(0), row, in: names.activities),
                    citizen: names.citizen(try row.place(1)), days: try row.days(row.place(2)),
                    quantityThousandths: try row["quantity"].map { try row.decimal($0, decimals: 3) }))
        default:
            return
        }
    }

    /// Allocates all years of the model.
    /// - Parameter municipalities: nil for all; the postings of others are left out
    func allocate(batchPostings: Int = 1_000, municipalities: [Int16]? = nil) throws -> Allocated {
        let wanted = municipalities ?? facts.municipalities
        let context = AllocationContext(model: model, facts: facts)
        var allocated = Allocated()
        for year in model.years {
            var allocator = YearAllocator(context: context, year: year, municipalities: wanted)
            let ofYear = postings.filter { $0.year == year && wanted.contains($0.municipality) }
            for start in stride(from: 0, to: ofYear.count, by: batchPostings) {
                let some = ofYear[start..<min(start + batchPostings, ofYear.count)]
                try allocator.add(PostingBatch(some.map(\.posting)))
            }
            try allocator.finish(
                frame: { allocated.frames.append($0) },
                lines: { allocated.take($0, self) })
        }
        return allocated
    }
}
