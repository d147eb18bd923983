import Foundation
import Glibc
import Postgres
import Synchronization

/// Stands between a client and a server on a unix socket, hands on what both say, and does harm to the first COMMIT that
/// comes by.
package final class CommitProxy: @unchecked Sendable {
    package enum Fault: Sendable, CaseIterable {
        /// COMMIT reaches the server; its answer is swallowed, and both ends are closed.
        case loseAnswer
        /// As before, and from then on nobody listens.
        case loseAnswerAndStayAway
        /// COMMIT does not reach the server; both ends are closed.
        case loseCommit
        /// COMMIT does not reach the server, which hears nothing of the client's end either.
        case loseCommitSilently
    }

    private let fault: Fault
    private let folder: TemporaryFolder
    private let server: String
    private let listener: Int32
    private let isUsed = Mutex(false)
    private let keptOpen = Mutex<[Int32]>([])
    /// Where to connect to instead of the server.
    package let address: DatabaseAddress

    package init(to address: DatabaseAddress, _ fault: Fault) throws {
        self.fault = fault
        folder = try TemporaryFolder("proxy")
        let (host, port) = (CommitProxy.value("host", address), CommitProxy.value("port", address))
        server = "\(host)/.s.PGSQL.\(port)"
        // The server's own name for its user holds for the server's socket only.
        self.address = DatabaseAddress(
            keywords: address.keywords.filter { $0.name != "requirepeer" } + [("host", folder.path)])
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let path = "\(folder.path)/.s.PGSQL.\(port)"
        guard CommitProxy.with(path, { bind(listener, $0, $1) }) == 0, listen(listener, 16) == 0 else {
            throw POSIXError(.EADDRNOTAVAIL)
        }
        // It ends with the listener.
        Thread { [self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                Thread { self.serve(client) }.start()
            }
        }.start()
    }

    /// Lets nobody in any more.
    package func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        keptOpen.withLock { $0.forEach { close($0) } }
    }

    private func serve(_ client: Int32) {
        let upstream = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard CommitProxy.with(server, { connect(upstream, $0, $1) }) == 0 else {
            close(client)
            close(upstream)
            return
        }
        while true {
            var ends = [client, upstream].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&ends, 2, -1) > 0 else { continue }
            if ends[0].revents != 0 {
                let bytes = CommitProxy.receive(client)
                if bytes.isEmpty { break }
                if isFirstCommit(bytes) {
                    harm(bytes, client, upstream)
                    return
                }
                CommitProxy.send(bytes, upstream)
            }
            if ends[1].revents != 0 {
                let bytes = CommitProxy.receive(upstream)
                if bytes.isEmpty { break }
                CommitProxy.send(bytes, client)
            }
        }
        close(client)
        close(upstream)
    }

    private func isFirstCommit(_ bytes: [UInt8]) -> Bool {
        guard bytes.firstRange(of: Array("\0commit\0".utf8)) != nil else { return false }
        return isUsed.withLock { isUsed in
            defer { isUsed = true }
            return !isUsed
        }
    }

    private func harm(_ bytes: [UInt8], _ client: Int32, _ upstream: Int32) {
        if fault == .loseAnswer || fault == .loseAnswerAndStayAway {
            CommitProxy.send(bytes, upstream)
            // The answer means that the commit is done.
            _ = CommitProxy.receive(upstream)
        }
        if fault == .loseAnswerAndStayAway { stop() }
        close(client)
        if fault == .loseCommitSilently {
            keptOpen.withLock { $0.append(upstream) }
        } else {
            close(upstream)
        }
    }

    private static func receive(_ descriptor: Int32) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }

    private static func send(_ bytes: [UInt8], _ descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func value(_ name: String, _ address: DatabaseAddress) -> String {
        address.keywords.last { $0.name == name }?.value ?? ""
    }

    private static func with(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }
}
