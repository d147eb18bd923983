/// How often and how long to try to connect: three times within thirty seconds.
///
/// A server that restarts is back in seconds; one that is down all night will not come for our sake, and a command that
/// hangs is worse than one that says so.
package struct ConnectBudget: Sendable {
    package static let triesMax = 3
    package static let secondsMax = 30
    /// A try begun with less than this left would be cut off.
    private static let lastTrySeconds = 2

    package init() {}

    /// Longest time for a try.
    package func tryingSeconds(elapsedSeconds: Int) -> Int {
        max(ConnectBudget.lastTrySeconds, min(Patience.connectSeconds, ConnectBudget.secondsMax - elapsedSeconds))
    }

    /// How long to wait before the next try; nil to give up.
    ///
    /// - Parameters:
    ///   - tries: how many have failed
    ///   - jitterPercent: 50...150, so that commands started together do not come back together
    package func pauseMilliseconds(
        after failure: ConnectFailure, tries: Int, elapsedSeconds: Int, jitterPercent: Int
    ) -> Int? {
        let pauses: [Int]
        switch failure {
        case .absent: pauses = [800, 3_200]
        case .busy: pauses = [3_000, 9_000]
        case .refused, .misconfigured: return nil
        }
        guard tries < ConnectBudget.triesMax, pauses.indices.contains(tries - 1) else { return nil }
        let pause = pauses[tries - 1] * jitterPercent / 100
        let endSeconds = elapsedSeconds + pause / 1_000 + ConnectBudget.lastTrySeconds
        return endSeconds <= ConnectBudget.secondsMax ? pause : nil
    }
}
