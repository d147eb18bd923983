/// How a command ends; scripts and timers rely on the numbers (manual: Operating).
package enum ExitStatus: Int32, CaseIterable, Sendable {
    /// Done, or nothing to do.
    case done = 0
    /// Unclassified: a bug.
    case unclassified = 1
    /// The command line is wrong.
    case usage = 64
    /// Data were refused; nothing was changed.
    case dataRefused = 65
    /// Input is missing, empty or stale.
    case inputMissing = 66
    /// The database cannot be reached.
    case databaseUnreachable = 69
    /// An invariant of ours broke: never retry.
    case invariantBroken = 70
    /// Output cannot be created.
    case cannotCreateOutput = 73
    /// Reading or writing failed.
    case inputOutput = 74
    /// Temporary: safe to try again.
    case temporary = 75
    /// Not permitted.
    case notPermitted = 77
    /// Configuration, model or schema version.
    case configuration = 78
    /// Whether COMMIT took effect is not known.
    case commitUnknown = 79
}
