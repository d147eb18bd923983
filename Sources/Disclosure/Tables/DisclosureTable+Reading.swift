extension DisclosureTable {
    static func grid(_ dimensions: [DisclosureDimension]) throws(DisclosureError) -> TableGrid {
        guard !dimensions.isEmpty else { throw .malformedTable(.noDimension) }
        var cellCount = 1
        for dimension in dimensions {
            let count = dimension.categories.count
            guard count > 0 else { throw .malformedTable(.emptyDimension(dimension.name)) }
            guard Set(dimension.categories).count == count else {
                throw .malformedTable(.repeatedCategory(dimension: dimension.name))
            }
            let (product, overflow) = cellCount.multipliedReportingOverflow(by: count + 1)
            guard !overflow, product <= cellCountMax else { throw .tableTooLarge(cells: overflow ? .max : product) }
            cellCount = product
        }
        return TableGrid(sizes: dimensions.map(\.categories.count))
    }

    /// The contributions by innermost cell, each of which must have its categories and its amounts.
    static func entries(
        _ contributions: [DisclosureContribution], _ dimensions: [DisclosureDimension], _ measureCount: Int,
        _ grid: TableGrid
    ) throws(DisclosureError) -> [TableEntry] {
        let coordinates = dimensions.map { dimension in
            Dictionary(uniqueKeysWithValues: dimension.categories.enumerated().map { ($1, $0) })
        }
        var entries: [TableEntry] = []
        entries.reserveCapacity(contributions.count)
        for contribution in contributions {
            guard contribution.categories.count == dimensions.count else {
                throw .malformedTable(.otherNumberOfCategories)
            }
            guard contribution.amounts.count == measureCount else { throw .malformedTable(.otherNumberOfAmounts) }
            var cell: [Int] = []
            for (dimension, category) in contribution.categories.enumerated() {
                guard let coordinate = coordinates[dimension][category] else {
                    throw .malformedTable(.unknownCategory(dimension: dimensions[dimension].name))
                }
                cell.append(coordinate)
            }
            entries.append(
                TableEntry(
                    cell: grid.cell(cell), person: contribution.person, family: contribution.family,
                    amounts: contribution.amounts))
        }
        return entries.sorted { ($0.cell, $0.family) < ($1.cell, $1.family) }
    }
}
