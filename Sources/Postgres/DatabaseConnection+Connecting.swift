import Glibc

extension DatabaseConnection {
    /// Connects within the `ConnectBudget`: tries again while the server is not there or has no room, and at once gives up
    /// where it will never have us.
    ///
    /// Only for the beginning of a command. A run never connects again: with its session it has lost its lock.
    /// - Parameter onRetry: called before each pause
    /// - Throws: the last try's `unreachable`, `addressUnreadable`, `addressUnsafe`, or `interrupted`
    package static func connect(
        _ address: DatabaseAddress, applicationName: String, answerDeadlineSeconds: Int = Int.max,
        onRetry: () -> Void = {}
    ) throws(DatabaseError) -> DatabaseConnection {
        let (budget, began) = (ConnectBudget(), ContinuousClock.now)
        var tries = 0
        while true {
            let failure: DatabaseError
            do {
                let seconds = budget.tryingSeconds(elapsedSeconds: began.elapsedSeconds)
                return try DatabaseConnection(
                    address, applicationName: applicationName, within: min(seconds, answerDeadlineSeconds),
                    answerDeadlineSeconds: answerDeadlineSeconds)
            } catch {
                failure = error
            }
            tries += 1
            guard failure.kind == .unreachable,
                let pause = budget.pauseMilliseconds(
                    after: failure.connectFailure, tries: tries, elapsedSeconds: began.elapsedSeconds,
                    jitterPercent: Int.random(in: 50...150))
            else { throw failure }
            onRetry()
            try Interruption.sleep(milliseconds: pause)
        }
    }
}

extension ContinuousClock.Instant {
    /// Whole seconds since.
    var elapsedSeconds: Int {
        Int((ContinuousClock.now - self).components.seconds)
    }
}
