/// One row of the fault catalogue: what is done to the program, and what it must do.
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
        processFaults + databaseFaults + networkFaults + diskFaults + concurrencyFaults + calendarFaults
        + arithmeticFaults + gateFaults + releaseFaults + errorMatrix
}
