import CostModel

/// Takes the persons of a supply one after another.
struct NumberedSupply {
    private let numbers: PersonNumbers
    private var takenCount = 0

    init(_ numbers: PersonNumbers) {
        self.numbers = numbers
    }

    mutating func take() -> (cpr: UInt64, bornOn: CivilDate) {
        takenCount += 1
        return numbers.person(at: takenCount - 1)
    }
}
