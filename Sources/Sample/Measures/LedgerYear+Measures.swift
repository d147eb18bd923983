import CostModel

extension LedgerYear {
    /// A resident's measures of the year: invoices by month, the own payment against them, day care for small children.
    mutating func postMeasures(of resident: Resident, enrolment: SampleEnrolment?) {
        var random = SplitMix64(key: resident.key, stream: .measurePostings, index: year)
        for plan in MeasurePlan.plans(of: resident) {
            guard let account = plan.kind.account(in: year) else { continue }
            for month in plan.months.clamped(to: months) {
                postMeasure(plan, account, to: resident, enrolment, month: month, &random)
            }
        }
        if resident.life == .child {
            postDayCare(of: resident, &random)
        } else {
            postAid(to: resident, &random)
        }
    }

    private mutating func postMeasure(
        _ plan: MeasurePlan, _ account: PostingAccount, to resident: Resident, _ enrolment: SampleEnrolment?,
        month: Int,
        _ random: inout SplitMix64
    ) {
        // Prices move by 4 % from month to month, as hours and days do.
        let perMille = Int64(plan.perMille) * Int64(random.number(in: 960...1040)) / 1000
        let oere = PriceLevel.service(plan.kind.monthlyOere * perMille / 1000, year: year) + Int64(random.below(100))
        let dates = PostingDates.invoice(for: month, dayOffset: random.below(25))
        var links = PostingLinks(cpr: resident.cpr)
        if plan.kind == .mentor, let enrolment, enrolment.arm == .intervention,
            enrolment.contains(TrialCalendar.lastDay(ofMonth: month))
        {
            links.initiative = enrolment.initiative
        }
        let standing = postWithCorrections(SamplePosting(account, oere, dates, links), &random)
        guard standing != 0 else { return }
        refunds.addCentral(expense: standing, isChild: resident.life == .child, monthOfYear: month % 12)
        if plan.kind == .mentor {
            refunds.add(expense: standing, of: .employmentMeasures, rate: .percent50, monthOfYear: month % 12)
        }
        if let ownPayment = plan.kind.ownPayment {
            let payment = PriceLevel.service(ownPayment.oere, year: year)
            post(SamplePosting(ownPayment.account, payment, .monthEnd(month), links))
        }
    }

    /// Day care is for everybody, and no cost of the trial's sectors: out of scope.
    private mutating func postDayCare(of resident: Resident, _ random: inout SplitMix64) {
        for month in resident.months(fromAge: 1, toAge: 3).clamped(to: months) {
            let oere = PriceLevel.service(Int64(random.number(in: 8_200_00...8_900_00)), year: year)
            post(SamplePosting(.childMinder, oere, .monthEnd(month), PostingLinks(cpr: resident.cpr)))
        }
        for month in resident.months(fromAge: 3, toAge: 6).clamped(to: months) {
            let oere = PriceLevel.service(Int64(random.number(in: 5_600_00...6_300_00)), year: year)
            post(SamplePosting(.dayCare, oere, .monthEnd(month), PostingLinks(cpr: resident.cpr)))
        }
    }

    /// An aid is bought once.
    private mutating func postAid(to resident: Resident, _ random: inout SplitMix64) {
        let present = months.clamped(to: resident.months)
        let percent = resident.life == .brainInjury ? 18 : 2
        guard random.chance(percent: percent), !present.isEmpty else { return }
        let account: PostingAccount = year < MeasureKind.splitYear ? .aidsUntil2017 : .aids
        let oere = PriceLevel.service(Int64(random.number(in: 900_00...24_000_00)), year: year)
        let month = present.lowerBound + random.below(present.count)
        post(SamplePosting(account, oere, .monthEnd(month), PostingLinks(cpr: resident.cpr)))
    }
}
