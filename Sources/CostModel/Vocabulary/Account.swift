/// The part of a posting's account (konto) that the chart of accounts fixes; the local part, the cost centre, is a link.
///
/// Source: Budget- og regnskabssystem for kommuner, chapter 2.
package struct Account: Hashable, Sendable {
    package var function: FunctionCode
    /// Dranst, one digit: 1 operations, 2 state reimbursement, 3 capital; 4-9 finance and balance.
    package var dranst: Int16
    /// Ownership (ejerforhold), one digit; nil where the extract does not say.
    package var ownership: Int16?
    /// Grouping, three digits; empty where there is none. Unique only within function, dranst and year.
    package var grouping: String
    /// Species (art) as `d.d`, or its first digit alone; empty where the extract does not say.
    package var species: String

    package init(function: FunctionCode, dranst: Int16, ownership: Int16?, grouping: String, species: String) {
        self.function = function
        self.dranst = dranst
        self.ownership = ownership
        self.grouping = grouping
        self.species = species
    }

    /// Main cost type (hovedart), the first digit of the species: 1 pay, 2 goods, 4 services, 5 transfers, 7 income,
    /// 9 internal. Nil where there is no species.
    package var costType: Int16? {
        species.utf8.first.map { Int16($0) - 48 }
    }
}
