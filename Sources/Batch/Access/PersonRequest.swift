import CostModel
import Intake
import Postgres
import Published

/// The persons that a command was asked for, as text, and why.
struct PersonRequest {
    /// A CPR number or an internal number.
    var citizen: String?
    var family: String?
    /// A posting's number.
    var posting: String?
    var municipality: Int16?
    /// Many persons at once.
    var isExtract = false
    /// Municipalities of which everybody is looked up, besides whom it names: among them money was divided.
    var divided: [Int16] = []
    /// Nil where the user gave none.
    var purpose: String?

    /// Where an operator says nothing else.
    private static let batchPurpose = "drift"

    /// Whether it names any person at all.
    var isPersonal: Bool {
        citizen != nil || family != nil || posting != nil || isExtract || !divided.isEmpty
    }

    /// Our own server has a role that may read persons; elsewhere it is for whoever connects to be one.
    func role(_ choice: DatabaseChoice) -> DatabaseRole {
        if isPersonal, case .privateCluster = choice { .batch } else { .reader }
    }

    /// Finds the citizen, and writes down who is looked up, in transactions of their own. Answers only begin afterwards.
    /// - Returns: the citizen's internal number, -1 for a CPR number that nobody has; nil where none was asked for
    /// - Throws: `Refusal` where the role may see no persons, or does not say why
    func register(_ connection: DatabaseConnection) throws -> Int32? {
        guard isPersonal else { return nil }
        // No code is a CPR number, so what is typed in its place must not get into the log.
        guard ![family, posting].contains(where: { $0.map(TextMask.holdsNumber) ?? false }) else {
            throw PersonRequest.numberAsCode
        }
        let log = LookUpLog(connection)
        let standing = try log.standing()
        let purpose = try checkedPurpose(standing)
        let number = try citizen.map { try CitizenLookUp.number($0, connection) }
        var subjects: [LookUp.Subject] = []
        if let number { subjects.append(.citizen(number < 0 ? nil : number)) }
        if let family { subjects.append(.family(municipality: municipality, code: family)) }
        if let posting { subjects.append(.posting(municipality: municipality, number: posting)) }
        // Who names a person does not see others.
        subjects += divided.map { .extract(municipality: $0) }
        if subjects.isEmpty { subjects.append(.extract(municipality: municipality)) }
        try log.write(subjects.map { LookUp($0, purpose: purpose) })
        return number
    }

    private func checkedPurpose(_ standing: LookUpLog.Standing) throws(Refusal) -> String {
        let given = try purpose.map { text throws(Refusal) in
            try PrintedLine.checked(text, option: "--purpose", lengthMax: 200)
        }
        switch standing {
        case .batch: return given ?? PersonRequest.batchPurpose
        case .reader:
            guard let given else { throw PersonRequest.noPurpose }
            return given
        case .none: throw PersonRequest.noPersons
        }
    }

    private static let numberAsCode = Refusal(
        .usage,
        what: BilingualText(
            da: "familiens kode eller posteringens nummer ligner et CPR-nummer",
            en: "the family's code or the posting's number looks like a CPR number"),
        remedy: BilingualText(
            da: "skriv koden, som kilden har den; personer findes med --citizen",
            en: "write the code as the source has it; persons are found with --citizen"))

    private static let noPurpose = Refusal(
        .usage,
        what: BilingualText(
            da: "den, der slår personer op, siger hvorfor", en: "whoever looks up persons says why"),
        remedy: BilingualText(
            da: "tilføj --purpose \"…\"; opslaget og formålet bliver skrevet i loggen",
            en: "add --purpose \"…\"; the look-up and its purpose are written in the log"))

    private static let noPersons = Refusal(
        .notPermitted,
        what: BilingualText(da: "denne rolle ser ingen personer", en: "this role sees no persons"),
        remedy: BilingualText(
            da: "forbind som en rolle, der har fået en kommune eller en indsats: omkost grant",
            en: "connect as a role that was given a municipality or an initiative: omkost grant"))
}
