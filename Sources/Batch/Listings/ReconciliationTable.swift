import CostModel
import Reporting

/// The reconciliation per municipality and year, as a run ends with it and as `omkost reconcile` shows it.
struct ReconciliationTable {
    private let lines: [Reconciliation]
    private let columns: [TableColumn]
    private let stamp: TableStamp

    init(_ lines: [Reconciliation], columns: [TableColumn], stamp: TableStamp) {
        self.lines = lines
        self.columns = columns
        self.stamp = stamp
    }

    static let amountColumns = [
        column("posted", "Bogført (kr.)", "Posted (DKK)"), column("allocated", "Fordelt (kr.)", "Allocated (DKK)"),
        column("unallocated", "Ufordelt (kr.)", "Unallocated (DKK)"),
        column("excluded", "Holdt ude (kr.)", "Excluded (DKK)"),
        column("difference", "Forskel (kr.)", "Difference (DKK)"),
    ]

    private static func column(_ name: String, _ danish: String, _ english: String) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: .kroner)
    }

    var table: ReportTable {
        ReportTable(
            title: BilingualText(da: "Afstemning", en: "Reconciliation"),
            columns: columns + ReconciliationTable.amountColumns,
            rows: lines.map { line in
                [.text(String(line.municipality)), TableCell(line.fiscalYear.number)] + amounts(line)
            },
            totals: [.empty, .empty] + totals, notes: [note], stamp: stamp)
    }

    private func amounts(_ line: Reconciliation) -> [TableCell] {
        [line.posted.oere, line.allocated, line.unallocated, line.excluded, line.difference].map { .number($0) }
    }

    private var totals: [TableCell] {
        var sum = Reconciliation(
            municipality: 0, fiscalYear: FiscalYear(0), posted: .zero, allocated: 0, unallocated: 0, excluded: 0)
        for line in lines {
            sum.posted += line.posted
            sum.allocated += line.allocated
            sum.unallocated += line.unallocated
            sum.excluded += line.excluded
        }
        return amounts(sum)
    }

    private var note: BilingualText {
        lines.allSatisfy { $0.difference == 0 }
            ? BilingualText(
                da: "Hver bogført øre er fordelt, ufordelt eller holdt ude: forskellen er 0,00 overalt.",
                en: "Every øre posted is allocated, unallocated or excluded: the difference is 0.00 everywhere.")
            : BilingualText(da: "Regnskabet stemmer ikke.", en: "The books do not balance.")
    }
}
