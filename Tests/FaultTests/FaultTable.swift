import Foundation

/// The one table: fault, expected, seen. Rows are printed as they end, so columns have the width of the whole catalogue.
struct FaultTable {
    private let widths: [Int]
    private(set) var counts: [Verdict: Int] = [:]

    init(_ faults: [Fault]) {
        func widest(_ texts: [String]) -> Int { texts.map(\.count).max() ?? 0 }
        widths = [
            widest(faults.map(\.id) + ["Row"]), widest(faults.map(\.fault)), widest(faults.map(\.expected)), 7, 6,
        ]
        line(["Row", "Fault", "Expected", "Verdict", "Time", "Seen"])
        line(widths.map { String(repeating: "─", count: $0) } + [String(repeating: "─", count: 40)])
    }

    mutating func add(_ fault: Fault, _ verdict: Verdict, _ seen: String, took: Duration) {
        counts[verdict, default: 0] += 1
        line([fault.id, fault.fault, fault.expected, verdict.rawValue, FaultTable.seconds(took), seen])
    }

    func close(took: Duration) {
        let words = [Verdict.green, .red, .notRun].map { "\(counts[$0] ?? 0) \($0.rawValue)" }
        print("\n\(words.joined(separator: ", ")), in \(FaultTable.seconds(took))")
    }

    private func line(_ cells: [String]) {
        let padded = zip(cells, widths).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }
        print((padded + cells.dropFirst(widths.count)).joined(separator: "  "))
        fflush(nil)
    }

    private static func seconds(_ duration: Duration) -> String {
        duration.formatted(.units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 1)))
    }
}
