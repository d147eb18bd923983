/// What of a row of microdata could make its person known: the attributes that others may know too (quasi-identifiers).
package struct MicrodataRecord: Hashable, Sendable {
    package var person: Int64
    package var family: FamilyUnit
    /// The most valuable first. Nil where it is not told.
    package var attributes: [String?]

    package init(person: Int64, family: FamilyUnit, attributes: [String?]) {
        self.person = person
        self.family = family
        self.attributes = attributes
    }
}
