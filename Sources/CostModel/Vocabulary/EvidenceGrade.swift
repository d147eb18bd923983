/// How well a krone's way to a citizen is documented (dokumentationsgrad): A is traced by CPR number, E is spread by
/// what the citizens cost otherwise.
package enum EvidenceGrade: String, CaseIterable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
}
