import CostModel

/// A household's enrolment in an initiative: its single citizen, or the family.
struct SampleEnrolment {
    /// Position in `TrialInitiative.all`.
    let initiative: Int
    let startsOn: CivilDate
    /// Nil when it was not over at the end of the trial.
    var endsOn: CivilDate?
    let arm: Arm

    func contains(_ date: CivilDate) -> Bool {
        DayRange(first: startsOn, last: endsOn).contains(date)
    }
}
