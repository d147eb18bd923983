/// The days of a year that an enrolled citizen spent in a phase.
package struct ExportTime: Hashable, Sendable {
    package var person: ExportPerson
    /// Of the primary enrolment.
    package var initiative: String
    /// 1 to 366.
    package var days: Int
    /// The first day of the year on which the citizen was in it.
    package var firstDay: CivilDate
    /// Whole years from the start of the enrolment to that day, rounded down.
    package var yearOffset: Int

    package init(person: ExportPerson, initiative: String, days: Int, firstDay: CivilDate, yearOffset: Int) {
        self.person = person
        self.initiative = initiative
        self.days = days
        self.firstDay = firstDay
        self.yearOffset = yearOffset
    }
}
