import CostModel

extension LedgerYear {
    /// A resident's benefits of the year, one posting a month, and the single payments beside them.
    mutating func postBenefits(of resident: Resident) {
        var random = SplitMix64(key: resident.key, stream: .benefitPostings, index: year)
        let present = months.clamped(to: resident.months)
        for spell in BenefitSpell.spells(of: resident) {
            for month in spell.months.clamped(to: present) {
                postBenefit(spell, to: resident, month: month, &random)
            }
        }
        postSinglePayments(to: resident, in: present)
    }

    private mutating func postBenefit(
        _ spell: BenefitSpell, to resident: Resident, month: Int, _ random: inout SplitMix64
    ) {
        let rate = RefundRate.ramp(monthsBefore: month - spell.chainStart, month: month)
        let usual = PriceLevel.benefit(spell.kind.monthlyOere * Int64(spell.perMille) / 1000, year: year)
        let gross = spell.kind == .sicknessBenefit ? weeklyPaid(usual, month: month) : usual
        let oere = gross * spell.kind.ledgerPercent(at: rate) / 100
        let isLate = month % 12 == 11 && random.chance(percent: 30)
        let dates = isLate ? PostingDates.invoice(for: month, dayOffset: random.below(40)) : .monthEnd(month)
        let links = PostingLinks(cpr: resident.cpr)
        let standing = postWithCorrections(
            SamplePosting(spell.kind.account(at: rate), oere, dates, links), &random)
        guard let refunded = spell.kind.refunded, standing != 0 else { return }
        if refunded == .sicknessBenefit, municipality == TrialMunicipality.hilleroed {
            // Hillerød's refunds of sickness benefit bear the citizen's number; everybody else's are sums of a month.
            let account = AccountTable.position(ofRefund: refunded, rate: rate)
            post(SamplePosting(account: account, -RefundSums.part(rate.percent, of: standing), dates, links))
        } else {
            refunds.add(expense: standing, of: refunded, rate: rate, monthOfYear: month % 12)
        }
    }

    /// Sickness benefit is paid by the week: four weeks in two months, five in the third.
    private func weeklyPaid(_ monthly: Int64, month: Int) -> Int64 {
        monthly * 3 / 13 * (month % 3 == 2 ? 5 : 4)
    }

    private mutating func postSinglePayments(to resident: Resident, in present: Range<Int>) {
        var random = SplitMix64(key: resident.key, stream: .singlePayments, index: year)
        let percent = resident.life == .background ? 4 : 15
        guard resident.life != .child, !present.isEmpty, random.chance(percent: percent) else { return }
        let month = present.lowerBound + random.below(present.count)
        let amount = PriceLevel.benefit(Int64(random.number(in: 800_00...9_500_00)), year: year)
        let account: PostingAccount = resident.life == .parent ? .singlePaymentFamily : .singlePaymentAdult
        post(SamplePosting(account, amount, .monthEnd(month), PostingLinks(cpr: resident.cpr)))
    }
}
