import CostModel

/// When a person's first enrolment in a municipality began, and in which family they were then.
struct EnrolmentStart {
    var person: ExportPerson
    /// Nil where it began before the years of the export, or is yet to begin.
    var day: CivilDate?

    /// One for each person and municipality, by municipality and citizen.
    static func all(of times: [ExportTime], firstYear: FiscalYear) -> [EnrolmentStart] {
        struct Key: Hashable, Comparable {
            var municipality: Int16
            var citizen: Int32

            static func < (left: Key, right: Key) -> Bool {
                (left.municipality, left.citizen) < (right.municipality, right.citizen)
            }
        }
        let persons = Dictionary(grouping: times) {
            Key(municipality: $0.person.municipality, citizen: $0.person.citizen)
        }
        return persons.sorted { $0.key < $1.key }.compactMap { _, times in
            let during = times.filter { $0.person.phase == .during }.min { $0.firstDay < $1.firstDay }
            guard let first = during ?? times.min(by: { $0.firstDay < $1.firstDay }) else { return nil }
            // On the first day of all, it may have begun before.
            let isStart = during != nil && first.yearOffset == 0 && first.firstDay != firstYear.days.first
            return EnrolmentStart(person: first.person, day: isStart ? first.firstDay : nil)
        }
    }
}
