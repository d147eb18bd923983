/// A synthetic dataset of the trial *Én plan* in the canonical format: nine municipalities, the participants that the evaluation
/// counts, a background population, postings of the fiscal years 2015-2020, and the work behind the trial. Everything but the
/// numbers of participants and the published sizes of the work is invented; `samples/en-plan/README.md` says more.
///
/// The same number of postings and the same seed give the same bytes on every machine. Households are computed when their rows
/// are written, so memory holds the participants, one chunk and the sums of the years, however many postings there are.
package struct SampleDataset: Sendable {
    /// What is written when nobody says how much.
    package static let defaultPostingCount = 200_000

    /// The files, in the order in which they are written.
    package static let fileNames = SampleFile.allCases.map(\.rawValue)

    /// The cost model that is written beside the data.
    package static let model = PackageResources.model_yaml

    let seed: UInt64
    let thinning: Thinning
    let population: Population
    let accounts = AccountTable()

    /// A dataset of about `postingCount` postings, within 3 %; the number is moved into 1,000 to 250,000,000 first. Above some
    /// 175,000 it is the background population that grows, so that a monthly benefit or measure still has twelve postings in a
    /// full year and about ten on average; below, the same people have fewer postings each. The participants are the same always.
    package init(postingCount: Int? = nil, seed: UInt64) {
        let wanted = min(max(postingCount ?? SampleDataset.defaultPostingCount, 1000), 250_000_000)
        let scale = SampleScale(postingCount: wanted, seed: seed)
        self.seed = seed
        thinning = scale.thinning
        population = Population(backgroundCount: scale.backgroundCount, seed: seed)
    }

    /// Writes one file after another: `sink` gets the name of the file and its next bytes, about 64 KiB at a time.
    ///
    /// - Throws: what `sink` throws, and nothing else.
    package func write<Failure: Error>(
        _ sink: (_ fileName: String, _ bytes: UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        var services = ServiceTotals()
        var totals = LedgerTotals()
        let teams = CaseTeam.all(population)
        for file in SampleFile.allCases {
            let fileSink = { (bytes: UnsafeRawBufferPointer) throws(Failure) in try sink(file.rawValue, bytes) }
            var rows = CsvBuffer()
            rows.append(file.header)
            switch file {
            case .model: rows.append(PackageResources.model_yaml)
            case .municipalities: appendMunicipalities(to: &rows)
            case .families: try appendHouseholds(to: &rows, fileSink) { $0.appendFamily($1, $2) }
            case .initiatives: appendInitiatives(to: &rows)
            case .enrolments: try appendHouseholds(to: &rows, fileSink) { $0.appendEnrolment($1, $2) }
            case .activities: appendActivities(to: &rows)
            case .participation: appendParticipation(to: &rows)
            case .serviceUse:
                services.add(population)
                try appendHouseholds(to: &rows, fileSink) { $0.appendServiceUse($1, $2) }
            case .costCentres: appendCostCentres(services, to: &rows)
            case .costCentreUse: appendCostCentreUse(services, to: &rows)
            case .employments: appendEmployments(teams, to: &rows)
            case .assignments: try writeAssignments(teams, after: &rows, fileSink)
            case .timeEntries: try writeTimeEntries(teams, after: &rows, fileSink)
            case .meetings: appendMeetings(to: &rows)
            case .workHours: appendWorkHours(to: &rows)
            case .postings: totals = try writePostings(services, after: &rows, fileSink)
            case .controlTotals: appendControlTotals(totals, to: &rows)
            case .budgets: appendBudgets(totals, to: &rows)
            case .priceIndex: appendPriceIndex(to: &rows)
            }
            try rows.drain(isLast: true, into: fileSink)
        }
    }

    /// Adds the rows of every household, one household at a time, and hands on what is full.
    private func appendHouseholds<Failure: Error>(
        to rows: inout CsvBuffer, _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void,
        _ append: (inout CsvBuffer, Household, Int) -> Void
    ) throws(Failure) {
        for municipality in TrialMunicipality.all.indices {
            for index in 0..<population.householdCount(in: municipality) {
                append(&rows, population.household(index, in: municipality), municipality)
                try rows.drain(into: sink)
            }
        }
    }
}
