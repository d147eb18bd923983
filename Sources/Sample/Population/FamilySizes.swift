/// How many members the participating families have: two to six.
enum FamilySizes {
    /// Helsingør's 99 families are the only ones whose members the evaluation counts: 306 citizens.
    static let memberCountHelsingoer = 306

    static func sizes(of initiative: TrialInitiative, random: inout SplitMix64) -> [Int] {
        var sizes = (0..<initiative.participantCount).map { _ in size(&random) }
        guard initiative.municipality == TrialMunicipality.helsingoer else { return sizes }
        var missing = memberCountHelsingoer - sizes.reduce(0, +)
        var family = 0
        // One member more or fewer in one family after another, until the sum is right.
        while missing != 0 {
            let step = missing.signum()
            if (2...6).contains(sizes[family] + step) {
                sizes[family] += step
                missing -= step
            }
            family = (family + 1) % sizes.count
        }
        return sizes
    }

    private static func size(_ random: inout SplitMix64) -> Int {
        switch random.below(100) {
        case 0..<30: 2
        case 30..<68: 3
        case 68..<88: 4
        case 88..<96: 5
        default: 6
        }
    }
}
