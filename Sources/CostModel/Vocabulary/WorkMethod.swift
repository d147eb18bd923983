/// How the hours of a piece of work are known.
package enum WorkMethod: String, CaseIterable, Sendable {
    /// Registered minutes of an employee on a day.
    case timeEntries = "time_entries"
    /// Participants x minutes x occurrences.
    case meetings
    /// A position's part of a full one.
    case employment
    /// Hours that somebody reported, with a range where they were estimated.
    case reported

    /// The file of the dataset that says so.
    package var fileName: String {
        switch self {
        case .timeEntries: DatasetFile.timeEntries.fileName
        case .meetings: DatasetFile.meetings.fileName
        case .employment: DatasetFile.employments.fileName
        case .reported: DatasetFile.workHours.fileName
        }
    }
}
