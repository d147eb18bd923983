/// How much a price index rose from the year before, in thousandths of a per cent. Published → Summary.
package struct PriceRise: Hashable, Sendable {
    package var index: String
    package var fiscalYear: FiscalYear
    package var percentThousandths: Int64

    package init(index: String, fiscalYear: FiscalYear, percentThousandths: Int64) {
        self.index = index
        self.fiscalYear = fiscalYear
        self.percentThousandths = percentThousandths
    }
}
