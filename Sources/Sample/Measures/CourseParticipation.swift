import CostModel

/// One citizen's part in a group course.
struct CourseParticipation {
    let cpr: UInt64
    let startsOn: CivilDate
    /// Nil where nobody wrote down that the citizen left; only without hours.
    let endsOn: CivilDate?
    /// Thousandths of an hour; nil where only days are known.
    let hoursThousandths: Int?

    /// Eight to thirteen participants of the municipality's initiatives.
    static func rows(of course: GroupCourse, among households: [Household], seed: UInt64) -> [CourseParticipation] {
        guard course.hasRegister else { return [] }
        let index = course.code.municipality * GroupCourse.countPerMunicipality + course.code.number
        var random = SplitMix64(key: seed, stream: .activities, index: index)
        let candidates = households.flatMap(\.residents).filter { isMember($0, of: course) }
        guard !candidates.isEmpty else { return [] }
        let count = min(random.number(in: 8...13), candidates.count)
        let first = random.below(candidates.count)
        return (0..<count).map { position in
            let candidate = candidates[(first + position) % candidates.count]
            return row(of: candidate, course, isOpen: !course.hasHours && position == 3, &random)
        }
    }

    private static func isMember(_ resident: Resident, of course: GroupCourse) -> Bool {
        let isThere =
            resident.months.contains(TrialCalendar.month(of: course.days.first))
            && resident.months.contains(TrialCalendar.month(of: course.days.last))
        return switch course.kind {
        case .parents: isThere && resident.life == .parent
        case .job, .substance: isThere && resident.life != .child && resident.life != .parent
        }
    }

    private static func row(
        of resident: Resident, _ course: GroupCourse, isOpen: Bool, _ random: inout SplitMix64
    ) -> CourseParticipation {
        let startsOn = course.days.first.advanced(by: 7 * random.below(3))
        let endsOn = course.days.last.advanced(by: -7 * random.below(4))
        let hours = random.number(in: 8...96) * 250
        return CourseParticipation(
            cpr: resident.cpr, startsOn: startsOn, endsOn: isOpen ? nil : endsOn,
            hoursThousandths: course.hasHours ? hours : nil)
    }
}
