import Postgres
import Publication

/// The sessions of a run's workers, opened once the run knows how many it needs. They stop together.
final class RunSessions {
    private let run: StoredRun
    private let workplace: Workplace
    private(set) var all: [RunSession] = []
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

    /// A crew that stops when the run's own session has ended, and with it the lock.
    func crew<Piece, Answer>() -> Crew<Piece, Answer> {
        Crew(halt: halt, watches: { [run] in try run.connection.checkStanding() })
    }
}
