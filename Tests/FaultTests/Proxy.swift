import Foundation
import Synchronization

/// A bad network between the program and the server: passes bytes on until it is told to be bad.
final class Proxy: Sendable {
    enum Fault: Sendable {
        /// Both ends get a reset.
        case reset
        /// Nothing passes any more, and nobody is told.
        case blackHole
        /// The next COMMIT reaches the server; its answer does not come back.
        case swallowCommit
        /// As `swallowCommit`, and nobody can connect afterwards.
        case swallowCommitForGood
        /// Every byte alone.
        case drip
        /// A bit of the server's byte with this number is turned.
        case flip(at: Int)
    }

    let port: Int
    private let listener: Listener
    private let target: Int
    private let fault: Fault
    private let isArmed: Atomic<Bool>
    private let isGone = Atomic<Bool>(false)

    /// - Parameter isArmed: whether it is bad from the first byte; else from `arm` on
    init(to target: Int, _ fault: Fault, isArmed: Bool = false) throws {
        listener = try Listener()
        port = listener.port
        (self.target, self.fault) = (target, fault)
        self.isArmed = Atomic(isArmed)
        Thread { [self] in accept() }.start()
    }

    func arm() {
        isArmed.store(true, ordering: .sequentiallyConsistent)
    }

    func close() {
        isGone.store(true, ordering: .sequentiallyConsistent)
        listener.close()
    }

    private func accept() {
        while true {
            let client = Glibc.accept(listener.descriptor, nil, nil)
            guard client >= 0 else { return }
            guard !isGone.load(ordering: .sequentiallyConsistent), let server = Listener.connect(port: target) else {
                Glibc.close(client)
                continue
            }
            var one: Int32 = 1
            for end in [client, server] { setsockopt(end, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4) }
            let isSwallowing = Flag()
            Thread { [self] in pump(from: client, to: server, isAnswer: false, isSwallowing) }.start()
            Thread { [self] in pump(from: server, to: client, isAnswer: true, isSwallowing) }.start()
        }
    }

    private func pump(from source: Int32, to sink: Int32, isAnswer: Bool, _ isSwallowing: Flag) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var passed = 0
        while true {
            let count = read(source, &buffer, buffer.count)
            guard count > 0 else { break }
            var bytes = Array(buffer[..<count])
            if isAnswer, isSwallowing.isSet { break }
            if isArmed.load(ordering: .sequentiallyConsistent) {
                guard spoil(&bytes, passed, isAnswer, isSwallowing, source, sink) else { break }
            }
            passed += count
            guard send(bytes, to: sink) else { break }
        }
        // The descriptors are left to the end of the harness: to close one that the other pump reads could hit another.
        for end in [source, sink] { shutdown(end, Int32(SHUT_RDWR)) }
    }

    /// - Returns: false where the connection is over
    private func spoil(
        _ bytes: inout [UInt8], _ passed: Int, _ isAnswer: Bool, _ isSwallowing: Flag, _ source: Int32, _ sink: Int32
    ) -> Bool {
        switch fault {
        case .reset:
            // To connect a connected socket to nowhere is how Linux sends a reset at once.
            var nowhere = sockaddr()
            nowhere.sa_family = sa_family_t(AF_UNSPEC)
            for end in [source, sink] { connect(end, &nowhere, socklen_t(MemoryLayout<sockaddr>.size)) }
            return false
        case .blackHole:
            bytes = []
        case .swallowCommit, .swallowCommitForGood:
            if !isAnswer, String(decoding: bytes, as: UTF8.self).contains("commit") {
                isSwallowing.set()
                // Only this one.
                isArmed.store(false, ordering: .sequentiallyConsistent)
                if case .swallowCommitForGood = fault { isGone.store(true, ordering: .sequentiallyConsistent) }
            }
        case .drip:
            break
        case .flip(let position):
            if isAnswer, (passed..<passed + bytes.count).contains(position) { bytes[position - passed] ^= 4 }
        }
        return true
    }

    private func send(_ bytes: [UInt8], to sink: Int32) -> Bool {
        var position = 0
        let step: Int
        if case .drip = fault { step = 1 } else { step = 65_536 }
        while position < bytes.count {
            let end = min(bytes.count, position + step)
            let written = bytes[position..<end].withUnsafeBytes { write(sink, $0.baseAddress, $0.count) }
            guard written > 0 else { return false }
            position += written
        }
        return true
    }
}
