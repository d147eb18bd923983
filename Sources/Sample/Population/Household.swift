/// A citizen who lives alone as far as the municipality knows, or a family.
struct Household {
    var residents: [Resident]
    /// Nil for a citizen without family.
    var family: FamilyCode?
    var enrolment: SampleEnrolment?
    /// Counted in Table 1.1.
    let isParticipant: Bool
}
