import CostModel
import Reporting
import Schema

/// `omkost migrate`: brings the schema up to date, as an administrator of the database.
package struct MigrateJob {
    package init() {}

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .migrate, for: "migrate")
            let migrator = SchemaMigrator(connection)
            let applied = try migrator.migrate()
            let state = try migrator.state()
            guard case .current(let version) = state else { throw DatabaseUnfit.schema(state) }
            let words =
                applied.isEmpty
                ? BilingualText(
                    da: "skemaet er allerede version \(version)\n", en: "the schema is version \(version) already\n")
                : BilingualText(
                    da: "skemaet er nu version \(version) (\(applied.count) trin)\n",
                    en: "the schema is now version \(version) (\(applied.count) steps)\n")
            try console.write(Array(words.text(in: console.language).utf8))
        }
    }
}
