import Postgres

/// One change of the ledger at a time; the lock goes with the transaction.
enum ImportLock {
    /// - Throws: `ImportLocked` where somebody else has it
    static func take(_ connection: DatabaseConnection) throws {
        let lock = Statement(
            "intake.lock", "select pg_try_advisory_xact_lock(hashtextextended('omkost.import', 0))",
            patience: .short)
        guard try connection.query(lock).onlyRow(of: lock)[0] == "t" else { throw ImportLocked() }
    }
}
