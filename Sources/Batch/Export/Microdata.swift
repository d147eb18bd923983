import CostModel
import Disclosure

/// Records of persons under their pseudonyms. Only what is in cells that are shown is told, so that the records add up to the
/// tables where those show something, and give away nothing where they do not; a person of whom nothing is left is not told of.
struct Microdata {
    /// What is told of a person besides their cost.
    struct Attributes {
        var person: ExportPerson
        var ageBand: String?
        var enrolmentYear: String?
        var familySize: String?
        var enrolmentMonth: String?
    }

    /// By municipality and pseudonym.
    let persons: [Attributes]
    let costs: [ExportCost]
    let times: [ExportTime]
    let pseudonyms: ExportPseudonyms

    /// Municipality and citizen: a person has one primary enrolment in each municipality.
    private struct Key: Hashable {
        var municipality: Int16
        var citizen: Int32

        init(_ person: ExportPerson) {
            (municipality, citizen) = (person.municipality, person.citizen)
        }
    }

    /// - Parameter familySizes: members of each family on the day its citizens' enrolment began
    init(
        _ content: ExportContent, _ pseudonyms: ExportPseudonyms,
        familySizes: (_ starts: [EnrolmentStart]) throws -> [Int]
    ) throws {
        self.pseudonyms = pseudonyms
        let costs = content.facts.costs.filter {
            content.shown(ExportCell($0)) != nil
        }
        let times = content.facts.times.filter {
            content.shown(ExportCell($0)) != nil
        }
        let told = Set(costs.map { Key($0.person) }).union(times.map { Key($0.person) })
        let starts = EnrolmentStart.all(of: content.facts.times, firstYear: content.facts.years.lowerBound)
            .filter { told.contains(Key($0.person)) }
        let sizes = try familySizes(starts)
        let groups = Dictionary(grouping: zip(starts, sizes).map { ($0, $1) }) { start, _ in
            [String(start.person.municipality), start.person.cluster.rawValue, start.person.arm.rawValue]
        }
        var persons: [Attributes] = []
        var families = FamilyNumbers()
        for (_, members) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            persons += try Microdata.coarsened(members, content.rule, pseudonyms, &families)
        }
        let kept = Set(persons.map { Key($0.person) })
        self.persons = persons.sorted { left, right in
            (left.person.municipality, pseudonyms.person(left.person))
                < (right.person.municipality, pseudonyms.person(right.person))
        }
        self.costs = costs.filter { kept.contains(Key($0.person)) }
        self.times = times.filter { kept.contains(Key($0.person)) }
    }

    /// Persons of one municipality, cluster and arm, as like each other as the rule asks; nobody where they are too few.
    private static func coarsened(
        _ members: [(EnrolmentStart, Int)], _ rule: DisclosureRule, _ pseudonyms: ExportPseudonyms,
        _ families: inout FamilyNumbers
    ) throws -> [Attributes] {
        let records = members.map { start, size in
            let day = start.day
            let age = day.flatMap { day in
                pseudonyms.birthDate(start.person).flatMap { AgeBand(born: $0, on: day)?.rawValue }
            }
            return MicrodataRecord(
                person: Int64(start.person.citizen), family: families.unit(of: start.person),
                attributes: [
                    age, day.map { String($0.year) }, FamilySizeBand(members: size)?.code,
                    day.map { CalendarMonth(of: $0).description },
                ])
        }
        let coarse: [MicrodataRecord]
        do { coarse = try RecordCoarsener(rule: rule).coarsened(records) } catch {
            // They cannot hide among each other, whatever is left out.
            guard error == .tooFewRecords else { throw error.refusal }
            return []
        }
        return zip(members, coarse).map { member, record in
            Attributes(
                person: member.0.person, ageBand: record.attributes[0], enrolmentYear: record.attributes[1],
                familySize: record.attributes[2], enrolmentMonth: record.attributes[3])
        }
    }
}
