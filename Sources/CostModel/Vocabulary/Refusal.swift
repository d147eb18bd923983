/// Something outside the program is not as it must be, and the user can mend it: what and where in both languages, and
/// what to do about it. The texts hold no CPR number, name or amount of a person.
package struct Refusal: Error, Hashable, Sendable {
    /// Lower case, no full stop: `model.yaml line 12: …`.
    package var what: BilingualText
    /// What to do.
    package var remedy: BilingualText
    package var status: ExitStatus

    package init(_ status: ExitStatus, what: BilingualText, remedy: BilingualText) {
        self.what = what
        self.remedy = remedy
        self.status = status
    }
}
