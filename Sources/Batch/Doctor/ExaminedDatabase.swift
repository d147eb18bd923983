import Cluster
import Postgres

/// A database to look into, connected as the batch is.
struct ExaminedDatabase {
    let connection: DatabaseConnection
    let address: DatabaseAddress
    /// Where files of ours stand.
    let stateFolder: String
    /// Postings older than this are worth a warning.
    let staleDays: Int

    init(_ address: DatabaseAddress, stateFolder: String, staleDays: Int) throws(DatabaseError) {
        self.address = address
        self.stateFolder = stateFolder
        self.staleDays = staleDays
        connection = try DatabaseConnection(address, applicationName: "omkost/doctor")
    }

    /// A second session at the same time.
    func connectAgain() throws(DatabaseError) -> DatabaseConnection {
        try DatabaseConnection(address, applicationName: "omkost/doctor")
    }

    func rows(_ name: String, _ query: String, _ parameters: [Parameter] = []) throws(DatabaseError) -> [[String?]] {
        try connection.query(Statement("doctor.\(name)", query, patience: .short), parameters).rows
    }

    /// The first column of the rows.
    func names(_ name: String, _ query: String) throws(DatabaseError) -> [String] {
        try rows(name, query).compactMap { $0.first ?? nil }
    }

    func setting(_ name: String) throws(DatabaseError) -> String {
        let query = "select pg_catalog.current_setting($1)"
        return try rows("setting", query, [.text(name)]).first?.first.flatMap(\.self) ?? ""
    }
}
