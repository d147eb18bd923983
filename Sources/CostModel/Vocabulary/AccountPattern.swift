/// Which accounts something is about: a whole-component prefix of the function, optionally with grouping, dranst and
/// species, optionally only in some fiscal years. `5.2` is not a prefix of `5.22.07`.
package struct AccountPattern: Hashable, Sendable {
    /// No to three components: [5, 57] for `5.57`.
    package var components: [Int]
    /// Three digits, compared whole; nil matches any.
    package var grouping: String?
    package var dranst: Int16?
    /// A prefix of the species; nil matches any.
    package var species: String?
    /// First and last fiscal year in which the pattern holds; nil is open.
    package var firstYear: FiscalYear?
    package var lastYear: FiscalYear?

    package init(
        components: [Int], grouping: String? = nil, dranst: Int16? = nil, species: String? = nil,
        firstYear: FiscalYear? = nil, lastYear: FiscalYear? = nil
    ) {
        self.components = components
        self.grouping = grouping
        self.dranst = dranst
        self.species = species
        self.firstYear = firstYear
        self.lastYear = lastYear
    }

    /// Reads `5.57.72/010@2`, `5.57`, `@2`; nil when the text has another shape or says nothing at all.
    package init?(_ text: String) {
        var rest = Substring(text)
        dranst = nil
        grouping = nil
        if let at = rest.firstIndex(of: "@") {
            let digits = rest[rest.index(after: at)...]
            guard digits.utf8.count == 1, let digit = Int16(digits), digit >= 1 else { return nil }
            dranst = digit
            rest = rest[..<at]
        }
        if let slash = rest.firstIndex(of: "/") {
            let digits = rest[rest.index(after: slash)...]
            guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
            grouping = String(digits)
            rest = rest[..<slash]
        }
        var components: [Int] = []
        if !rest.isEmpty {
            for (position, part) in rest.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
                guard position < 3, part.utf8.count == (position == 0 ? 1 : 2),
                    part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part)
                else { return nil }
                components.append(number)
            }
        }
        guard !components.isEmpty || grouping != nil || dranst != nil else { return nil }
        self.components = components
    }

    package func matches(_ account: Account, in year: FiscalYear) -> Bool {
        holds(in: year)
            && account.function.components.starts(with: components)
            && (grouping == nil || grouping == account.grouping)
            && (dranst == nil || dranst == account.dranst)
            && (species.map { AccountPattern.digits(account.species).starts(with: AccountPattern.digits($0)) } ?? true)
    }

    package func holds(in year: FiscalYear) -> Bool {
        (firstYear.map { $0 <= year } ?? true) && (lastYear.map { year <= $0 } ?? true)
    }

    /// More specific patterns compare greater: more components, then a grouping, then a dranst, then a longer species
    /// (manual: Dataset).
    package var specificity: Int {
        components.count * 1_000 + (grouping == nil ? 0 : 100) + (dranst == nil ? 0 : 10)
            + (species.map { AccountPattern.digits($0).count } ?? 0)
    }

    /// Whether both claim the same accounts in some same year, which the model refuses between two owners.
    package func claimsTheSame(as other: AccountPattern) -> Bool {
        let first = [firstYear, other.firstYear].compactMap(\.self).max()
        let last = [lastYear, other.lastYear].compactMap(\.self).min()
        let yearsOverlap = if let first, let last { first <= last } else { true }
        return yearsOverlap && components == other.components && grouping == other.grouping && dranst == other.dranst
            && species.map(AccountPattern.digits) == other.species.map(AccountPattern.digits)
    }

    /// Species `5.2` and `52` are the same.
    private static func digits(_ species: String) -> [UInt8] {
        species.utf8.filter { $0 != UInt8(ascii: ".") }
    }
}
