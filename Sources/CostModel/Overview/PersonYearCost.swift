/// What one citizen or family cost in one fiscal year, and for how many days they were there; who it is, is not said.
/// Published → Summary.
package struct PersonYearCost: Hashable, Sendable {
    package var fiscalYear: FiscalYear
    /// Net øre.
    package var net: Int128
    /// In the year; 0 where the figure is not about time.
    package var days: Int

    package init(fiscalYear: FiscalYear, net: Int128, days: Int = 0) {
        self.fiscalYear = fiscalYear
        self.net = net
        self.days = days
    }
}
