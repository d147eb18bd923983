/// The program did something else than the catalogue says.
struct Deviation: Error {
    let seen: String
}

/// Throws what was seen unless it is as it has to be.
func expect(_ isAsExpected: Bool, _ seen: @autoclosure () throws -> String) throws {
    guard isAsExpected else { throw Deviation(seen: try seen()) }
}
