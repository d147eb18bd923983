/// A posting as an explanation shows it. Extraction → reports.
package struct PostingLine: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// Its number.
    package var posting: String
    package var postedOn: CivilDate
    package var account: Account
    package var oere: Int64

    package init(
        municipality: Int16, fiscalYear: FiscalYear, posting: String, postedOn: CivilDate, account: Account, oere: Int64
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.posting = posting
        self.postedOn = postedOn
        self.account = account
        self.oere = oere
    }
}
