import Dispatch
import Synchronization

/// Messages from several threads to one, in the order they were sent.
final class Mailbox<Message: Sendable>: Sendable {
    private let messages = Mutex<[Message]>([])
    private let arrived = DispatchSemaphore(value: 0)

    func send(_ message: Message) {
        messages.withLock { $0.append(message) }
        arrived.signal()
    }

    /// The next message, waited for.
    /// - Returns: nil where none came in time
    func take(within milliseconds: Int) -> Message? {
        guard arrived.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else { return nil }
        return messages.withLock { $0.removeFirst() }
    }

    /// The next message, however long it takes.
    func take() -> Message {
        arrived.wait()
        return messages.withLock { $0.removeFirst() }
    }
}
