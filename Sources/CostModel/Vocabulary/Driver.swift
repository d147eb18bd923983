/// What a rule apportions a pool by (fordelingsnøgle; manual: Allocation).
package enum Driver: String, CaseIterable, Sendable {
    /// Days of membership in the family the posting names.
    case members
    /// Quantity (or days) of participation in the activity the posting names.
    case participation
    /// Quantity used of the cost centre the posting names.
    case serviceUse = "service_use"
    /// Minutes registered on citizens.
    case time
    /// Days a citizen was assigned to an employee.
    case assignmentDays = "assignment_days"
    /// Days enrolled.
    case enrolmentDays = "enrolment_days"
    /// The citizens' own direct expense.
    case expense

    /// How good the evidence is when the rule does not say otherwise.
    package var grade: EvidenceGrade {
        switch self {
        case .members: .b
        case .participation, .serviceUse, .time: .c
        case .assignmentDays, .enrolmentDays: .d
        case .expense: .e
        }
    }
}
