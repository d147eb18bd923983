import CostModel
import Postgres
import Publication

/// The sessions of a run's workers, and its second opinion, which begins as they are opened. They stop together.
struct RunSessions {
    let all: [RunSession]
    let opinion: SecondOpinion
    private let run: StoredRun
    private let halt = Halt()

    /// - Parameter count: of workers, from 1
    init(_ count: Int, of run: StoredRun, _ scope: RunScope, _ workplace: Workplace) throws {
        self.run = run
        let connect = { [halt] in
            let connection = try workplace.connect(as: .batch, for: "run/\(run.number)")
            connection.halt = halt
            return connection
        }
        all = try (0..<count).map { _ in RunSession(reader: try connect(), writer: try connect()) }
        opinion = SecondOpinion(run: run.number, of: scope.postedPairs, scope.model, try connect(), halt)
    }

    /// A crew that stops when the run's own session has ended, and with it the lock.
    func crew<Piece, Answer>() -> Crew<Piece, Answer> {
        Crew(halt: halt, watches: { [run] in try run.connection.checkStanding() })
    }
}
