import CostModel
import Intake
import Postgres
import Reporting
import Schema

/// `omkost grant` and `omkost revoke`: all of the rights that are named, or none.
package struct RightsJob {
    private let role: String
    private let subjects: [GivenRight.Subject]
    private let takes: Bool

    /// - Throws: `Refusal` (usage) for a name or a code that nothing can have
    package init(role: String, municipalities: [Int], initiatives: [String], takes: Bool) throws(Refusal) {
        self.role = try RightsJob.checked(role, option: "--role")
        subjects =
            municipalities.map { .municipality($0) }
            + (try initiatives.map { code throws(Refusal) in
                .initiative(try RightsJob.checked(code, option: "--initiative"))
            })
        self.takes = takes
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let changed = try RightsDesk.open(choice, console, for: takes ? "revoke" : "grant") { book in
            try subjects.map { subject in
                do {
                    return takes ? try book.take(subject, from: role) : try book.give(subject, to: role)
                } catch let error as DatabaseError {
                    throw RightsDesk.refusal(error, role: role, subject: RightsJob.text(subject))
                }
            }
        }
        for (subject, changed) in zip(subjects, changed) { console.say(words(subject, changed)) }
    }

    private func words(_ subject: GivenRight.Subject, _ changed: Bool) -> BilingualText {
        let name = "\(role): \(RightsJob.text(subject))"
        return switch (takes, changed) {
        case (false, true): BilingualText(da: "givet: \(name)", en: "granted: \(name)")
        case (false, false): BilingualText(da: "havde den allerede: \(name)", en: "granted already: \(name)")
        case (true, true): BilingualText(da: "taget: \(name)", en: "revoked: \(name)")
        case (true, false): BilingualText(da: "havde den ikke: \(name)", en: "was not granted: \(name)")
        }
    }

    private static func text(_ subject: GivenRight.Subject) -> String {
        switch subject {
        case .municipality(let number): String(number)
        case .initiative(let code): code
        }
    }

    /// PostgreSQL would cut a longer name off, and so mean another role.
    private static func checked(_ text: String, option: String) throws(Refusal) -> String {
        let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard !text.isEmpty, text.utf8.count <= 63, isPrintable, !TextMask.holdsNumber(text) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "\(option) skal være en linje med 1-63 tegn og uden CPR-nummer",
                    en: "\(option) must be one line of 1-63 characters without a CPR number"),
                remedy: BilingualText(
                    da: "skriv navnet, som databasen har det", en: "write the name as the database has it"))
        }
        return text
    }
}
