import Foundation

/// The crash matrix: the program dies at its N-th call of a kind, N counting up until it comes through alive.
///
/// After each death: what is published is wholly old or wholly new, no lock stays, no CPR number was said, and the command
/// started again gives what an undisturbed one gives. Nothing in the program knows of it; strace brings the deaths about.
struct CrashMatrix {
    static let calls = ["sendto", "recvfrom", "write", "fsync", "rename"]

    /// Every point: `make crash`.
    static let full = faults { _ in 1 }
    /// A few of each: for `make test`. The steps are no multiples of each other, so they meet different places.
    static let sampled = faults { call in call == "write" ? 17 : 61 }

    private static func faults(_ step: @escaping @Sendable (String) -> Int) -> [Fault] {
        ["run", "import"].flatMap { command in
            calls.map { call in
                let stride = step(call)
                return Fault(
                    "\(command)/\(call)", bounded: true,
                    "SIGKILL at \(stride == 1 ? "every" : "each \(stride)th") \(call) of \(command)",
                    expect: "old or new, never torn; then as undisturbed"
                ) { try CrashMatrix(bench: $0, command: command, call: call).run(step: stride) }
            }
        }
    }

    let bench: Bench
    let command: String
    let call: String

    /// - Returns: how many points there were, and how many of them were before and after the commit
    private func run(step: Int) throws -> String {
        guard Shell.has("strace") else { throw NotRun(why: "no strace") }
        var (old, new, point) = (0, 0, 1)
        while point < 2_000 {
            let scene = try bench.scene(command == "run" ? .pending : .empty)
            let before = try state(scene)
            let ending = try scene.run(
                words, under: strace(["-e", "inject=\(call):signal=KILL:when=\(point)"]), atMost: .seconds(120))
            let isAlive = ending.code != 137
            try scene.expectLocksFreed()
            let after = try state(scene)
            try scene.sound(words)
            let recovered = try state(scene)
            if after == before { old += 1 } else { new += 1 }
            let isWhole = after == before || after == recovered
            try expect(isWhole, "torn at \(call) \(point)")
            if command == "import" { try scene.sound(bench.run) }
            try expect(try scene.figures() == bench.golden, "other figures after \(call) \(point)")
            try scene.expectOnePublished()
            try scene.expectNoCanary()
            try scene.drop()
            if isAlive {
                try expect(
                    ending.code == 0, "ended with \(ending.code) at \(call) \(point): \(ending.errors.suffix(200))")
                guard point > 1 else { throw NotRun(why: "\(command) on a given database never calls \(call)") }
                return "\(old) points old, \(new - 1) new, 0 torn"
            }
            point += step
        }
        throw Deviation(seen: "no end after \(point) points")
    }

    private var words: [String] {
        command == "run" ? bench.run : ["import", bench.datasets.second, "--allow-synthetic"]
    }

    private func strace(_ options: [String]) -> [String] {
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)"] + options
    }

    /// What must change at once or not at all: the figures that are published, or what is in force in the ledger.
    private func state(_ scene: Scene) throws -> String {
        if command == "run" { return try scene.figures().costs }
        return try scene.sql(
            """
            select (select count(*) from identity.citizen) || ' '
                || (select count(*) from ledger.posting where until is null) || ' '
                || (select count(*) from ledger.family_member where until is null) || ' '
                || (select count(*) from ledger.model where until is null)
            """) ?? ""
    }
}
