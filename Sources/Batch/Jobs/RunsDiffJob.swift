import CostModel
import ModelFile
import Postgres
import Published
import Reporting

/// `omkost runs diff A B`: which totals of money and work moved from one run to another, of the municipalities and years
/// that both computed, and why.
package struct RunsDiffJob {
    private let first: Int
    private let second: Int
    private let figures: DiffFigures

    /// - Parameter figures: what is written for machines
    package init(_ first: Int, _ second: Int, figures: DiffFigures) {
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
                try console.write(bytes(before, after, connection, console))
            }
        }
    }

    private func bytes(
        _ before: RunFigures, _ after: RunFigures, _ connection: DatabaseConnection, _ console: Console
    ) throws -> [UInt8] {
        let (firstPairs, secondPairs) = (before.partitions, after.partitions)
        let both = firstPairs.intersection(secondPairs)
        let origins = RunCauses(before: try before.origin(), after: try after.origin())
        let model = try ModelFile(bytes: Array(origins.after.modelText.utf8)).definition
        let cost = MovedTotal.all(from: try totals(before, both), to: try totals(after, both))
        let work = MovedWork.all(
            from: try hours(before, both), RunsDiffJob.workforce(origins.before.modelText) ?? model.workforce,
            to: try hours(after, both), model.workforce)
        if console.format != .text, let moved = figures.moved {
            return moved.bytes(cost, work, model, .runs(first, second), console)
        }
        let finder = CauseFinder(
            compared: both,
            movedCost: Set(cost.map { Partition(municipality: $0.key.municipality, fiscalYear: $0.key.fiscalYear) }),
            movedWork: Set(
                work.map { Partition(municipality: $0.key.municipality, fiscalYear: FiscalYear($0.key.fiscalYear)) }))
        let causes = CausesTable(
            causes: finder.find(try origins.candidates(connection)),
            notes: RunsDiffJob.left(out: firstPairs.symmetricDifference(secondPairs))
        ).table.bytes(as: console.format, style: console.style(model.language))
        guard console.format == .text else { return causes }
        return MovedFigures.cost.bytes(cost, work, model, .runs(first, second), console) + Array("\n".utf8) + causes
    }

    /// Nil where an earlier version of the program took a model that this one does not.
    private static func workforce(_ modelText: String) -> WorkforceModel? {
        do {
            return try ModelFile(bytes: Array(modelText.utf8)).definition.workforce
        } catch {
            return nil
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
                da: "Kun frigivet med den ene kørsel og ikke sammenlignet: \(words).",
                en: "Published with one of the runs only and not compared: \(words).")
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
