import CostModel
import Disclosure

/// Families by number, the same in every version that is compared.
struct FamilyNumbers {
    private struct Key: Hashable {
        var municipality: Int16
        var code: String
    }

    private var numbers: [Key: Int64] = [:]

    /// A citizen without a family stands alone.
    mutating func unit(of person: ExportPerson) -> FamilyUnit {
        guard !person.family.isEmpty else { return .alone(Int64(person.citizen)) }
        let key = Key(municipality: person.municipality, code: person.family)
        if let known = numbers[key] { return .family(known) }
        let number = Int64(numbers.count + 1)
        numbers[key] = number
        return .family(number)
    }
}
