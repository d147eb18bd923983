import CostModel
import ModelFile
import Published
import Reporting

/// `omkost runs show N`: what one run was asked, what it saw, what it did and noticed, and what became of it.
package struct RunShowListing {
    private let run: Int
    private let part: RunPart

    /// - Parameter part: what is written for machines
    package init(run: Int, part: RunPart) {
        self.run = run
        self.part = part
    }

    /// - Throws: `Refusal` (66) where there is no such run
    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .reader, for: "runs/show")
            try connection.transaction(.snapshot) {
                guard let details = try RunDetails(run: run, connection) else { throw nothing }
                try console.write(bytes(details, console))
            }
        }
    }

    private func bytes(_ details: RunDetails, _ console: Console) throws -> [UInt8] {
        let model = RunShowListing.model(details.header.modelText)
        let style = console.style(model?.language)
        let header = RunHeaderReport(details.header, modelName: model?.name).report
        guard console.format == .text else {
            switch part {
            case .run: return header.bytes(as: console.format, style: style)
            case .steps: return RunStepsTable(try details.steps()).table.bytes(as: console.format, style: style)
            case .files: return RunFilesTable(try details.files()).table.bytes(as: console.format, style: style)
            case .findings: return RunFindingsTable(try details.findings()).all.bytes(as: console.format, style: style)
            case .publications:
                return RunPublicationsTable(try details.publications()).table.bytes(as: console.format, style: style)
            }
        }
        let findings = RunFindingsTable(try details.findings())
        let tables =
            [RunStepsTable(try details.steps()).table, RunFilesTable(try details.files()).summary]
            + findings.forPeople + [RunPublicationsTable(try details.publications()).table]
        return tables.reduce(header.bytes(as: .text, style: style)) {
            $0 + Array("\n".utf8) + $1.bytes(as: .text, style: style)
        }
    }

    /// Nil before the run has read the ledger, and for a model that an older version took and this one would not.
    private static func model(_ text: String?) -> ModelDefinition? {
        do {
            return try text.map { try ModelFile(bytes: Array($0.utf8)).definition }
        } catch {
            return nil
        }
    }

    private var nothing: Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(da: "kørsel \(run) findes ikke", en: "run \(run) does not exist"),
            remedy: BilingualText(da: "vælg en fra: omkost runs", en: "choose one from: omkost runs"))
    }
}
