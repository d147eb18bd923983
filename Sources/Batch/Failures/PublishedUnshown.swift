import CostModel

/// A run was published, and then something kept its table from being shown: a signal, or the database. That nothing was
/// changed, as those say elsewhere, would be wrong.
struct PublishedUnshown: Error {
    let refusal: Refusal
    /// The user asked to stop, and the process dies by that signal.
    let isInterruption: Bool

    init(_ outcome: RunOutcome, _ error: any Error) {
        let failure = Failure(error)
        isInterruption = failure.isInterruption
        refusal = Refusal(
            failure.status,
            what: BilingualText(
                da: "kørsel \(outcome.run) er frigivet som udgave \(outcome.generation), men tabellen kunne ikke vises",
                en: "run \(outcome.run) is published as generation \(outcome.generation), but its table could not be shown"),
            remedy: BilingualText(
                da: "kør ikke igen; se tabellen med: omkost reconcile",
                en: "do not run again; see the table with: omkost reconcile"))
    }
}
