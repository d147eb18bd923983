/// Everybody in the sample: the participants, made once, and the background, computed household by household.
struct Population {
    private let participants: [[Household]]
    private let background: BackgroundHouseholds
    /// Background households of each municipality.
    var backgroundCount: Int

    init(backgroundCount: Int, seed: UInt64) {
        participants = ParticipantHouseholds(seed: seed).households
        background = BackgroundHouseholds(seed: seed)
        self.backgroundCount = backgroundCount
    }

    /// Participants and newcomers of a municipality: the first of its households.
    func participants(in municipality: Int) -> [Household] {
        participants[municipality]
    }

    func householdCount(in municipality: Int) -> Int {
        participants[municipality].count + backgroundCount
    }

    func household(_ index: Int, in municipality: Int) -> Household {
        let participants = participants[municipality]
        return index < participants.count
            ? participants[index] : background.household(index - participants.count, in: municipality)
    }
}
