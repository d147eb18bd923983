import CostModel

/// How much one source of uncertainty moves a municipality's yearly total of one nature, everything else at its central
/// value. FTE is linear in each of them, so the effects of all sources add up to the whole range.
package struct AssumptionEffect {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    package var nature: WorkCategory.Nature
    /// Name of an assumption of the model; nil for the ranges that were reported with hours of `category`.
    package var assumption: String?
    /// Category of reported ranges; empty for an assumption, which may be behind several.
    package var category: String
    private var total = WorkTotal()

    /// The work of a year that has a range, by municipality, year, nature and source; without what is bought.
    package static func all(_ rows: [WorkedHours]) -> [AssumptionEffect] {
        var effects: [Key: AssumptionEffect] = [:]
        for row in rows where row.countsAsFTE && !(row.minutes?.isRegistered ?? false) {
            let key = Key(row)
            effects[key, default: AssumptionEffect(row)].total.add(row)
        }
        return effects.sorted { $0.key < $1.key }.map(\.value)
    }

    private init(_ row: WorkedHours) {
        (municipality, fiscalYear, nature) = (row.municipality, row.fiscalYear, row.nature)
        assumption = row.assumption.isEmpty ? nil : row.assumption
        category = row.assumption.isEmpty ? row.category : ""
    }

    /// Change of the year's hours when this alone is at its low, and at its high. Nil where the assumption is missing.
    package var hours: (low: Ratio, high: Ratio)? {
        total.hours(headline: nil).map { ($0.low - $0.central, $0.high - $0.central) }
    }

    /// The same in FTE.
    package func fte(_ norm: FTENorm) -> (low: Ratio, high: Ratio)? {
        total.fte(norm).map { ($0.low - $0.central, $0.high - $0.central) }
    }

    private struct Key: Hashable, Comparable {
        var municipality: Int16
        var year: Int16
        var nature: String
        var assumption: String
        var category: String

        init(_ row: WorkedHours) {
            (municipality, year, nature) = (row.municipality, row.fiscalYear.number, row.nature.rawValue)
            assumption = row.assumption
            category = row.assumption.isEmpty ? row.category : ""
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.municipality, left.year, left.nature, left.assumption, left.category)
                < (right.municipality, right.year, right.nature, right.assumption, right.category)
        }
    }
}
