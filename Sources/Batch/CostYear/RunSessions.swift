import CostModel
import Postgres
import Publication

/// The sessions of a run's workers and of its second opinion, opened once the run knows how many it needs. They stop
/// together.
final class RunSessions {
    private let run: StoredRun
    private let workplace: Workplace
    private(set) var all: [RunSession] = []
    private(set) var opinion: SecondOpinion?
    let halt = Halt()

    init(_ run: StoredRun, _ workplace: Workplace) {
        self.run = run
        self.workplace = workplace
    }

    func open(_ count: Int) throws {
        all = try (0..<count).map { _ in
            let session = RunSession(
                reader: try workplace.connect(as: .batch, for: "run/\(run.number)"),
                writer: try workplace.connect(as: .batch, for: "run/\(run.number)"))
            for connection in [session.reader, session.writer] { connection.halt = halt }
            return session
        }
    }

    /// Lets the second opinion begin, beside the workers.
    func seekSecondOpinion(on scope: RunScope) throws {
        let connection = try workplace.connect(as: .batch, for: "run/\(run.number)")
        opinion = SecondOpinion(run: run.number, of: scope.postedPairs, scope.model, connection, halt)
    }

    /// A crew that stops when the run's own session has ended, and with it the lock.
    func crew<Piece, Answer>() -> Crew<Piece, Answer> {
        Crew(halt: halt, watches: { [run] in try run.connection.checkStanding() })
    }
}
