extension WorkPosition {
    /// The posts of the initiatives' own staff, caseworkers apart. Whoever also has time entries counts by these: the post of
    /// Frederikssund's coordinator and that of Halsnæs' project manager give no hours.
    static let all = [
        row(1, 1, .localProjectManagement, "BAL-FAM", 25_000, from: 24, to: 71),
        row(2, 1, .localProjectManagement, "FRB-VOK", 25_000, from: 24, to: 71),
        row(3, 2, .coordinators, "FRS-UNG", percentThousandths(weeklyHours: 20), from: 24, to: nil),
        row(4, 1, .development, "FUR-VOK", 30_000, from: 36, to: 59),
        row(6, 1, .localProjectManagement, nil, 25_000, from: 24, to: 71),
        row(6, 2, .projectManagement, "HAL-VOK", 25_000, from: 24, to: 35),
        row(6, 2, .projectManagement, "HAL-VOK", 50_000, from: 36, to: 59),
        row(6, 2, .projectManagement, "HAL-VOK", 25_000, from: 60, to: 71),
        row(7, 1, .localProjectManagement, nil, 25_000, from: 24, to: 71),
        row(7, 1, .coordinators, "HEL-FAM", 60_000, from: 31, to: 59),
        row(6, 4, .support, "HAL-UNG", percentThousandths(weeklyHours: 20), .jobTeam, from: 36, to: nil),
        row(7, 4, .support, "HEL-RUS", percentThousandths(weeklyHours: 15), .adultTeam, from: 30, to: nil),
        NetworkWork.secretariat,
    ]

    private static func row(
        _ municipality: Int, _ number: Int, _ category: WorkCategory, _ initiative: String?, _ percentThousandths: Int,
        _ costCentre: CostCentre? = nil, from first: Int, to last: Int?
    ) -> WorkPosition {
        WorkPosition(
            employee: EmployeeCode(municipality: municipality, number: number), category: category,
            initiative: initiative, costCentre: costCentre, percentThousandths: percentThousandths, months: first,
            to: last)
    }
}
