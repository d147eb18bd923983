import CostModel
import Extraction
import ModelFile

/// The model that was in force when a run saw the ledger.
enum ModelOfRun {
    static func definition(_ snapshot: LedgerSnapshot) throws -> ModelDefinition {
        try ModelFile(bytes: Array(snapshot.modelText.utf8)).definition
    }
}
