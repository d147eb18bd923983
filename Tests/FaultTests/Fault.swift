/// One row of the fault catalogue: what is done to the program, and what it must do.
///
/// Letters: P processes, D databases, N networks, S disks, C concurrency, L secrets, T calendars, A arithmetic, O gates, R the release
/// build; then a call of the system and an error, or a command and a call, for the two matrices.
///
/// Rows that other catalogues of this kind have, and this one has not, since the program has nothing they could break:
/// snapshots that are handed from one session to another (D17; a run reads through one), hours of the day (T2, T6; there
/// are days only, and a run is as of no date), timers (T3; the integration tests look at the one that is delivered), the
/// clock (T4; nothing is decided by one), the size of batches (no setting), the export (O9; not in this version).
struct Fault: Sendable {
    /// The row's name in the catalogue, such as `P3`; a letter behind it tells parts of one row apart.
    let id: String
    /// Whether `make test` has it too; the others belong to `make faults` alone.
    let isBounded: Bool
    let fault: String
    let expected: String
    /// Brings the fault about and looks at everything that `expected` says.
    /// - Returns: what was seen, in the words of the table
    /// - Throws: `Deviation` where it is not what was expected, `NotRun` where this machine cannot bring it about
    let body: @Sendable (Bench) throws -> String

    init(
        _ id: String, bounded isBounded: Bool = false, _ fault: String, expect expected: String,
        _ body: @escaping @Sendable (Bench) throws -> String
    ) {
        self.id = id
        self.isBounded = isBounded
        self.fault = fault
        self.expected = expected
        self.body = body
    }

    /// The catalogue, in its order.
    static let all =
        processFaults + databaseFaults + networkFaults + diskFaults + concurrencyFaults + secretFaults + numberFaults
        + calendarFaults + arithmeticFaults + gateFaults + releaseFaults + errorMatrix
}
