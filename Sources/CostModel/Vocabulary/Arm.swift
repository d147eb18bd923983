/// Whether an enrolment is in the initiative itself or in the group it is compared with.
package enum Arm: String, CaseIterable, Sendable {
    case comparison
    case intervention
}
