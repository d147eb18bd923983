/// The parts of an account string that postings have a column for; their names are the columns' names.
package enum AccountPart: String, CaseIterable, Sendable {
    case function
    case dranst
    case ownership
    case costCentre = "cost_centre"
    case grouping
    case species
}
