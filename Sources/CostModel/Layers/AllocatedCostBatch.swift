/// Some lines of one municipality and fiscal year, column by column: element i of every array is line i.
/// Allocation → Summary and Publication. No line is zero.
package struct AllocatedCostBatch: Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// Number of a slot of `PartitionFrame.slots`, from 1; 0 for money that reached no citizen.
    package var slot: [Int32] = []
    /// Number of a class of `PartitionFrame.classes`, from 1.
    package var costClass: [Int32] = []
    package var oere: [Int64] = []

    package init(municipality: Int16, fiscalYear: FiscalYear) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
    }

    package var count: Int {
        oere.count
    }

    package mutating func append(slot: Int32, costClass: Int32, oere amount: Int64) {
        self.slot.append(slot)
        self.costClass.append(costClass)
        oere.append(amount)
    }

    package mutating func removeAll() {
        slot.removeAll(keepingCapacity: true)
        costClass.removeAll(keepingCapacity: true)
        oere.removeAll(keepingCapacity: true)
    }

    package var controlTotal: ControlTotal {
        oere.reduce(into: .zero) { $0.add(oere: $1) }
    }
}
