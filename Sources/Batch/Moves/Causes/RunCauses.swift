import CostModel
import Extraction
import ModelFile
import Postgres
import Published

/// Everything that differs between what two runs were made from.
struct RunCauses {
    let before: RunOrigin
    let after: RunOrigin

    /// Causes by themselves: whether any had an effect is for `CauseFinder` to say.
    func candidates(_ connection: DatabaseConnection) throws -> [FoundCause] {
        let facts = try LedgerChanges(from: before.ledgerBatch, to: after.ledgerBatch, connection).all()
        return program + (try model()) + facts.map { FoundCause($0) }
    }

    private var program: [FoundCause] {
        before.programVersion == after.programVersion
            ? [] : [FoundCause(.program, detail: "\(before.programVersion) → \(after.programVersion)")]
    }

    private func model() throws -> [FoundCause] {
        guard before.modelText != after.modelText else { return [] }
        let models = try [before, after].map { try ModelFile(bytes: Array($0.modelText.utf8)).definition }
        return ModelComparison(models[0], models[1], hasSameText: false).differences.map { FoundCause($0) }
    }
}
