import CostModel
import Intake
import Postgres
import Published
import Reporting

/// `omkost person --delete`: a person's rows become an anonymous remainder, for good.
package struct PersonDeletionJob {
    private let citizen: String
    private let reason: String
    private let stateFolder: String

    /// - Parameters:
    ///   - citizen: a CPR number or an internal number
    ///   - reason: why, for whoever asks later; it is kept
    ///   - stateFolder: where the key stands by which the person is known again
    /// - Throws: `Refusal` (usage) for a reason that cannot be kept
    package init(citizen: String, reason: String, stateFolder: String) throws(Refusal) {
        self.citizen = citizen
        self.stateFolder = stateFolder
        self.reason = try PrintedLine.checked(reason, option: "--reason", lengthMax: 200)
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let (number, done) = try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "person/delete")
            var request = PersonRequest()
            (request.citizen, request.purpose) = (citizen, reason)
            let number = try request.register(connection) ?? -1
            let checks = try DeletedPerson.keyChecks(connection)
            // No key is made for nobody.
            let deletion = PersonDeletion(
                connection, programVersion: ProgramVersion.text,
                seal: try DeletionKey(in: stateFolder).madeSeal(for: checks))
            guard let done = try deletion.delete(number, reason: reason) else {
                throw try DeletedPerson.all(of: number, connection).first.map(PersonListing.gone)
                    ?? PersonListing.nobody
            }
            return (number, done)
        }
        if let words = CommitWords.resolved(done.proof, of: "sletningen", "the deletion") {
            console.tell("omkost: \(words.text(in: console.language))\n")
        }
        let outcome = done.answer
        console.say(
            BilingualText(
                da:
                    "slettet: borger \(number) er nu ingen; CPR-nummeret og posteringers tekster (\(outcome.texts)) er væk",
                en:
                    "deleted: citizen \(number) is nobody now; the CPR number and \(outcome.texts) posting texts are gone"
            ))
        console.say(
            BilingualText(
                da: "frigivne tal er uændrede; perioder, der nu slutter \(outcome.lastDay): \(outcome.periods)",
                en: "published figures are unchanged; periods that end on \(outcome.lastDay) now: \(outcome.periods)"))
        console.say(
            BilingualText(
                da: "leverer en kilde personen igen, udelades rækkerne; tag personen ud af kildens udtræk",
                en:
                    "should a source deliver the person again, its rows are left out; take the person out of its extract"
            ))
    }
}
