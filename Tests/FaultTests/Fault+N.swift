import Foundation

/// N: the network between the program and its server, by a proxy that this program is.
extension Fault {
    static let networkFaults: [Fault] = [
        Fault(
            "N1", bounded: true, "connection reset at write", expect: "75, figures kept",
            Bench.inScene { try disturbed($0, .reset, at: "write") }),
        Fault(
            "N2", "black hole at validate, deadline 2 s", expect: "75 within 12 s, figures kept",
            Bench.inScene { try disturbed($0, .blackHole, at: "validate") }),
        Fault(
            "N3a", bounded: true, "the answer to the publishing COMMIT is lost", expect: "0: looked up, published",
            Bench.inScene { try answerLost($0, .swallowCommit, code: 0) }),
        Fault(
            "N3b", "the answer is lost and the server stays away", expect: "79 within 60 s",
            Bench.inScene { try answerLost($0, .swallowCommitForGood, code: 79) }),
        Fault("N4", "every byte in a packet of its own", expect: "0, the same figures", Bench.inScene(drip)),
        Fault("N5", "a bit is turned under TLS", expect: "no figures from it", { try turnedBit($0) }),
        Fault(
            "N6", bounded: true, "TLS off, wrong host, wrong authority, no root",
            expect: "69 or 78 each, no plain text",
            { try refusedTLS($0) }),
        Fault(
            "N7", "a name that is gone; two addresses", expect: "69; the second is tried", Bench.inScene(names)),
        Fault("N8", "a pooler that changes sessions", expect: "78 from doctor and run", Bench.inScene(pooled)),
    ]

    private static func address(_ scene: Scene, _ proxy: Proxy, _ more: String = "sslmode=disable") -> String {
        let (server, database) = (scene.server, scene.database)
        return server.address(database, role: "omkost_batch", host: "127.0.0.1", port: proxy.port) + " " + more
    }

    /// Mutation: with `case .connectionLost` mapped to `.unclassified` in DatabaseWords, as for Fault+D, N1 is red.
    private static func disturbed(_ scene: Scene, _ fault: Proxy.Fault, at place: String) throws -> String {
        let proxy = try Proxy(to: scene.server.port, fault)
        defer { proxy.close() }
        let before = try scene.publication()
        let held = try scene.hold(
            scene.bench.run, at: place, address: address(scene, proxy), environment: ["OMKOST_ANSWER_DEADLINE": "2"])
        proxy.arm()
        let started = ContinuousClock.now
        held.release()
        let code = try scene.end(held.victim, atMost: .seconds(12)).code
        try expect(code == 75, "ended with \(code)")
        let took = (ContinuousClock.now - started).formatted(.units(allowed: [.milliseconds]))
        proxy.close()
        try scene.expectNothingHappened(before, left: try scene.lastState() == "FAILED" ? "FAILED" : "ABANDONED")
        return "75 after \(took)"
    }

    private static func answerLost(_ scene: Scene, _ fault: Proxy.Fault, code: Int32) throws -> String {
        let proxy = try Proxy(to: scene.server.port, fault)
        defer { proxy.close() }
        let held = try scene.hold(
            scene.bench.run, at: "publish", address: address(scene, proxy), environment: ["OMKOST_ANSWER_DEADLINE": "5"]
        )
        proxy.arm()
        held.release()
        let ending = try scene.end(held.victim, atMost: .seconds(60))
        try expect(ending.code == code, "ended with \(ending.code): \(ending.errors)")
        try scene.expectOnePublished()
        try expect(try scene.figures() == scene.bench.golden, "it was not published")
        try scene.expectLocksFreed()
        try scene.expectRecovery()
        return "\(ending.code); published"
    }

    private static func drip(_ scene: Scene) throws -> String {
        let proxy = try Proxy(to: scene.server.port, .drip, isArmed: true)
        defer { proxy.close() }
        let ending = try scene.run(scene.bench.run, address: address(scene, proxy))
        try expect(ending.code == 0, "ended with \(ending.code)")
        try expect(try scene.figures() == scene.bench.golden, "other figures")
        return "0 after \(ending.took.formatted(.units(allowed: [.seconds])))"
    }

    // MARK: TLS

    private static func turnedBit(_ bench: Bench) throws -> String {
        let secure = try SecureServer(bench)
        defer { secure.close() }
        let scene = try bench.scene()
        let before = try scene.publication()
        let proxy = try Proxy(to: scene.server.port, .flip(at: 5_000), isArmed: true)
        defer { proxy.close() }
        let code = try scene.run(
            bench.run, address: address(scene, proxy, "sslmode=verify-ca sslrootcert=\(secure.authority)")
        ).code
        try expect([69, 75].contains(code), "ended with \(code)")
        try scene.expectLocksFreed()
        try scene.expectPublication(before)
        try scene.expectRecovery()
        try scene.drop()
        return "\(code), figures kept"
    }

    private static func refusedTLS(_ bench: Bench) throws -> String {
        let scene = try bench.scene()
        let before = try scene.publication()
        let plain = bench.server.address(scene.database, role: "omkost_batch", host: "127.0.0.1")
        var seen: [String] = []
        func refused(_ name: String, _ more: String) throws {
            let ending = try scene.run(bench.run, address: "\(plain) \(more)")
            try expect([69, 78].contains(ending.code), "\(name): \(ending.code)")
            try expect(
                ending.errors.contains("SSL") || ending.errors.contains("certif"), "\(name): the error does not say TLS"
            )
            seen.append("\(name) \(ending.code)")
        }
        try refused("off", "sslmode=require")
        let secure = try SecureServer(bench)
        defer { secure.close() }
        try refused("host", "sslmode=verify-full sslrootcert=\(secure.authority)")
        try refused("authority", "sslmode=verify-ca sslrootcert=\(secure.otherAuthority)")
        try refused("root", "sslmode=verify-ca sslrootcert=/nonexistent")
        try scene.expectPublication(before)
        try scene.drop()
        return seen.joined(separator: ", ")
    }

    // MARK: Names and poolers

    /// Mutation: without the guard for `pooled` in DatabasePreflight the run goes through, and the row is red.
    private static func pooled(_ scene: Scene) throws -> String {
        let pooler = try Pooler(scene)
        let before = try scene.publication()
        let doctor = try scene.run(["doctor", "--format", "csv"], address: pooler.address)
        try expect(doctor.code == 78, "doctor ended with \(doctor.code): \(doctor.errors)")
        try expect(doctor.output.contains("\nsession,problem,"), "doctor: \(doctor.output)")
        let run = try scene.run(scene.bench.run, address: pooler.address)
        try expect(run.code == 78, "run ended with \(run.code): \(run.errors)")
        try expect(run.errors.contains("pooler"), "\(run.errors)")
        try scene.expectPublication(before)
        pooler.close()
        return "78, 78"
    }

    private static func names(_ scene: Scene) throws -> String {
        let gone = try scene.run(
            scene.bench.run,
            address: scene.server.address(scene.database, role: "omkost_batch", host: "no-such-host.invalid"))
        try expect(gone.code == 69, "a name that is gone: \(gone.code)")
        let two = "host=127.0.0.1,127.0.0.1 port=1,\(scene.server.port) dbname=\(scene.database) user=omkost_batch"
        let second = try scene.run(scene.bench.run, address: two)
        try expect(second.code == 0, "two addresses: \(second.code)")
        return "69; 0"
    }
}
