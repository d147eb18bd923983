import CostModel
import Postgres

/// CPR numbers, for the batch alone.
package struct IdentityReader {
    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// Whether this role may see CPR numbers.
    package func isAllowed() throws(DatabaseError) -> Bool {
        // A role without the right to the schema cannot even name its tables.
        let schema = Statement("identity.schema", "select has_schema_privilege('identity', 'usage')")
        guard try connection.query(schema).onlyRow(of: schema)[0] == "t" else { return false }
        let right = Statement("identity.right", "select has_table_privilege('identity.citizen', 'select')")
        return try connection.query(right).onlyRow(of: right)[0] == "t"
    }

    /// The internal number of a number; nil where nobody has it.
    /// - Parameter source: who gave a replacement number; empty for CPR numbers
    package func citizen(_ number: String, source: String) throws(DatabaseError) -> Int32? {
        let lookUp = Statement(
            "identity.citizen", "select citizen from identity.citizen where cpr = $1 and source = $2")
        return try connection.query(lookUp, [.text(number), .text(source)]).rows.first?[0].flatMap { Int32($0) }
    }
}
