/// The unit that may not be recognised: a family, or a person whose family is not known, who counts as a family alone.
package enum FamilyUnit: Hashable, Comparable, Sendable {
    /// A number of the family that no other family of the table has.
    case family(Int64)
    /// The person's number.
    case alone(Int64)
}
