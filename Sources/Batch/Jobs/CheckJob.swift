import Allocation
import CostModel
import Extraction
import Intake
import ModelFile
import Postgres
import Published
import Reporting

/// `omkost check`: data quality of what is loaded, worst first where money is concerned.
package struct CheckJob {
    package init() {}

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "check")
            let (table, language) = try table(connection)
            try console.write(table.bytes(as: console.format, style: console.style(language)))
        }
    }

    /// Every finding, and the model's language.
    func table(_ connection: DatabaseConnection) throws -> (table: ReportTable, language: Language) {
        let (findings, language) = try LedgerSnapshot.read(connection) { snapshot in
            let model = try ModelFile(bytes: Array(snapshot.modelText.utf8)).definition
            let ledger = try LedgerChecks(connection).findings() + accountFindings(snapshot, model)
            return (ledger, model.language)
        }
        return (CheckTable(findings + (try allocationFindings(connection))).table, language)
    }

    /// What the model says about the accounts that have been posted.
    private func accountFindings(_ snapshot: LedgerSnapshot, _ model: ModelDefinition) throws -> [Finding] {
        let accounts = try snapshot.accounts()
        let pairs = Dictionary(grouping: try snapshot.accountTotals()) { total in
            Pair(municipality: total.pair.municipality, year: total.pair.fiscalYear)
        }
        let years = Set(model.years)
        return pairs.sorted { $0.key < $1.key }.flatMap { pair, totals -> [Finding] in
            let posted = totals.map { (account: $0.account, total: $0.pair.total) }
            guard years.contains(pair.year) else {
                let sum = posted.reduce(ControlTotal.zero) { $0 + $1.total }
                return [
                    Finding(
                        .yearOutsideModel, municipality: pair.municipality, fiscalYear: pair.year, rows: sum.rows,
                        oere: sum.oere)
                ]
            }
            return AccountCheck.findings(
                model, accounts: accounts, municipality: pair.municipality, year: pair.year, posted: posted)
        }
    }

    private struct Pair: Hashable, Comparable {
        var municipality: Int16
        var year: FiscalYear

        static func < (left: Pair, right: Pair) -> Bool {
            (left.municipality, left.year) < (right.municipality, right.year)
        }
    }

    /// What the published run could not place, and why; the accounts are told above.
    private func allocationFindings(_ connection: DatabaseConnection) throws -> [Finding] {
        do {
            return try PublishedReader.read(connection) { reader in
                try reader.findings().filter { ![.unmappedAccount, .yearOutsideModel].contains($0.code) }
            }
        } catch is NothingPublished {
            return []
        }
    }
}
