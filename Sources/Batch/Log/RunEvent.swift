/// What the log can say: a closed list, stable, to be searched for.
enum RunEvent: String, Sendable {
    case runStarted = "RUN_STARTED"
    case stageDone = "STAGE_DONE"
    case runPublished = "RUN_PUBLISHED"
    case runFailed = "RUN_FAILED"
    case commitUnknown = "COMMIT_UNKNOWN"
    case runCancelled = "RUN_CANCELLED"
}
