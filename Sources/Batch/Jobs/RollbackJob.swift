import CostModel
import Publication
import Reporting

/// `omkost runs rollback`: an earlier publication again.
package struct RollbackJob {
    private let generation: Int?

    /// - Parameter generation: nil for the one before the current
    package init(to generation: Int?) {
        self.generation = generation
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let owner = try RunOwner(try workplace.connect(as: .batch, for: "rollback"))
            defer { owner.release() }
            let (new, old) = try roll(owner)
            console.say(
                BilingualText(
                    da: "udgave \(old) er frigivet igen som udgave \(new)",
                    en: "generation \(old) is published again as generation \(new)"))
        }
    }

    private func roll(_ owner: RunOwner) throws -> (new: Int, old: Int) {
        do {
            return try Rollback(owner).roll(back: generation)
        } catch let impossible as RollbackImpossible {
            throw RollbackJob.refusal(impossible)
        }
    }

    private static func refusal(_ impossible: RollbackImpossible) -> Refusal {
        switch impossible {
        case .nothingBefore:
            return Refusal(
                .inputMissing,
                what: BilingualText(
                    da: "der er ingen tidligere udgave at gå tilbage til",
                    en: "there is no earlier generation to go back to"),
                remedy: BilingualText(da: "se kørslerne: omkost runs", en: "see the runs: omkost runs"))
        case .noGeneration(let generation):
            return Refusal(
                .inputMissing,
                what: BilingualText(
                    da: "udgave \(generation) findes ikke eller er fjernet",
                    en: "generation \(generation) does not exist or has been removed"),
                remedy: BilingualText(
                    da: "vælg en anden udgave; nyere end de fjernede er gemt",
                    en: "choose another generation; those newer than the removed ones are kept"))
        case .closedYears(let partitions):
            let words = partitions.map(\.description).joined(separator: ", ")
            return Refusal(
                .dataRefused,
                what: BilingualText(
                    da: "tallene for lukkede år ville ændre sig: \(words)",
                    en: "figures of closed years would change: \(words)"),
                remedy: BilingualText(
                    da: "genåbn dem først: omkost close KOMMUNE ÅR --reopen",
                    en: "reopen them first: omkost close MUNICIPALITY YEAR --reopen"))
        }
    }
}
