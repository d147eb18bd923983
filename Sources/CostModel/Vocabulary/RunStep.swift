/// A step of a run, as it is stored and logged; the words are stable.
package enum RunStep: String, CaseIterable, Sendable {
    /// The ledger's facts, model and totals are read.
    case extract
    /// One fiscal year is allocated, summarised and stored.
    case compute
    /// Worked hours and caseloads.
    case work
    /// Stored lines against the ledger.
    case reconcile
    /// A sample of stored lines against the reference in SQL.
    case secondOpinion = "second_opinion"
    /// The model's limits.
    case gates
    /// The pointer moves.
    case publish
}
