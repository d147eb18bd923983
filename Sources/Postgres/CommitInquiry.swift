/// Finds out whether a transaction took effect whose COMMIT was not answered. Decisions only; `CommitQuestion` asks.
package struct CommitInquiry: Sendable {
    /// What one look at the database showed.
    package enum Sighting: Hashable, Sendable, CaseIterable {
        /// What the transaction wrote is there.
        case inForce
        case overtaken
        /// Its session is still at it, or the server has not noticed yet that we are gone.
        case inProgress
        /// It has ended, and what it would have written is not there.
        case absent
        /// Nobody could be asked, or only a standby that may lag behind.
        case unreachable
    }

    package enum Step: Hashable, Sendable {
        case settled(Outcome)
        /// End the session that still has the transaction open, and look again.
        case endSession
        case lookAgain
    }

    package enum Outcome: Hashable, Sendable {
        case committed(isOvertaken: Bool)
        case aborted
        case unknown
    }

    /// How long the old session may go on by itself: a commit takes as long as the disk does, and one that waits for
    /// us would wait for hours.
    package static let graceSeconds = 5

    /// The seconds since the question came up after which it is given up.
    package let deadlineSeconds: Int

    package init(deadlineSeconds: Int) {
        self.deadlineSeconds = deadlineSeconds
    }

    package func step(after sighting: Sighting, elapsedSeconds: Int) -> Step {
        let isLate = elapsedSeconds >= deadlineSeconds
        return switch sighting {
        case .inForce: .settled(.committed(isOvertaken: false))
        case .overtaken: .settled(.committed(isOvertaken: true))
        case .absent: .settled(.aborted)
        case .inProgress where isLate, .unreachable where isLate: .settled(.unknown)
        case .inProgress: elapsedSeconds >= CommitInquiry.graceSeconds ? .endSession : .lookAgain
        case .unreachable: .lookAgain
        }
    }

    /// - Parameters:
    ///   - status: what `pg_xact_status` said; nil for a number that the server does not know: it was lost in a crash, or
    ///     ended so long ago that the server has forgotten
    ///   - isStandby: the server may not have heard yet
    ///   - witness: the witness's answer, asked for after the status; nil for no row
    ///
    /// The witness has the last word. A crash can lose a transaction with its number, and the number then goes to another;
    /// the status alone would take that one for ours.
    package static func sighting(status: String?, isStandby: Bool, witness: String?) -> Sighting {
        if let witness { return witness == "t" ? .inForce : .overtaken }
        if isStandby { return .unreachable }
        return status == "in progress" ? .inProgress : .absent
    }
}
