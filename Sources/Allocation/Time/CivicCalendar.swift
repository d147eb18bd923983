import CostModel

/// Who is in which family, and what their primary enrolment is, within one municipality (manual: Allocation).
/// What happens in another municipality never matters.
struct CivicCalendar {
    /// The enrolment that phases are counted from.
    struct PrimaryEnrolment {
        var initiative: Int32
        var arm: Arm
        var days: DayRange
    }

    /// A run of days that a citizen spends in one slot.
    struct Stay {
        var days: DayRange
        var slot: Slot
    }

    /// By first day; never overlapping.
    private(set) var memberships: [Int32: [LedgerFacts.Membership]] = [:]
    private(set) var membershipsByFamily: [Int32: [LedgerFacts.Membership]] = [:]
    private(set) var primary: [Int32: PrimaryEnrolment] = [:]
    /// Enrolments of this municipality's initiatives, in the facts' order.
    private(set) var enrolments: [LedgerFacts.Enrolment] = []

    /// - Parameters:
    ///   - memberships: of this municipality
    ///   - enrolments: in this municipality's initiatives
    init(memberships rows: [LedgerFacts.Membership], enrolments: [LedgerFacts.Enrolment]) {
        self.enrolments = enrolments
        for membership in rows {
            memberships[membership.citizen, default: []].append(membership)
            membershipsByFamily[membership.family, default: []].append(membership)
        }
        for citizen in memberships.keys {
            memberships[citizen]?.sort { $0.days.first < $1.days.first }
        }
        for enrolment in enrolments {
            let candidate = PrimaryEnrolment(
                initiative: enrolment.initiative, arm: enrolment.arm, days: enrolment.days)
            if let citizen = enrolment.citizen { offer(candidate, to: citizen) }
            if let family = enrolment.family {
                for membership in membershipsByFamily[family] ?? [] where membership.days.overlaps(enrolment.days) {
                    offer(candidate, to: membership.citizen)
                }
            }
        }
    }

    /// The primary enrolment starts first; ties: initiative code (the facts have initiatives by code), arm, earlier end.
    private mutating func offer(_ candidate: PrimaryEnrolment, to citizen: Int32) {
        func order(_ enrolment: PrimaryEnrolment) -> (Int32, Int32, String, Int32) {
            (
                enrolment.days.first.dayNumber, enrolment.initiative, enrolment.arm.rawValue,
                enrolment.days.last.dayNumber
            )
        }
        if let current = primary[citizen], order(current) <= order(candidate) { return }
        primary[citizen] = candidate
    }

    /// The days of `range` cut into stays: a new one wherever family, phase or year offset changes.
    func stays(of citizen: Int32, in range: DayRange) -> [Stay] {
        guard !range.isEmpty else { return [] }
        let memberships = memberships[citizen] ?? []
        let enrolment = primary[citizen]
        if memberships.isEmpty, enrolment == nil {
            return [Stay(days: range, slot: slot(of: citizen, on: range.first, memberships, enrolment))]
        }
        var starts = [range.first]
        for membership in memberships where membership.days.overlaps(range) {
            starts += [membership.days.first, membership.days.last.advanced(by: 1)]
        }
        if let enrolment {
            starts += [enrolment.days.first, enrolment.days.last.advanced(by: 1)]
            for year in range.first.year...range.last.year {
                starts.append(enrolment.days.first.anniversary(years: year - enrolment.days.first.year))
            }
        }
        let days = Set(starts.filter(range.contains)).sorted()
        return days.indices.map { index in
            let last = index + 1 < days.count ? days[index + 1].advanced(by: -1) : range.last
            return Stay(
                days: DayRange(first: days[index], last: last),
                slot: slot(of: citizen, on: days[index], memberships, enrolment))
        }
    }

    private func slot(
        of citizen: Int32, on day: CivilDate, _ memberships: [LedgerFacts.Membership], _ enrolment: PrimaryEnrolment?
    ) -> Slot {
        let family = memberships.first { $0.days.contains(day) }?.family ?? -1
        guard let enrolment else {
            return Slot(citizen: citizen, family: family, initiative: -1, arm: nil, phase: nil, yearOffset: 0)
        }
        let phase: Phase =
            day < enrolment.days.first ? .before : day <= enrolment.days.last ? .during : .after
        return Slot(
            citizen: citizen, family: family, initiative: enrolment.initiative, arm: enrolment.arm, phase: phase,
            yearOffset: Int16(day.wholeYears(since: enrolment.days.first)))
    }
}
