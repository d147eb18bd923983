/// The files about work: who was employed, who had whom, and what developing the initiatives took.
extension SampleDataset {
    func appendEmployments(_ teams: [CaseTeam], to rows: inout CsvBuffer) {
        for position in WorkPosition.all + teams.flatMap(\.positions) { rows.append(position) }
    }

    /// Every team's assignments, handed on as the buffer fills.
    func writeAssignments<Failure: Error>(
        _ teams: [CaseTeam], after rows: inout CsvBuffer, _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        for team in teams {
            for assignment in team.assignments {
                rows.append(assignment, of: team)
                try rows.drain(into: sink)
            }
        }
    }

    /// The initiatives' own staff, then the caseworkers, handed on as the buffer fills.
    func writeTimeEntries<Failure: Error>(
        _ teams: [CaseTeam], after rows: inout CsvBuffer, _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        for (number, work) in RecordedWork.all.enumerated() {
            for year in work.years {
                var random = random(.timeEntries, row: number, year: year)
                for entry in WorkEntry.rows(of: work, year: year, &random) { rows.append(entry) }
                try rows.drain(into: sink)
            }
        }
        for team in teams {
            for entry in CaseworkRecording(team, seed: seed).rows {
                rows.append(entry)
                try rows.drain(into: sink)
            }
        }
    }

    func appendMeetings(to rows: inout CsvBuffer) {
        for (number, series) in MeetingSeries.all.enumerated() {
            for year in WorkCalendar.developmentYears {
                var random = random(.meetings, row: number, year: year)
                for meeting in WorkMeeting.rows(of: series, year: year, &random) { rows.append(meeting) }
            }
        }
        for meeting in NetworkWork(seed: seed).meetings { rows.append(meeting) }
    }

    func appendWorkHours(to rows: inout CsvBuffer) {
        for (number, work) in ReportedWork.all.enumerated() {
            for year in work.years {
                var random = random(.workHours, row: number, year: year)
                let hours = work.halfHours(year: year, &random)
                guard hours.central > 0 else { continue }
                rows.appendReport(
                    work.municipality, work.initiative, year: year, work.category,
                    thousandths: (hours.low * 500, hours.central * 500, hours.high * 500),
                    sharePercent: work.sharePercent, oere: work.oere(halfHours: hours.central, year: year))
            }
        }
        for (year, low, central, high) in NetworkWork(seed: seed).reported {
            rows.appendReport(nil, nil, year: year, .networkSecretariat, thousandths: (low, central, high))
        }
    }

    /// The random numbers of one row of a table in one year.
    private func random(_ stream: RandomStream, row: Int, year: Int) -> SplitMix64 {
        SplitMix64(key: seed, stream: stream, index: row * TrialCalendar.yearCount + year)
    }
}
