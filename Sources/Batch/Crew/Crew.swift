import Dispatch
import Postgres

/// Shares pieces of work out among threads that go on side by side: whoever is done with one gets the next.
///
/// The calling thread hands the pieces out in their order and hears what became of each, so everything that the user, the
/// log and the run's own session are told is told by one thread. The first that goes wrong stops them all.
struct Crew<Piece: Sendable, Answer: Sendable> {
    typealias Desk = CrewDesk<Piece, Answer>

    /// Set when something went wrong; the workers' connections look at it.
    let halt: Halt
    /// Called before a piece is handed out.
    var begins: (Piece) throws -> Void = { _ in }
    /// Called as workers get on.
    var advances: (_ rows: Int) -> Void = { _ in }
    /// Called when a piece is done.
    var ends: (Piece, Answer) throws -> Void = { _, _ in }
    /// Called about once a second: whether there is a reason to go on.
    var watches: () throws -> Void = {}

    private static var watchMilliseconds: Int { 1_000 }

    /// Works until every piece is done.
    /// - Parameters:
    ///   - tools: what each worker works with; as many workers as elements, at least one
    ///   - labour: takes pieces from its desk until there is none; runs on the worker's thread
    /// - Throws: what went wrong first
    func work<Tools>(
        on pieces: [Piece], with tools: [Tools], _ labour: @escaping @Sendable (Tools, Desk) throws -> Void
    ) throws {
        let mailbox = Mailbox<Desk.Message>()
        let desks = tools.indices.map { Desk(worker: $0, outbox: mailbox) }
        for (desk, tools) in zip(desks, tools.map(Handover.init)) {
            // A queue of its own has a thread of its own, which takes no signals.
            DispatchQueue(label: "omkost.crew").async {
                do {
                    try labour(tools.value, desk)
                    mailbox.send(.left(nil))
                } catch {
                    mailbox.send(.left(error))
                }
            }
        }
        try manage(pieces, desks, mailbox)
    }

    private func manage(_ pieces: [Piece], _ desks: [Desk], _ mailbox: Mailbox<Desk.Message>) throws {
        var (rest, workers) = (pieces[...], desks.count)
        var failure: (any Error)?
        var watched = ContinuousClock.now
        /// Nothing more is said or begun after a failure; the workers are waited for all the same.
        func unlessFailed(_ act: () throws -> Void) {
            guard failure == nil else { return }
            do {
                try act()
            } catch {
                failure = error
                halt.set()
            }
        }
        while workers > 0 {
            let message = mailbox.take(within: Self.watchMilliseconds)
            switch message {
            case .wants(let worker):
                var piece: Piece?
                unlessFailed {
                    piece = rest.popFirst()
                    try piece.map(begins)
                }
                desks[worker].give(failure == nil ? piece : nil)
            case .advanced(let rows): advances(rows)
            case .done(let piece, let answer): unlessFailed { try ends(piece, answer) }
            case .left(let error):
                workers -= 1
                unlessFailed { if let error { throw error } }
            case nil: break
            }
            if ContinuousClock.now - watched > .milliseconds(Self.watchMilliseconds) {
                unlessFailed(watches)
                watched = .now
            }
        }
        if let failure { throw failure }
    }
}
