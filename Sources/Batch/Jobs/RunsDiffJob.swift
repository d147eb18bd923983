import CostModel
import ModelFile
import Published
import Reporting

/// `omkost runs diff A B`: which totals of money and work moved from one run to another, of the municipalities and years
/// that both computed.
package struct RunsDiffJob {
    private let first: Int
    private let second: Int
    private let figures: MovedFigures

    /// - Parameter figures: what is written for machines
    package init(_ first: Int, _ second: Int, figures: MovedFigures) {
        self.first = first
        self.second = second
        self.figures = figures
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "runs/diff")
            try connection.transaction(.snapshot) {
                guard let before = try RunFigures(run: first, connection) else { throw nothing(of: first) }
                guard let after = try RunFigures(run: second, connection) else { throw nothing(of: second) }
                guard let text = try after.modelText() else { throw nothing(of: second) }
                let (firstPairs, secondPairs) = (try before.pairs(), try after.pairs())
                let both = firstPairs.intersection(secondPairs)
                var words = MoveWords.runs(first, second)
                words.notes = RunsDiffJob.left(out: firstPairs.symmetricDifference(secondPairs))
                try figures.write(
                    MovedTotal.all(from: try totals(before, both), to: try totals(after, both)),
                    MovedWork.all(from: try hours(before, both), to: try hours(after, both)),
                    try ModelFile(bytes: Array(text.utf8)).definition, words, to: console)
            }
        }
    }

    private func totals(_ run: RunFigures, _ partitions: Set<Partition>) throws -> [MovedTotal.Key: Int128] {
        var totals: [MovedTotal.Key: Int128] = [:]
        try run.forEachTotal { partition, sector, status, oere in
            guard partitions.contains(partition) else { return }
            let key = MovedTotal.Key(
                municipality: partition.municipality, fiscalYear: partition.fiscalYear, sector: sector, status: status)
            totals[key] = oere
        }
        return totals
    }

    private func hours(_ run: RunFigures, _ partitions: Set<Partition>) throws -> [WorkedHours] {
        try run.workedHours().filter {
            partitions.contains(Partition(municipality: $0.municipality, fiscalYear: $0.fiscalYear))
        }
    }

    private static func left(out partitions: Set<Partition>) -> [BilingualText] {
        guard !partitions.isEmpty else { return [] }
        let words = partitions.sorted().map(\.description).joined(separator: ", ")
        return [
            BilingualText(
                da: "Kun i den ene kørsel og ikke sammenlignet: \(words).",
                en: "In one of the runs only and not compared: \(words).")
        ]
    }

    private func nothing(of run: Int) -> Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "kørsel \(run) findes ikke eller har ingen gemte resultater",
                en: "run \(run) does not exist or has no stored results"),
            remedy: BilingualText(
                da: "vælg to frigivne eller afløste kørsler: omkost runs",
                en: "choose two runs that were published or superseded: omkost runs"))
    }
}
