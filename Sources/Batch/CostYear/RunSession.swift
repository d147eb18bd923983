import Postgres

/// What one worker of a run has for itself: a session that reads the ledger, and one that writes results and reads them
/// back.
struct RunSession {
    let reader: DatabaseConnection
    let writer: DatabaseConnection
}
