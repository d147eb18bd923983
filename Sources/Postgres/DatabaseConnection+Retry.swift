extension DatabaseConnection {
    /// How often a transaction is begun.
    package static let transactionTriesMax = 5

    /// Runs a whole transaction again when the server chose it to give way to another (40001, 40P01), up to five times
    /// with growing pauses. Only for a `body` that begins its transaction itself and leaves nothing behind without its
    /// commit.
    package func retrying<Answer>(_ body: () throws -> Answer) throws -> Answer {
        var tries = 1
        while true {
            let caught: any Error
            do {
                return try body()
            } catch {
                caught = error
                guard tries < DatabaseConnection.transactionTriesMax, DatabaseConnection.gaveWay(error), isAlive else {
                    throw error
                }
            }
            if let error = caught as? DatabaseError { onRetry?(tries, error.sqlState) }
            // The other one must get ahead, and not meet us again at once.
            try Interruption.sleep(milliseconds: Int.random(in: 10...40) << tries)
            tries += 1
        }
    }

    private static func gaveWay(_ error: any Error) -> Bool {
        guard let error = error as? DatabaseError, error.kind == .refused else { return false }
        return error.sqlState == "40001" || error.sqlState == "40P01"
    }
}
