/// What the services of a cost centre turned out to cost in a fiscal year. Quantities are thousandths of the unit.
package struct CostCentrePrice: Hashable, Sendable {
    /// Index into `LedgerFacts.costCentres`.
    package var costCentre: Int32
    package var unit: String
    /// Place in the declared order of step_down, from 1; nil outside it.
    package var step: Int?
    package var toCitizens: Int64
    package var toCentres: Int64
    package var idle: Int64
    package var capacity: Int64?
    /// Øre posted on the centre that went by its use.
    package var direct: Int128
    /// Direct cost and what other centres gave, to the nearest øre; nil where the centre's cost can end with nobody.
    package var gross: Int128?

    package init(
        costCentre: Int32, unit: String, step: Int?, toCitizens: Int64, toCentres: Int64, idle: Int64, capacity: Int64?,
        direct: Int128, gross: Int128?
    ) {
        self.costCentre = costCentre
        self.unit = unit
        self.step = step
        self.toCitizens = toCitizens
        self.toCentres = toCentres
        self.idle = idle
        self.capacity = capacity
        self.direct = direct
        self.gross = gross
    }
}
