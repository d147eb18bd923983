/// What the log can say: a closed list, stable, to be searched for (manual: Operating).
enum LogEventName: String, CaseIterable, Sendable {
    // A run
    case runStarted = "RUN_STARTED"
    case stageEntered = "STAGE_ENTERED"
    case stageDone = "STAGE_DONE"
    case runReady = "RUN_READY"
    case runPublished = "RUN_PUBLISHED"
    case runUnchanged = "RUN_UNCHANGED"
    case runRejected = "RUN_REJECTED"
    case runFailed = "RUN_FAILED"
    case runCancelled = "RUN_CANCELLED"
    case runLocked = "RUN_LOCKED"
    case ownerLost = "OWNER_LOST"
    case gateFailed = "GATE_FAILED"

    // An import
    case importStarted = "IMPORT_STARTED"
    case fileRead = "FILE_READ"
    case importDone = "IMPORT_DONE"
    case importRefused = "IMPORT_REFUSED"
    case importLocked = "IMPORT_LOCKED"
    case rejectLimit = "REJECT_LIMIT"

    // The database
    case dbUnreachable = "DB_UNREACHABLE"
    case dbLost = "DB_LOST"
    case dbRetry = "DB_RETRY"
    case dbTimeout = "DB_TIMEOUT"
    case dbDiskFull = "DB_DISK_FULL"
    case commitUnknown = "COMMIT_UNKNOWN"
    case commitResolved = "COMMIT_RESOLVED"
    case schemaMismatch = "SCHEMA_MISMATCH"
    case migrationDrift = "MIGRATION_DRIFT"

    // How any command may end
    case inputEmpty = "INPUT_EMPTY"
    case configBad = "CONFIG_BAD"
    case secretInsecure = "SECRET_INSECURE"
    case permission = "PERMISSION"
    case ioFailed = "IO_FAILED"
    case invariantBroken = "INVARIANT_BROKEN"
    case signal = "SIGNAL"
    case deadline = "DEADLINE"
    case commandFailed = "COMMAND_FAILED"
}
