/// A cost centre's year as it is stored: quantities in thousandths of the unit, cost in øre.
package struct PriceLine: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: Int16
    package var costCentre: String
    package var unit: String
    package var method: String
    /// Place in the declared order of step_down; nil outside it.
    package var step: Int?
    package var toCitizens: Int64
    package var toCentres: Int64
    package var idle: Int64
    /// Nil where none is stated.
    package var capacity: Int64?
    package var direct: Int128
    /// Nil where the centre's cost can end with nobody.
    package var gross: Int128?
}
