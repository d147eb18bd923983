/// Where one worker of a crew gets its pieces, and says how it gets on.
final class CrewDesk<Piece: Sendable, Answer: Sendable>: Sendable {
    enum Message: Sendable {
        case wants(worker: Int)
        case advanced(rows: Int)
        case done(Piece, Answer)
        /// The worker does no more: because there is no more, or because of what went wrong.
        case left((any Error)?)
    }

    private let worker: Int
    private let outbox: Mailbox<Message>
    private let inbox = Mailbox<Piece?>()

    init(worker: Int, outbox: Mailbox<Message>) {
        self.worker = worker
        self.outbox = outbox
    }

    /// The next piece; nil where there is none left, or the crew has been stopped.
    func next() -> Piece? {
        outbox.send(.wants(worker: worker))
        return inbox.take()
    }

    func advance(rows: Int) {
        outbox.send(.advanced(rows: rows))
    }

    func finish(_ piece: Piece, _ answer: Answer) {
        outbox.send(.done(piece, answer))
    }

    // MARK: The other side

    func give(_ piece: Piece?) {
        inbox.send(piece)
    }
}
