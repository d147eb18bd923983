import CostModel

/// One person in one municipality. Whoever moves to another municipality is a resident of both, in different months.
struct Resident {
    /// The ten digits of the synthetic CPR number, as a number.
    let cpr: UInt64
    let bornOn: CivilDate
    let life: LifeKind
    /// Everything random about the person comes from this.
    let key: UInt64
    /// The months in which this municipality pays.
    var months = 0..<TrialCalendar.monthCount
    /// First day in the household's family; nil for a person without family.
    var memberFrom: CivilDate?
    /// Last day in the household's family; nil when still there.
    var memberTo: CivilDate?
    /// The family the person joins the day after `memberTo`.
    var nextFamily: FamilyCode?

    /// The months of the sample from one birthday up to, not including, another, as far as this municipality pays.
    func months(fromAge first: Int, toAge last: Int) -> Range<Int> {
        let birthMonth = TrialCalendar.month(of: bornOn)
        return ((birthMonth + 12 * first)..<(birthMonth + 12 * last)).clamped(to: months)
    }
}
