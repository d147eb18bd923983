import CostModel

/// What came out of a little ledger.
struct Allocated {
    var frames: [PartitionFrame] = []
    private(set) var lines: [LedgerLine] = []

    mutating func take(_ batch: AllocatedCostBatch, _ ledger: LittleLedger) {
        guard let frame = frames.last else { return }
        for index in 0..<batch.count {
            let days = batch.slot[index] == 0 ? nil : frame.slots[Int(batch.slot[index]) - 1]
            let costClass = frame.classes[Int(batch.costClass[index]) - 1]
            lines.append(LedgerLine(days, costClass, oere: batch.oere[index], frame, ledger))
        }
    }

    /// The lines summed by the columns named, as a table.
    func table(_ columns: [String]) -> LineTable {
        var sums: [[String]: Int64] = [:]
        for line in lines { sums[columns.map { line[$0] }, default: 0] += line.oere }
        return LineTable(columns, sums.map { $0.key + [LineTable.kroner($0.value)] })
    }

    /// Every line with everything that it says.
    var wholeTable: LineTable {
        LineTable(
            LedgerLine.columns,
            lines.map { line in LedgerLine.columns.map { line[$0] } + [LineTable.kroner(line.oere)] })
    }

    /// Findings of all frames: code, subject, rows, kroner.
    var findings: [String] {
        frames.flatMap(\.findings).map { finding in
            let kroner = finding.oere.map { LineTable.kroner(Int64($0)) } ?? "-"
            return "\(finding.code.rawValue) \(finding.subject ?? "-") \(finding.rows) \(kroner)"
        }
    }
}
