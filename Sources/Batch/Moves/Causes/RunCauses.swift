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
        return program + model + facts.map { FoundCause($0) }
    }

    private var program: [FoundCause] {
        before.programVersion == after.programVersion
            ? [] : [FoundCause(.program, detail: "\(before.programVersion) → \(after.programVersion)")]
    }

    private var model: [FoundCause] {
        guard before.modelText != after.modelText else { return [] }
        do {
            let models = try [before, after].map { try ModelFile(bytes: Array($0.modelText.utf8)).definition }
            return ModelComparison(models[0], models[1]).differences.map { FoundCause($0) }
        } catch {
            // It was sound when it was imported; what a model may say has changed since.
            return [FoundCause(ModelDifference(part: .unread))]
        }
    }
}
