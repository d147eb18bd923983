import Foundation

/// A process that stands still at a failpoint.
struct Held {
    let victim: Victim
    fileprivate let file: String

    /// Lets it go on.
    func release() {
        unlink(file)
    }
}

extension Scene {
    /// Starts a command and waits until it stands at a place of `Failpoint`.
    func hold(
        _ arguments: [String], at place: String, address: String? = nil, environment extra: [String: String] = [:]
    ) throws -> Held {
        let file = "\(path)/\(place)-\(UUID().uuidString.prefix(8))"
        let failpoint = ["OMKOST_FAILPOINT": "\(place):pause", "OMKOST_FAILPOINT_FILE": file]
        let victim = try start(arguments, address: address, environment: failpoint.merging(extra) { $1 })
        let end = ContinuousClock.now + .seconds(30)
        while access(file, F_OK) != 0 {
            guard victim.isRunning, ContinuousClock.now < end else {
                let ending = try self.end(victim, atMost: .seconds(1))
                throw Deviation(
                    seen: "did not come to \(place): ended with \(ending.code) \(ending.errors.suffix(200))")
            }
            usleep(3_000)
        }
        return Held(victim: victim, file: file)
    }

    /// The server process that the run under way writes through.
    func writer() throws -> Int32 {
        guard let pid = try sql("select backend_pid from run.run where is_active").flatMap({ Int32($0) }) else {
            throw Deviation(seen: "no run is under way")
        }
        return pid
    }
}
