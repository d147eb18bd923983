import CostModel
import Extraction
import ModelFile

/// The model that was in force when a run saw the ledger.
enum ModelOfRun {
    static func definition(_ snapshot: LedgerSnapshot) throws -> ModelDefinition {
        try definition(snapshot.modelText)
    }

    static func definition(_ text: String) throws -> ModelDefinition {
        try ModelFile(bytes: Array(text.utf8)).definition
    }
}
