/// Households outside the trial that an initiative's participants are compared with: about one for twelve.
struct ComparisonGroup {
    /// Position in `TrialInitiative.all`.
    let initiative: Int
    let isOfFamilies: Bool
    /// Which of the municipality's background families, or else of its other background households.
    let positions: Range<Int>

    /// The groups of each municipality; no household is in two.
    static func byMunicipality() -> [[ComparisonGroup]] {
        var groups = [[ComparisonGroup]](repeating: [], count: TrialMunicipality.all.count)
        for (number, initiative) in TrialInitiative.all.enumerated() {
            let isOfFamilies = initiative.cluster == .family
            let first = groups[initiative.municipality].last { $0.isOfFamilies == isOfFamilies }?.positions.upperBound
            let count = max(2, initiative.participantCount / 12)
            groups[initiative.municipality].append(
                ComparisonGroup(
                    initiative: number, isOfFamilies: isOfFamilies, positions: (first ?? 0)..<((first ?? 0) + count)))
        }
        return groups
    }
}
