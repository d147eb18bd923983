/// Kinds of fact in the ledger that a run's figures are computed from.
package enum LedgerFact: String, CaseIterable, Sendable {
    case postings
    case memberships
    case initiatives
    case enrolments
    case activities
    case participation
    case costCentres = "cost_centres"
    case costCentreUse = "cost_centre_use"
    case serviceUse = "service_use"
    case assignments
    case timeEntries = "time_entries"
    case employments
    case meetings
    case workHours = "work_hours"
    /// Their number divides what the network shares.
    case municipalities
}
