import CostModel

/// Section 2 of the rules read aloud, one day at a time: what `CivicCalendar` is compared with.
struct NaiveContext {
    private let citizen: Int32
    private let memberships: [LedgerFacts.Membership]
    private let primary: LedgerFacts.Enrolment?

    init(_ facts: LedgerFacts, municipality: Int16, citizen: Int32) {
        self.citizen = citizen
        let memberships = facts.memberships.filter { $0.municipality == municipality && $0.citizen == citizen }
        self.memberships = memberships
        let own = facts.enrolments.filter { enrolment in
            facts.initiatives[Int(enrolment.initiative)].municipality == municipality
                && (enrolment.citizen == citizen
                    || memberships.contains { $0.family == enrolment.family && $0.days.overlaps(enrolment.days) })
        }
        func key(_ enrolment: LedgerFacts.Enrolment) -> (CivilDate, String, String, CivilDate) {
            (
                enrolment.days.first, facts.initiatives[Int(enrolment.initiative)].code, enrolment.arm.rawValue,
                enrolment.days.last
            )
        }
        primary = own.min { key($0) < key($1) }
    }

    func slot(on day: CivilDate) -> Slot {
        let family = memberships.first { $0.days.contains(day) }?.family ?? -1
        guard let primary else {
            return Slot(citizen: citizen, family: family, initiative: -1, arm: nil, phase: nil, yearOffset: 0)
        }
        var years: Int16 = -50
        while primary.days.first.anniversary(years: Int(years) + 1) <= day { years += 1 }
        let phase: Phase =
            if day < primary.days.first {
                .before
            } else if day > primary.days.last {
                .after
            } else {
                .during
            }
        return Slot(
            citizen: citizen, family: family, initiative: primary.initiative, arm: primary.arm, phase: phase,
            yearOffset: years)
    }
}
