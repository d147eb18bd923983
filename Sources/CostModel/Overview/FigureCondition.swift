/// What a figure is of: for some dimensions of the cost cube, the codes whose money is in it.
package struct FigureCondition: Hashable, Sendable {
    private var codes: [String: [String]]

    package init(_ codes: [String: [String]] = [:]) {
        self.codes = codes
    }

    /// By the dimensions' names.
    package var all: [(dimension: String, codes: [String])] {
        codes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// - Parameter code: nil for money that has none of the dimension
    package func allows(_ dimension: String, _ code: @autoclosure () -> String?) -> Bool {
        guard let allowed = codes[dimension] else { return true }
        return code().map(allowed.contains) ?? false
    }

    package func says(_ dimension: String) -> Bool {
        codes[dimension] != nil
    }

    package func with(_ dimension: String, _ code: String) -> FigureCondition {
        var condition = self
        condition.codes[dimension] = [code]
        return condition
    }
}
