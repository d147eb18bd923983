import CostModel
import ModelFile
import Postgres
import Published
import Reporting
import Verification

/// `omkost verify`: every stored line of a run against the second opinion, which computes it once more in SQL.
package struct VerifyJob {
    private let run: Int?

    /// - Parameter run: nil for all that what is published consists of
    package init(run: Int?) {
        self.run = run
    }

    /// - Throws: `Refusal` with exit status 70 once the table is printed, when lines differ
    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "verify")
            var verified: [VerifyTable.Verified] = []
            var language = console.language
            for run in try runs(connection) {
                let model = try ModelFile(bytes: Array(run.modelText.utf8)).definition
                console.say(
                    BilingualText(da: "efterregner kørsel \(run.number) …", en: "verifying run \(run.number) …"))
                let comparison = try ReferenceCheck(connection, run: run.number, model: model).differences()
                verified.append(VerifyTable.Verified(run: run.number, comparison: comparison))
                language = model.language
            }
            let table = VerifyTable(verified, isForPeople: MachineFormat(console.format) == nil).table
            try console.write(table.bytes(as: console.format, style: console.style(language)))
            let differing = verified.filter { $0.comparison.differenceCount > 0 }.map { String($0.run) }
            if !differing.isEmpty { throw VerifyJob.refusal(differing.joined(separator: ", ")) }
        }
    }

    private func runs(_ connection: DatabaseConnection) throws -> [VerifiableRun] {
        guard let run else {
            let published = try VerifiableRun.published(connection)
            guard !published.isEmpty else { throw NothingPublished() }
            return published
        }
        guard let found = try VerifiableRun.find(run, connection) else {
            throw Refusal(
                .inputMissing,
                what: BilingualText(
                    da: "kørsel \(run) har ingen gemte resultater", en: "run \(run) has no stored results"),
                remedy: BilingualText(da: "vælg en fra: omkost runs", en: "choose one from: omkost runs"))
        }
        return [found]
    }

    private static func refusal(_ runs: String) -> Refusal {
        Refusal(
            .invariantBroken,
            what: BilingualText(
                da: "kørsel \(runs): gemte linjer afviger fra efterregningen",
                en: "run \(runs): stored lines are not what the second opinion gives"),
            remedy: BilingualText(
                da: "brug ikke tallene; meld det til omkosts udviklere med tabellen",
                en: "do not use the figures; report it to the developers of omkost with the table"))
    }
}
