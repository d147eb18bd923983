import CostModel

/// Where the postings of one account go in a municipality and fiscal year: what is the same for all of them, worked out
/// once, and what came.
struct AccountDesk {
    /// Index into the classifier's verdicts; nil where the account id is not in use.
    let verdict: Int?
    /// Whether no citizen gets any of it.
    let isExcluded: Bool
    /// Number of the class of its postings without a code; nil before the first.
    var plainClass: Int32?
    /// What came with a citizen or is excluded; the rest goes to pools.
    var direct = ControlTotal.zero

    init(_ verdict: Int?, isExcluded: Bool) {
        self.verdict = verdict
        self.isExcluded = isExcluded
    }
}
