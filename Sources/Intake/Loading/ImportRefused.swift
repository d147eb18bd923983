import CostModel

/// The import was refused, and nothing of it took effect.
package struct ImportRefused: Error {
    /// The first refusals, in file and line order.
    package var findings: [Finding]
    /// All of them.
    package var count: Int
    /// How many could have been refused while the rest was loaded.
    package var limit: Int

    package init(_ finding: Finding) {
        self.init([finding])
    }

    package init(_ findings: [Finding], count: Int? = nil, limit: Int = 0) {
        self.findings = findings
        self.count = count ?? findings.count
        self.limit = limit
    }
}
