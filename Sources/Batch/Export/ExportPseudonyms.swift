import CostModel
import Disclosure

/// The pseudonyms of an export's persons and families. The CPR numbers behind them stay in here.
struct ExportPseudonyms {
    private let maker: PseudonymMaker
    private let persons: [Int32: Pseudonym]
    private let birthDates: [Int32: CivilDate]

    /// - Parameter identities: numbers by citizen, replacement numbers with their source; of a person who was deleted, none
    /// - Throws: `InvariantBroken` for a citizen that is not among them
    init(
        _ maker: PseudonymMaker, citizens: Set<Int32>, identities: [Int32: (cpr: String?, source: String)]
    ) throws {
        self.maker = maker
        var persons: [Int32: Pseudonym] = [:]
        var birthDates: [Int32: CivilDate] = [:]
        for citizen in citizens.sorted() {
            guard let identity = identities[citizen] else {
                throw InvariantBroken(.exportMalformed, at: "identities")
            }
            guard let cpr = identity.cpr else {
                persons[citizen] = maker.deletedPerson(citizen)
                continue
            }
            guard let number = CprNumber(cpr) else { throw InvariantBroken(.exportMalformed, at: "identities") }
            persons[citizen] = maker.person(number, source: identity.source)
            birthDates[citizen] = number.birthDate
        }
        self.persons = persons
        self.birthDates = birthDates
    }

    func person(_ person: ExportPerson) -> String {
        persons[person.citizen]?.text ?? ""
    }

    /// Nil for somebody without a family.
    func family(_ person: ExportPerson) -> String? {
        person.family.isEmpty ? nil : maker.family(municipality: person.municipality, code: person.family).text
    }

    func birthDate(_ person: ExportPerson) -> CivilDate? {
        birthDates[person.citizen]
    }
}
