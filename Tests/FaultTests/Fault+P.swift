import Foundation

/// P: the process is killed, stopped or broken.
extension Fault {
    static let processFaults: [Fault] =
        [
            killed("P1", at: "extract"), killed("P2", at: "compute"), killed("P3", at: "write"),
            killed("P4a", at: "validate"), killed("P4b", at: "ready"),
            Fault(
                "P5", bounded: true, "SIGKILL in the publishing transaction and after it",
                expect: "wholly old, then wholly new", Bench.inScene(killedWhilePublishing)),
            Fault(
                "P6", "SIGKILL when a file gets its name", expect: "no half file; made anew",
                Bench.inScene(from: .empty) { try killedWhileWriting($0) }),
        ]
        + ["extract", "compute", "write", "work", "validate", "ready", "publish"].enumerated().map { number, place in
            Fault(
                "P7\(["a", "b", "c", "d", "e", "f", "g"][number])", bounded: ["write", "publish"].contains(place),
                "SIGTERM at \(place)", expect: "143 within 10 s, CANCELLED, figures kept",
                Bench.inScene { try terminated($0, at: place) })
        }
        + [
            Fault(
                "P7z", bounded: true, "SIGTERM after the publication", expect: "never says that nothing was changed",
                Bench.inScene(terminatedAfterwards)),
            Fault(
                "P8", bounded: true, "SIGINT twice while the server hangs", expect: "130 at once, figures kept",
                Bench.inScene(interruptedTwice)),
            Fault(
                "P9", "SIGHUP in the middle; stderr closed", expect: "published or not, never half",
                Bench.inScene(hungUp)),
            Fault(
                "P10", "stopped; its session ends; another run publishes", expect: "75; the other's publication stands",
                Bench.inScene(zombie)),
            Fault(
                "P11", "address space of 60 to 400 MB", expect: "whole or not at all", Bench.inScene(littleMemory)),
            Fault(
                "P12", bounded: true, "a trap in a run and in an import", expect: "132 or 133, no CPR in the crash log",
                Bench.inScene(trapped)),
            Fault("P13", "4 to 12 file descriptors", expect: "an exit status of ours", Bench.inScene(fewDescriptors)),
            Fault(
                "P14", bounded: true, "stdout full, stdout closed", expect: "74, and 141 without a word",
                Bench.inScene(fullOutput)),
            Fault("P15", "stderr full", expect: "0, published", Bench.inScene(fullErrors)),
        ]

    /// SIGKILL at a place before the publication.
    ///
    /// Mutation: without `where is_active` → ABANDONED in RunOwner.init the next run is refused by the index
    /// `run_active`, and these rows are red.
    private static func killed(_ id: String, at place: String) -> Fault {
        Fault(
            id, bounded: true, "SIGKILL at \(place)", expect: "137, ABANDONED by the next run, figures kept",
            Bench.inScene { scene in
                let before = try scene.publication()
                let held = try scene.hold(scene.bench.run, at: place)
                held.victim.signal(SIGKILL)
                let code = try scene.end(held.victim).code
                try expect(code == 137, "ended with \(code)")
                let freed = try scene.expectLocksFreed()
                try scene.expectPublication(before)
                try scene.expectRecovery("ABANDONED")
                return "137, ABANDONED, \(freed)"
            })
    }

    private static func killedWhilePublishing(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        _ = try scene.run(scene.bench.run, environment: ["OMKOST_FAILPOINT": "publish:fatal"])
        try scene.expectNothingHappened(before, left: "ABANDONED")
        let generation = try scene.sql("select generation from run.publication")
        _ = try scene.run(scene.bench.run, environment: ["OMKOST_FAILPOINT": "published:fatal"])
        try scene.expectOnePublished()
        let after = try scene.sql("select generation from run.publication")
        try expect(after != generation, "a publication that was committed is not there")
        try expect(try scene.figures() == scene.bench.golden, "the figures of a killed process differ")
        return "old before the commit, generation \(after ?? "") after it"
    }

    private static func killedWhileWriting(_ scene: Scene) throws -> String {
        guard Shell.has("strace") else { throw NotRun(why: "no strace") }
        let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=rename"]
        let folder = "\(scene.path)/sample"
        let command = [Bench.program, "sample", folder, "--postings", "200", "--quiet"]
        let kill = strace + ["-e", "inject=rename:signal=KILL:when=3"]
        let code = try Victim(["/usr/bin/env"] + kill + command, environment: scene.environment()).wait().code
        try expect(code == 137, "ended with \(code)")
        let half = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        _ = try Victim(command, environment: scene.environment()).wait()
        let whole = try FileManager.default.contentsOfDirectory(atPath: folder)
        let left = whole.filter { $0.hasPrefix(".") }
        try expect(left.isEmpty, "left behind: \(left.joined(separator: ", "))")
        return "\(half.count) whole files, then \(whole.count)"
    }

    private static func terminated(_ scene: Scene, at place: String) throws -> String {
        let before = try scene.publication()
        let held = try scene.hold(scene.bench.run, at: place)
        let sent = ContinuousClock.now
        held.victim.signal(SIGTERM)
        let code = try scene.end(held.victim, atMost: .seconds(10)).code
        let took = ContinuousClock.now - sent
        try expect(code == 143, "ended with \(code)")
        try scene.expectNothingHappened(before, left: "CANCELLED")
        return "143 after \(took.formatted(.units(allowed: [.milliseconds]))), CANCELLED"
    }

    private static func terminatedAfterwards(_ scene: Scene) throws -> String {
        let held = try scene.hold(scene.bench.run + ["--language", "en"], at: "published")
        held.victim.signal(SIGTERM)
        let ending = try scene.end(held.victim)
        try scene.expectOnePublished()
        try expect(try scene.figures() == scene.bench.golden, "it was not published")
        try expect(!ending.errors.contains("nothing was changed"), "published, and says: nothing was changed")
        try expect(!ending.errors.contains("RUN_CANCELLED"), "published, and logs RUN_CANCELLED")
        return "\(ending.code), published, says so"
    }

    private static func interruptedTwice(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        let held = try scene.hold(scene.bench.run, at: "write")
        let writer = try scene.writer()
        kill(writer, SIGSTOP)
        defer { kill(writer, SIGCONT) }
        held.victim.signal(SIGINT)
        usleep(300_000)
        let second = ContinuousClock.now
        held.victim.signal(SIGINT)
        let code = try scene.end(held.victim, atMost: .seconds(10)).code
        let took = ContinuousClock.now - second
        try expect(code == 130 && took < .seconds(1), "ended with \(code) after \(took)")
        kill(writer, SIGCONT)
        try scene.expectLocksFreed()
        try scene.expectPublication(before)
        try scene.expectRecovery()
        return "130 after \(took.formatted(.units(allowed: [.milliseconds])))"
    }

    private static func hungUp(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        let held = try scene.hold(scene.bench.run, at: "write")
        held.victim.signal(SIGHUP)
        usleep(100_000)
        held.release()
        let code = try scene.end(held.victim).code
        try scene.expectLocksFreed()
        if code == 0 {
            try expect(try scene.figures() == scene.bench.golden, "it went on and published other figures")
        } else {
            try expect(code > 128, "ended with \(code)")
            try scene.expectPublication(before)
        }
        try scene.expectRecovery()
        let closed = try scene.run(scene.bench.run, under: ["bash", "-c", "\"$@\" 2>&-", "bash"]).code
        try expect(closed == 0, "with stderr closed it ended with \(closed)")
        return "\(code) by SIGHUP, \(closed) with stderr closed"
    }

    private static func zombie(_ scene: Scene) throws -> String {
        let held = try scene.hold(scene.bench.run, at: "write")
        held.victim.signal(SIGSTOP)
        try scene.sql("select pg_terminate_backend(\(try scene.writer()), 5000)")
        try scene.sound(scene.bench.run)
        let published = try scene.publication()
        held.release()
        held.victim.signal(SIGCONT)
        let code = try scene.end(held.victim).code
        try expect(code == 75, "the one that was stopped ended with \(code)")
        try scene.expectPublication(published)
        try scene.expectRecovery()
        return "75; the other's publication stands"
    }

    private static func littleMemory(_ scene: Scene) throws -> String {
        guard Shell.has("prlimit") else { throw NotRun(why: "no prlimit") }
        var codes: [String] = []
        for megabytes in [60, 100, 105, 110, 115, 120, 400] {
            let before = try scene.publication()
            let code = try scene.run(scene.bench.run, under: ["prlimit", "--as=\(megabytes << 20)"]).code
            try scene.expectLocksFreed()
            if code != 0 { try scene.expectPublication(before) }
            codes.append("\(code)")
        }
        try scene.expectRecovery()
        return codes.joined(separator: " ")
    }

    private static func trapped(_ scene: Scene) throws -> String {
        let quiet = "enable=yes,registers=none,color=no,interactive=no"
        let before = try scene.publication()
        let run = try scene.run(
            scene.bench.run, environment: ["OMKOST_FAILPOINT": "compute:trap", "SWIFT_BACKTRACE": quiet])
        try expect([132, 133].contains(run.code), "the run ended with \(run.code)")
        try scene.expectNothingHappened(before, left: "ABANDONED")
        let loaded = try scene.run(
            ["import", scene.bench.datasets.second, "--allow-synthetic"],
            environment: ["OMKOST_FAILPOINT": "importStage:trap", "SWIFT_BACKTRACE": quiet])
        try expect([132, 133].contains(loaded.code), "the import ended with \(loaded.code)")
        return "\(run.code) and \(loaded.code), \((run.errors + loaded.errors).utf8.count) bytes of crash log"
    }

    private static func fewDescriptors(_ scene: Scene) throws -> String {
        guard Shell.has("prlimit") else { throw NotRun(why: "no prlimit") }
        var codes: [String] = []
        for count in [4, 5, 6, 7, 8, 10, 12] {
            let before = try scene.publication()
            let ending = try scene.run(scene.bench.run, under: ["prlimit", "--nofile=\(count)"])
            try scene.expectLocksFreed()
            if ending.code != 0 { try scene.expectPublication(before) }
            codes.append("\(ending.code)")
            // 127: the loader itself could not open a library, and the program never began.
            try expect([0, 69, 71, 74, 75, 127].contains(ending.code), "\(count) descriptors: \(ending.code)")
        }
        try scene.expectRecovery()
        return codes.joined(separator: " ")
    }

    private static func fullOutput(_ scene: Scene) throws -> String {
        let listing = scene.command(["costs", "--by", "sector,function", "--format", "csv"])
        func code(_ output: Int32) throws -> Victim.Ending {
            defer { close(output) }
            return try scene.end(try Victim(listing, environment: scene.environment(), output: output))
        }
        let full = try code(open("/dev/full", O_WRONLY | O_CLOEXEC))
        try expect(full.code == 74, "a full stdout: \(full.code)")
        var ends: [Int32] = [0, 0]
        try expect(pipe(&ends) == 0, "no pipe")
        close(ends[0])
        let closed = try code(ends[1])
        try expect(closed.code == 141 && closed.errors.isEmpty, "a closed stdout: \(closed.code) \(closed.errors)")
        return "74 and 141"
    }

    private static func fullErrors(_ scene: Scene) throws -> String {
        let ending = try scene.run(scene.bench.run, under: ["bash", "-c", "\"$@\" 2>/dev/full", "bash"])
        try expect(ending.code == 0, "ended with \(ending.code)")
        try expect(try scene.figures() == scene.bench.golden, "it was not published")
        return "0, published"
    }
}
