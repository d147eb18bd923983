import CLibpq
import Glibc

/// A request to give up what a session is doing. libpq waits for the server to take it, without a deadline; a server that
/// hangs would hold us up just when we have lost our patience with it. So it travels on a thread of its own.
final class CancelRequest: @unchecked Sendable {
    private let request: OpaquePointer
    /// Closed by the thread when the server has the request, which the waiting side sees as a hang-up.
    private let doneEnd: Int32

    /// Longest wait for the server to take the request. It may still take it later.
    private static let milliseconds: Int32 = 2_000

    private init(_ request: OpaquePointer, doneEnd: Int32) {
        self.request = request
        self.doneEnd = doneEnd
    }

    /// Best effort: what happens if it fails is a lost connection.
    static func send(for handle: OpaquePointer) {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            return
        }
        defer { close(ends[0]) }
        guard let request = PQgetCancel(handle) else {
            close(ends[1])
            return
        }
        let sender = Unmanaged.passRetained(CancelRequest(request, doneEnd: ends[1]))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<CancelRequest>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, sender.toOpaque())
        guard failure == 0 else {
            sender.takeRetainedValue().giveUp()
            return
        }
        pthread_detach(thread)
        var done = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
        poll(&done, 1, CancelRequest.milliseconds)
    }

    private func run() {
        // Signals are for the thread that works.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(request, &message, Int32(message.count))
        giveUp()
    }

    private func giveUp() {
        PQfreeCancel(request)
        close(doneEnd)
    }
}
