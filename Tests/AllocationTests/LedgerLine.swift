import CostModel

/// One line of a result as words, by the name of the column; `-` for nothing.
struct LedgerLine: Hashable {
    private let words: [String: String]
    private(set) var oere: Int64

    init(_ days: SlotDays?, _ costClass: CostClass, oere: Int64, _ frame: PartitionFrame, _ ledger: LittleLedger) {
        let (facts, model, slot) = (ledger.facts, ledger.model, days?.slot)
        func code(_ index: Int32?, _ codes: [String]) -> String? {
            index.flatMap { $0 < 0 ? nil : codes[Int($0)] }
        }
        let initiatives = facts.initiatives.map(\.code)
        let offset = slot?.phase == nil ? nil : slot.map { String($0.yearOffset) }
        let rule = costClass.rule.map { model.rules[Int($0)].name }
        self.oere = oere
        words = [
            "municipality": String(frame.municipality), "year": String(frame.fiscalYear.number),
            "sector": costClass.sector.map { model.sectors[Int($0)].id },
            "function": costClass.function.description, "flow": costClass.flow.code,
            "percent": String(costClass.municipalPercent), "status": costClass.status.code,
            "reason": costClass.reason?.code, "rule": rule ?? (costClass.status == .allocated ? "direct" : nil),
            "citizen": slot.map { ledger.names.citizenName($0.citizen) },
            "family": code(slot?.family, facts.families.map(\.code)),
            "initiative": code(slot?.initiative, initiatives), "arm": slot?.arm?.rawValue,
            "phase": slot?.phase?.code, "offset": offset, "first": days?.firstDay.description,
            "booked": code(costClass.bookedInitiative, initiatives),
            "activity": code(costClass.activity, facts.activities.map(\.code)),
            "centre": code(costClass.costCentre, facts.costCentres.map(\.code)),
            "type": costClass.costType.map { String($0) }, "pool": costClass.pool.map { String($0) },
        ].compactMapValues(\.self)
    }

    /// The same line of a reversal.
    var negated: LedgerLine {
        var line = self
        line.oere.negate()
        return line
    }

    subscript(column: String) -> String {
        words[column] ?? "-"
    }

    static let columns = [
        "municipality", "year", "sector", "function", "flow", "percent", "status", "reason", "rule", "citizen",
        "family",
        "initiative", "arm", "phase", "offset", "first", "booked", "activity", "centre", "type", "pool",
    ]
}
