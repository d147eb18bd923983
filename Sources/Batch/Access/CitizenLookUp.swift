import CostModel
import Postgres
import Published

/// The internal number of a citizen that a user names: by CPR number, or a replacement number with its source, where the role
/// may see them, else by that number.
enum CitizenLookUp {
    /// The number is never repeated in a message.
    /// - Returns: -1 for a CPR number that nobody has
    static func number(_ text: String, _ connection: DatabaseConnection) throws -> Int32 {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let cpr = CprNumber(parts[0])?.digits
        if cpr != nil || parts.count == 2 {
            let identities = IdentityReader(connection)
            guard try identities.isAllowed() else {
                throw Refusal(
                    .notPermitted,
                    what: BilingualText(
                        da: "denne rolle må ikke slå CPR-numre op", en: "this role may not look up CPR numbers"),
                    remedy: BilingualText(
                        da: "brug borgerens interne nummer, eller forbind som omkost_batch",
                        en: "use the citizen's internal number, or connect as omkost_batch"))
            }
            return try identities.citizen(cpr ?? parts[0], source: parts.count == 2 ? parts[1] : "") ?? -1
        }
        guard let number = Int32(text), number > 0 else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "borgeren er hverken et CPR-nummer eller et internt nummer",
                    en: "the citizen is neither a CPR number nor an internal number"),
                remedy: BilingualText(
                    da: "skriv ti cifre, NUMMER@KILDE for et erstatningsnummer, eller det interne nummer",
                    en: "write ten digits, NUMBER@SOURCE for a replacement number, or the internal number"))
        }
        return number
    }
}
