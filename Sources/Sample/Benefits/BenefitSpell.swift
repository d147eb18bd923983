/// Months on one benefit without a break.
struct BenefitSpell {
    let kind: BenefitKind
    /// Month numbers; the first may lie before 2015.
    let months: Range<Int>
    /// The first month of the unbroken row of spells that this one is in: where the refund ramp counts from.
    let chainStart: Int
    /// The person's amount in thousandths of the usual one.
    let perMille: Int

    /// All spells of a person that touch the sample, in order. Where one ends, a job or the next spell follows.
    static func spells(of resident: Resident) -> [BenefitSpell] {
        guard resident.life != .child else { return [] }
        var random = SplitMix64(key: resident.key, stream: .benefits)
        let grownUp = TrialCalendar.month(of: resident.bornOn) + 18 * 12
        var month = max(grownUp, -6 - random.below(30))
        var chainStart = month
        var spells: [BenefitSpell] = []
        while month < TrialCalendar.monthCount {
            if random.chance(percent: jobPercent(resident.life)) {
                month += random.number(in: 6...24)
                chainStart = month
            }
            let kind = BenefitKind.kind(for: resident.life, draw: random.below(100))
            let monthCount = random.number(in: kind.monthCounts(for: resident.life))
            spells.append(
                BenefitSpell(
                    kind: kind, months: month..<(month + monthCount), chainStart: chainStart,
                    perMille: random.number(in: 940...1060)))
            month += monthCount
        }
        return spells
    }

    /// How often a job comes before the next spell.
    private static func jobPercent(_ life: LifeKind) -> Int {
        switch life {
        case .youth: 60
        case .parent: 70
        case .background: 25
        case .adult, .brainInjury, .substanceUse, .child: 50
        }
    }
}
