import CostModel

/// The postings of one municipality and fiscal year on their way to `postings.csv`: gives numbers, sums what the control totals
/// and the refunds need, and forgets the rest.
struct LedgerYear {
    /// Position in `TrialMunicipality.all`.
    let municipality: Int
    /// Position among the six fiscal years.
    let year: Int
    let seed: UInt64
    private(set) var rowCount = 0
    private(set) var totals: PostingTotals
    var refunds = RefundSums()
    var rows = CsvBuffer()

    private let accounts: AccountTable
    private let thinning: Thinning
    private var thinningRandom: SplitMix64
    /// Municipality and fiscal year, with commas around and between.
    private let identification: [UInt8]

    init(municipality: Int, year: Int, seed: UInt64, accounts: AccountTable, thinning: Thinning) {
        self.municipality = municipality
        self.year = year
        self.seed = seed
        self.accounts = accounts
        self.thinning = thinning
        totals = PostingTotals(keyCount: accounts.totalKeys.count)
        thinningRandom = SplitMix64(
            key: seed, stream: .thinning, index: municipality * TrialCalendar.yearCount + year)
        identification = Array(
            ",\(TrialMunicipality.all[municipality].code),\(TrialCalendar.firstYear + year),".utf8)
    }

    /// The fiscal year's months among the 72.
    var months: Range<Int> {
        TrialCalendar.months(ofYear: year)
    }

    /// Everything that a household costs in the year.
    mutating func postHousehold(_ household: Household) {
        for resident in household.residents {
            postBenefits(of: resident)
            postMeasures(of: resident, enrolment: household.enrolment)
        }
        postFamilyTreatment(of: household)
    }

    /// Everything that is not one household's; after all of them, because refunds follow what was posted.
    mutating func postShared(services: ServiceTotals, householdCount: Int) {
        postCourses()
        postCentrePay(services)
        postInitiativePay()
        postAdministration(householdCount: householdCount)
        postRefunds()
    }

    /// Posts, unless the dataset is thinned and this is one that goes: false then.
    @discardableResult
    mutating func post(_ posting: SamplePosting) -> Bool {
        guard posting.oere != 0, thinning.keeps(&thinningRandom) else { return false }
        write(posting, reversing: nil)
        return true
    }

    /// Posts both or neither.
    mutating func post(_ posting: SamplePosting, with counterpart: SamplePosting) {
        guard post(posting) else { return }
        write(counterpart, reversing: nil)
    }

    /// Posts, and now and then (one in 250) finds a month later that the amount was wrong: a posting that reverses the first, and
    /// one with the right amount. Gives the øre that stand in the end; 0 when thinned away.
    mutating func postWithCorrections(_ posting: SamplePosting, _ random: inout SplitMix64) -> Int64 {
        let isWrong = random.below(250) == 0
        guard post(posting) else { return 0 }
        guard isWrong else { return posting.oere }
        let servedOn = posting.dates.servedOn ?? posting.dates.postedOn
        let later = PostingDates(postedOn: posting.dates.postedOn.advanced(by: 28), servedOn: servedOn)
        let reversal = SamplePosting(account: posting.account, -posting.oere, later, posting.links)
        write(reversal, reversing: rowCount)
        let right = posting.oere - posting.oere / 20
        write(SamplePosting(account: posting.account, right, later, posting.links), reversing: nil)
        return right
    }

    private mutating func write(_ posting: SamplePosting, reversing number: Int?) {
        rowCount += 1
        guard !thinning.countsOnly else { return }
        totals.add(oere: posting.oere, at: accounts.totalPositions[posting.account])
        rows.append(rowCount)
        rows.append(identification)
        rows.append(posting.dates.postedOn)
        rows.comma()
        rows.append(posting.dates.servedOn)
        rows.append(accounts.columns[posting.account])
        rows.append(oere: posting.oere)
        rows.comma()
        append(posting.links)
        if let number {
            rows.append("Tilbageført bilag ")
            rows.append(number)
        } else {
            rows.append(accounts.texts[posting.account])
        }
        rows.endRow()
    }

    /// The columns cpr, family, activity, cost_centre and initiative, each with its comma.
    private mutating func append(_ links: PostingLinks) {
        if let cpr = links.cpr { rows.append(Int(cpr), width: 10) }
        rows.comma()
        if let family = links.family { rows.append(family) }
        rows.comma()
        if let activity = links.activity { rows.append(activity) }
        rows.comma()
        if let centre = links.costCentre { rows.append(centre.code) }
        rows.comma()
        if let initiative = links.initiative { rows.append(TrialInitiative.all[initiative].code) }
        rows.comma()
    }
}
