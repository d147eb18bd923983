import CostModel
import Postgres

/// What is held about one person in one table and municipality.
package struct HeldRows: Hashable, Sendable {
    /// The table's name, or the view's.
    package var place: String
    package var municipality: Int16?
    /// Of all versions and all results that are kept.
    package var count: Int
    /// Nil where there is no money.
    package var oere: Int128?

    /// By table and municipality. For the batch alone.
    package static func all(of citizen: Int32, _ connection: DatabaseConnection) throws -> [HeldRows] {
        let statement = Statement(
            "person.rows",
            "select place, municipality, row_count, amount_oere from access.person_rows($1::integer)")
        return try connection.query(statement, [.number(citizen)]).rows.map { fields in
            let row = FieldRow(fields, statement)
            return HeldRows(
                place: row.text(0) ?? "", municipality: try row.optional(1), count: try row.number(2),
                oere: try row.optional(3))
        }
    }
}
