import CostModel

/// Net øre of a municipality, year, sector and status, published and computed anew.
package struct MovedTotal: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        package var municipality: Int16
        package var fiscalYear: FiscalYear
        /// Empty for none.
        package var sector: String
        package var status: CostStatus
    }

    package var key: Key
    package var published: Int128
    package var computed: Int128
}
