extension ReportedWork {
    private static let trial = WorkCalendar.wholeTrialYears

    /// What the municipalities report, at the size of their peak year. All of it is invented, so that together with meetings, time
    /// entries and employments each lands between 1/2 and 1 1/2 FTE in that year.
    static let all = [
        // Allerød reports most of it itself.
        ReportedWork(0, "ALL-VOK", .localProjectManagement, 481, years: trial),
        ReportedWork(0, "ALL-VOK", .projectManagement, 620),
        ReportedWork(0, "ALL-VOK", .development, 300, 80, 130),
        ReportedWork(0, "ALL-VOK", .coordination, 260, 75, 125),
        ReportedWork(0, "ALL-VOK", .evaluation, 80),
        ReportedWork(0, "ALL-VOK", .financialFollowUp, 90),
        // Ballerup, Fredensborg and Gribskov registered little but the committed project management.
        ReportedWork(1, "BAL-FAM", .development, 200, 70, 140),
        ReportedWork(1, "BAL-FAM", .financialFollowUp, 50),
        ReportedWork(2, "FRB-VOK", .coordination, 200, 60, 150),
        ReportedWork(2, "FRB-VOK", .development, 200, 70, 140),
        ReportedWork(2, "FRB-VOK", .evaluation, 60, 50, 150),
        ReportedWork(5, nil, .localProjectManagement, 481, years: trial),
        ReportedWork(5, "GRI-UNG", .coordinators, 230, 60, 150),
        ReportedWork(5, "GRI-FAM", .development, 200, 70, 140),
        ReportedWork(5, nil, .financialFollowUp, 40),
        ReportedWork(5, nil, .evaluation, 50),
        // Frederikssund and Halsnæs registered nearly everything.
        ReportedWork(3, "FRS-UNG", .projectManagement, 120),
        ReportedWork(3, "FRS-UNG", .financialFollowUp, 25),
        ReportedWork(6, nil, .training, 120),
        ReportedWork(4, nil, .localProjectManagement, 481, years: trial),
        ReportedWork(4, "FUR-VOK", .projectManagement, 300, 80, 125),
        ReportedWork(4, nil, .evaluation, 70),
        ReportedWork(4, "FUR-FAM", .newFinancialManagement, 110, 55, 145),
        // Half of Helsingør's evaluation was another project's.
        ReportedWork(7, nil, .projectManagement, 395),
        ReportedWork(7, "HEL-FAM", .development, 260, 75, 130),
        ReportedWork(7, "HEL-HJERNE", .evaluation, 240, 80, 125, sharePercent: 50),
        ReportedWork(8, "HIL-VOK", .coordination, 300, 70, 140),
        ReportedWork(8, nil, .newFinancialManagement, 130, 55, 125),
        ReportedWork(8, "HIL-UNG", .evaluation, 60),
        ReportedWork(8, "HIL-UNG", .training, 140),
        // Bought: kroner and hours, never FTE.
        ReportedWork(0, "ALL-VOK", .externalConsultants, 90, kronerPerHour: 1150, years: 2...3),
        ReportedWork(6, "HAL-VOK", .externalConsultants, 140, kronerPerHour: 1050, years: 3...3),
        ReportedWork(7, "HEL-FAM", .externalConsultants, 160, kronerPerHour: 1250, years: 3...4),
        ReportedWork(8, "HIL-VOK", .externalConsultants, 60, kronerPerHour: 1100, years: 4...4),
        ReportedWork(1, "BAL-FAM", .externalTraining, 36, kronerPerHour: 1400, years: 3...3),
        ReportedWork(7, "HEL-RUS", .externalTraining, 48, kronerPerHour: 1350, years: 2...3),
        // What own staff prepared for the network, apart from the events themselves.
        ReportedWork(0, nil, .networkOwnStaff, 24, 75, 150, years: trial),
        ReportedWork(3, nil, .networkOwnStaff, 12, years: trial),
        ReportedWork(4, nil, .networkOwnStaff, 18, 75, 150, years: trial),
        ReportedWork(6, nil, .networkOwnStaff, 30, years: trial),
        ReportedWork(7, nil, .networkOwnStaff, 40, 80, 125, years: trial),
    ]
}
