import CostModel
import Postgres

/// Makes the import's model the one in force, and holds the categories of work that the ledger knows to those it has.
struct ModelLoader {
    let connection: DatabaseConnection
    let batch: Int
    /// The ids of the categories that a model text has.
    let readCategories: (_ modelText: String) throws -> [String]

    /// The table that files look categories up in.
    static let categoryTable = "work_category"

    /// - Returns: whether the model differs from the one in force.
    func load(_ model: (text: String, sha256: String)) throws -> Bool {
        let current = try query("model", "select sha256 from ledger.model where until is null")
        guard current.rows.first?[0] != model.sha256 else { return false }
        try query("model.end", "update ledger.model set until = $1 where until is null", [.number(batch)])
        try query(
            "model.open", "insert into ledger.model (sha256, model_text, since) values ($1, $2, $3)",
            [.text(model.sha256), .text(model.text), .number(batch)])
        return true
    }

    /// Ends the categories that the model in force does not have, and opens those it has. At every import, and not only
    /// where the model changes: a database can hold a model from before the ledger knew categories.
    /// - Returns: whether any has ended.
    func holdCategories() throws -> Bool {
        let inForce = Statement("intake.model.in_force", "select model_text from ledger.model where until is null")
        guard let text = try connection.query(inForce).onlyRow(of: inForce)[0] else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: inForce.name)
        }
        let categories = try readCategories(text)
        let ended = try query(
            "categories.end",
            "update ledger.work_category set until = $1 where until is null and category <> all($2::text[])",
            [.number(batch), .texts(categories)])
        try query(
            "categories.open",
            """
            insert into ledger.work_category (category, since)
            select n.category, $1
            from unnest($2::text[]) with ordinality as n (category, place)
            where not exists (select from ledger.work_category c where c.category = n.category and c.until is null)
            order by n.place
            """, [.number(batch), .texts(categories)])
        return (ended.affectedRows ?? 0) > 0
    }

    @discardableResult
    private func query(_ step: String, _ text: String, _ parameters: [Parameter] = []) throws -> QueryResult {
        try connection.query(Statement("intake.\(step)", text), parameters)
    }
}
