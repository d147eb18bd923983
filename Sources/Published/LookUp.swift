/// Whom somebody wants to see, and why. Written down before anything is answered.
package struct LookUp: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        /// By internal number; nil for a CPR number that nobody has.
        case citizen(Int32?)
        /// - municipality: nil for every family with the code
        case family(municipality: Int16?, code: String)
        /// - municipality: nil for every posting with the number
        case posting(municipality: Int16?, number: String)
        /// Many persons at once.
        /// - municipality: nil for all that the role sees
        case extract(municipality: Int16?)
    }

    package var subject: Subject
    /// One line.
    package var purpose: String

    package init(_ subject: Subject, purpose: String) {
        self.subject = subject
        self.purpose = purpose
    }
}
