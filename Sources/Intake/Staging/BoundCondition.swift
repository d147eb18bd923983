import CostModel

/// A profile's condition, held against the fields of a record.
struct BoundCondition {
    private let values: [(position: Int, oneOf: [String])]

    init(_ condition: RowCondition, position: (String) -> Int) {
        values = condition.values.map { (position($0.column), $0.oneOf) }
    }

    func holds(for fields: [UnsafeRawBufferPointer]) -> Bool {
        values.allSatisfy { value in
            let field = trimmed(fields[value.position])
            return value.oneOf.contains { $0.utf8.elementsEqual(field) }
        }
    }
}
