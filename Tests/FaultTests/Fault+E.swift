import Foundation

/// The error matrix: a call to the system fails once, at several places of a run.
extension Fault {
    static let errorMatrix: [Fault] = ["EIO", "ENOSPC", "EINTR", "ECONNRESET"].flatMap { error in
        ["sendto", "recvfrom", "write"].map { call in
            Fault(
                "\(error)/\(call)", "\(error) once at \(call) of a run", expect: "0, 69, 74, 75 or 79; nothing half",
                Bench.inScene { try failsOnce($0, call, error) })
        }
    }

    private static func failsOnce(_ scene: Scene, _ call: String, _ error: String) throws -> String {
        guard Shell.has("strace") else { throw NotRun(why: "no strace") }
        var codes: [String] = []
        for point in [1, 4, 11, 26, 57, 90] {
            let before = try scene.publication()
            let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e"]
            let ending = try scene.run(
                scene.bench.run, environment: ["OMKOST_ANSWER_DEADLINE": "3"],
                under: strace + ["inject=\(call):error=\(error):when=\(point)"])
            try expect(
                [0, 69, 74, 75, 79].contains(ending.code),
                "\(call) \(point): \(ending.code) \(ending.errors.suffix(160))")
            try scene.expectLocksFreed()
            // A table that could not be shown leaves a publication behind, and says so.
            if ending.code != 0, !ending.errors.contains("RUN_PUBLISHED") { try scene.expectPublication(before) }
            codes.append("\(ending.code)")
        }
        try scene.expectRecovery()
        return codes.joined(separator: " ")
    }
}
