/// The weight that a figure's slots have in what a pool was divided by, and the øre that it gives them when the pool is divided
/// once more. Allocation → explanations.
///
/// A cost centre's pool has one for each centre that it ended with: there the users' quantities and idle capacity decide.
package struct PoolWeight: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// As the classes of stored results have it.
    package var pool: Int32
    package var driver: Driver
    /// Index into the facts' cost centres where the pool's part ended; nil for a pool that is divided at once.
    package var costCentre: Int32?
    /// Of the figure's slots, in the driver's unit: days, thousandths of a quantity or of a minute, øre of expense.
    package var weight: Int128
    /// Of all slots, idle capacity included.
    package var weightTotal: Int128
    /// What was divided by these weights: the pool, or the part of it that ended with the centre.
    package var dividedOere: Int128
    /// What of it the figure's slots get.
    package var oere: Int128

    package init(
        municipality: Int16, fiscalYear: FiscalYear, pool: Int32, driver: Driver, costCentre: Int32?, weight: Int128,
        weightTotal: Int128, dividedOere: Int128, oere: Int128
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.pool = pool
        self.driver = driver
        self.costCentre = costCentre
        self.weight = weight
        self.weightTotal = weightTotal
        self.dividedOere = dividedOere
        self.oere = oere
    }
}
