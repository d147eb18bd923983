#if DEBUG
    import Glibc
    import Synchronization
#endif

/// A place in a run or an import where a fault test can stop, break or kill a debug build; in a release build nothing.
///
/// `OMKOST_FAILPOINT=<stage>:<action>` names one place and what happens there, for instance `publish:pause`. It stands in
/// this target because both the run and the import pass through it, and because a pause has to see an `Interruption`.
package enum Failpoint {
    /// In the run's snapshot of the ledger, which has been summed and not yet read.
    case extract
    /// In the transaction of a fiscal year, before its first posting.
    case compute
    /// In the middle of COPY of a year's lines.
    case write
    /// Every year is stored, the hours are not.
    case work
    /// Every line is stored, nothing is checked.
    case validate
    /// Checked, not published.
    case ready
    /// In the publishing transaction, everything done but its commit.
    case publish
    /// Published; the process still has its table to write.
    case published
    /// In the middle of COPY of a file's rows.
    case importStage
    /// Files are staged, no fact is loaded.
    case importLoad
    /// In the import's transaction, everything done but its commit.
    case importCommit

    /// Does here what the environment says; usually nothing.
    /// - Throws: `DatabaseError`: the one of the action `error`, or `interrupted` where a signal ends a pause
    package static func reach(_ place: Failpoint) throws(DatabaseError) {
        #if DEBUG
            try FailpointAction.ofEnvironment(at: place)?.act()
        #endif
    }
}

#if DEBUG
    /// What a fault test asked for.
    private enum FailpointAction: String {
        /// Makes the file that `OMKOST_FAILPOINT_FILE` names, and waits until somebody takes it away.
        case pause
        /// Overflows, as a mistake of ours would: the process dies by a trap.
        case trap
        /// Throws what a server with a broken disk answers.
        case error
        /// Dies at once, as by the kernel's hand.
        case fatal

        static func ofEnvironment(at place: Failpoint) -> FailpointAction? {
            guard let value = getenv("OMKOST_FAILPOINT") else { return nil }
            let parts = String(cString: value).split(separator: ":").map(String.init)
            guard parts.count == 2, parts[0] == "\(place)" else { return nil }
            return FailpointAction(rawValue: parts[1])
        }

        func act() throws(DatabaseError) {
            switch self {
            case .pause: try FailpointAction.pause()
            case .trap: print(Int(getpid()) + (Int.max - 1))
            case .error: throw DatabaseError(.refused, sqlState: "58030", statement: "failpoint")
            case .fatal: kill(getpid(), SIGKILL)
            }
        }

        /// Once per process: a place that is passed again is passed.
        private static let hasPaused = Atomic(false)

        private static func pause() throws(DatabaseError) {
            guard let file = getenv("OMKOST_FAILPOINT_FILE"), !hasPaused.exchange(true, ordering: .relaxed) else {
                return
            }
            close(open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
            while access(file, F_OK) == 0 {
                guard Interruption.signal == nil else { throw DatabaseError(.interrupted, statement: "failpoint") }
                usleep(5_000)
            }
        }
    }
#endif
