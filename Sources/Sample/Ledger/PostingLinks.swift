/// What a posting names beside its account; nil where the column is empty.
struct PostingLinks {
    var cpr: UInt64?
    var family: FamilyCode?
    var activity: ActivityCode?
    var costCentre: CostCentre?
    /// Position in `TrialInitiative.all`.
    var initiative: Int?

    static let none = PostingLinks()
}
