/// Whose money a posting is: an expense of the municipality (income included, as a negative expense), or money from the
/// State (refusion).
package enum Flow: Int16, CaseIterable, Sendable {
    case expense = 0
    case reimbursement = 1

    /// The code in files and machine output.
    package var code: String {
        self == .expense ? "expense" : "reimbursement"
    }
}
