import CostModel

/// The work of a municipality's fiscal year, or of one initiative in it, in the parts that the yearly summary shows. A part
/// is nil where nothing of it was registered, which is not the same as nothing done.
package struct YearWork {
    /// Recorded work of nature operating.
    package private(set) var operating: WorkTotal?
    /// The municipality's own, without what was bought.
    package private(set) var development: WorkTotal?
    /// Its part of the network's work, and its own staff's time in the network: shown beside, never counted.
    package private(set) var network: WorkTotal?
    /// Hours of what was bought: never FTE.
    package private(set) var external: WorkTotal?
    /// Øre of what was bought.
    package private(set) var externalOere: Int128?
    private var developmentByCategory: [String: WorkTotal] = [:]
    private let year: FiscalYear

    package init(_ rows: some Sequence<WorkedHours>, in year: FiscalYear) {
        self.year = year
        for row in rows { add(row) }
    }

    private mutating func add(_ row: WorkedHours) {
        if let oere = row.amountOere { externalOere = (externalOere ?? 0) + oere }
        guard row.countsAsFTE else {
            YearWork.add(row, to: &external)
            return
        }
        switch row.nature {
        case .operating: YearWork.add(row, to: &operating)
        case .network: YearWork.add(row, to: &network)
        case .development:
            YearWork.add(row, to: &development)
            developmentByCategory[row.category, default: WorkTotal()].add(row)
        }
    }

    private static func add(_ row: WorkedHours, to total: inout WorkTotal?) {
        var sum = total ?? WorkTotal()
        sum.add(row)
        total = sum
    }

    /// Øre: central development FTE at the headline norm x salary, each category's own where it has one. Nil where nothing
    /// was registered, or hours, norm or a salary are missing.
    package func developmentCost(_ model: WorkforceModel) -> Ratio? {
        guard development != nil, let headline = model.norms.first else { return nil }
        var cost = Ratio.zero
        for (category, total) in developmentByCategory {
            guard let fte = total.fte(headline), let salary = model.salary(in: year, category: category) else {
                return nil
            }
            cost += fte.central * Ratio(salary.oere)
        }
        return cost
    }
}
