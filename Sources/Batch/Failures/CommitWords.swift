import CostModel
import Postgres

/// What is said of a commit whose answer was lost and that took effect all the same.
enum CommitWords {
    /// Nil where the server answered, as it nearly always does.
    static func resolved(_ proof: CommitProof, of danish: String, _ english: String) -> BilingualText? {
        switch proof {
        case .answered:
            return nil
        case .seen:
            return BilingualText(
                da: "forbindelsen forsvandt under bekræftelsen, men databasen har \(danish)",
                en: "the connection was lost during the commit, but the database has \(english)")
        case .seenOvertaken:
            return BilingualText(
                da:
                    "forbindelsen forsvandt under bekræftelsen; databasen fik \(danish), og noget nyere er kommet til siden",
                en:
                    "the connection was lost during the commit; the database got \(english), and something newer has followed since"
            )
        }
    }
}
