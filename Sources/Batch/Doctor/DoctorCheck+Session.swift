import CostModel
import Postgres

extension DoctorCheck {
    /// A run's lock, its snapshot and its settings belong to a session. A pooler that changes sessions between transactions
    /// loses them: it forgets settings, gives one session to two clients in turn, or one client two sessions.
    static let session = DoctorCheck(
        "session", "Session", "Session",
        .database { database in
            guard try keepsSettings(database), try !sharesSessions(database) else {
                return [.problem(DatabaseWords.refusal(.pooled))]
            }
            return [.ok(BilingualText(da: "en for hver forbindelse", en: "one per connection"))]
        })

    private static func keepsSettings(_ database: ExaminedDatabase) throws -> Bool {
        try !database.names("session", "select 'x' where \(DatabasePreflight.hasOurSettings)").isEmpty
    }

    private static func sharesSessions(_ database: ExaminedDatabase) throws -> Bool {
        let process = Statement("doctor.process", "select pg_catalog.pg_backend_pid()", patience: .short)
        let first = try database.connection.query(process).onlyRow(of: process)
        let other = try database.connectAgain()
        return try other.transaction(.readCommitted) {
            let others = try other.query(process).onlyRow(of: process)
            let again = try database.connection.query(process).onlyRow(of: process)
            return others == first || again != first
        }
    }
}
