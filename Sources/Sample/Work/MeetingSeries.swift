/// Meetings of one kind in one municipality, held through the year.
struct MeetingSeries {
    /// Position in `TrialMunicipality.all`.
    let municipality: Int
    let initiative: String?
    let category: WorkCategory
    /// Meetings in the peak year.
    let count: Int
    let participants: ClosedRange<Int>
    /// Nil where the length was not recorded: the model's assumption is used.
    let minutes: Int?
    /// Most meetings that one row stands for; 1 where each has its own row.
    let occurrencesPerRow: Int

    init(
        _ municipality: Int, _ initiative: String?, _ category: WorkCategory, _ count: Int,
        of participants: ClosedRange<Int>, minutes: Int? = nil, occurrencesPerRow: Int = 1
    ) {
        self.municipality = municipality
        self.initiative = initiative
        self.category = category
        self.count = count
        self.participants = participants
        self.minutes = minutes
        self.occurrencesPerRow = occurrencesPerRow
    }

    static let all = [
        MeetingSeries(0, "ALL-VOK", .meetings, 20, of: 6...8),
        MeetingSeries(1, "BAL-FAM", .meetings, 30, of: 7...9),
        MeetingSeries(1, "BAL-FAM", .newTeamwork, 16, of: 9...11),
        MeetingSeries(1, "BAL-FAM", .training, 4, of: 11...13, minutes: 120),
        MeetingSeries(2, "FRB-VOK", .meetings, 24, of: 6...7, occurrencesPerRow: 6),
        MeetingSeries(2, "FRB-VOK", .newTeamwork, 12, of: 6...8),
        MeetingSeries(3, "FRS-UNG", .training, 6, of: 9...11, minutes: 180),
        MeetingSeries(3, "FRS-UNG", .meetings, 6, of: 5...7),
        MeetingSeries(4, "FUR-VOK", .meetings, 24, of: 6...8, occurrencesPerRow: 4),
        MeetingSeries(4, "FUR-FAM", .training, 4, of: 11...13, minutes: 90),
        MeetingSeries(5, "GRI-FAM", .meetings, 26, of: 5...6, occurrencesPerRow: 13),
        MeetingSeries(6, "HAL-VOK", .meetings, 18, of: 5...7, minutes: 120),
        MeetingSeries(6, "HAL-FAM", .meetings, 8, of: 5...7, occurrencesPerRow: 4),
        MeetingSeries(7, "HEL-HJERNE", .meetings, 20, of: 7...9, occurrencesPerRow: 5),
        MeetingSeries(8, "HIL-VOK", .meetings, 22, of: 5...7),
    ]
}
