import CostModel

/// A frozen version of an export: what it is made from, and by which rule of disclosure.
package struct ExportVersion: Hashable, Sendable {
    package var project: String
    /// From 1, within the project.
    package var number: Int
    package var generation: Int
    package var years: ClosedRange<FiscalYear>
    package var personsMin: Int
    package var familiesMin: Int
    package var dominancePercent: Int
    /// Tells whether a key is the one that the version was made with.
    package var keyCheck: String
    package var note: String?
    /// The date that its files bear; nil before it is frozen.
    package var frozenOn: CivilDate?

    package init(
        project: String, number: Int, generation: Int, years: ClosedRange<FiscalYear>, personsMin: Int,
        familiesMin: Int, dominancePercent: Int, keyCheck: String, note: String?, frozenOn: CivilDate? = nil
    ) {
        self.project = project
        self.number = number
        self.generation = generation
        self.years = years
        self.personsMin = personsMin
        self.familiesMin = familiesMin
        self.dominancePercent = dominancePercent
        self.keyCheck = keyCheck
        self.note = note
        self.frozenOn = frozenOn
    }
}
