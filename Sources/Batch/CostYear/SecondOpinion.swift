import CostModel
import Dispatch
import Postgres
import Verification

/// Step 6 of a run: a sample computed once more in SQL, from the ledger alone, while the run is still computing; then held
/// against what the run has stored. On a thread and a session of its own.
final class SecondOpinion {
    private enum Word: Sendable {
        case isStored
        case isGivenUp
    }

    private struct GivenUp: Error {}

    private let words = Mailbox<Word>()
    private let answers = Mailbox<Result<ReferenceComparison, any Error>>()
    private let halt: Halt
    private var isWaitedFor = true

    /// Begins.
    /// - Parameters:
    ///   - asked: the municipalities and years that the run computes
    ///   - connection: stops when `halt` is set
    init(
        run: Int, of asked: [PostedPair], _ model: ModelDefinition, _ connection: DatabaseConnection, _ halt: Halt
    ) {
        self.halt = halt
        let tools = Handover(connection)
        DispatchQueue(label: "omkost.second-opinion").async { [words, answers] in
            answers.send(
                Result {
                    try ReferenceCheck(tools.value, run: run, model: model).sampleDifferences(of: asked) {
                        guard words.take() == .isStored else { throw GivenUp() }
                    }
                })
        }
    }

    /// Everything that the run computed is stored.
    func storedNow() {
        words.send(.isStored)
    }

    /// What came of it, waited for.
    /// - Parameter watches: called about once a second
    func comparison(watches: () throws -> Void) throws -> ReferenceComparison {
        while true {
            if let answer = answers.take(within: 1_000) {
                isWaitedFor = false
                return try answer.get()
            }
            try watches()
        }
    }

    /// Ends it, where nobody has waited for its answer.
    deinit {
        guard isWaitedFor else { return }
        halt.set()
        words.send(.isGivenUp)
        _ = answers.take()
    }
}
