import CostModel

/// The rows of the five files about work.
extension CsvBuffer {
    mutating func append(_ position: WorkPosition) {
        appendMunicipality(position.employee.municipality)
        append(position.employee)
        comma()
        append(position.category.rawValue)
        comma()
        append(position.initiative ?? "")
        comma()
        append(position.costCentre?.code ?? "")
        comma()
        append(thousandths: position.percentThousandths)
        comma()
        append(position.startsOn)
        comma()
        append(position.endsOn)
        endRow()
    }

    mutating func append(_ entry: WorkEntry) {
        appendMunicipality(entry.employee.municipality)
        append(entry.employee)
        comma()
        append(entry.workedOn)
        comma()
        append(entry.minutes)
        comma()
        append(entry.category.rawValue)
        comma()
        append(entry.initiative ?? "")
        comma()
        append(entry.costCentre?.code ?? "")
        comma()
        if let cpr = entry.cpr { append(Int(cpr), width: 10) }
        comma()
        if let sharePercent = entry.sharePercent { append(sharePercent) }
        endRow()
    }

    mutating func append(_ meeting: WorkMeeting) {
        appendMunicipality(meeting.municipality)
        append(meeting.initiative ?? "")
        comma()
        append(meeting.category.rawValue)
        comma()
        append(meeting.heldOn)
        comma()
        append(meeting.participants)
        comma()
        if let minutes = meeting.minutes { append(minutes) }
        comma()
        if let occurrences = meeting.occurrences { append(occurrences) }
        endRow()
    }

    /// An assignment of the team; an open end is empty.
    mutating func append(_ assignment: CaseAssignment, of team: CaseTeam) {
        let employee = team.employee(assignment.caseworker)
        appendMunicipality(employee.municipality)
        append(team.costCentre.code)
        comma()
        append(employee)
        comma()
        append(Int(assignment.cpr), width: 10)
        comma()
        append(assignment.days.first)
        comma()
        if assignment.days.last != DayRange.openEnd { append(assignment.days.last) }
        endRow()
    }

    /// One row of reported work: everything up to the share and what was paid is the same for all.
    mutating func appendReport(
        _ municipality: Int?, _ initiative: String?, year: Int, _ category: WorkCategory,
        thousandths hours: (low: Int, central: Int, high: Int), sharePercent: Int? = nil, oere: Int64? = nil
    ) {
        appendMunicipality(municipality)
        append(initiative ?? "")
        comma()
        append(TrialCalendar.firstYear + year)
        comma()
        append(category.rawValue)
        for hours in [hours.low, hours.central, hours.high] {
            comma()
            append(thousandths: hours)
        }
        comma()
        if let sharePercent { append(sharePercent) }
        comma()
        if let oere { append(oere: oere) }
        endRow()
    }

    /// The first column; empty is the whole network.
    private mutating func appendMunicipality(_ municipality: Int?) {
        if let municipality { append(TrialMunicipality.all[municipality].code) }
        comma()
    }
}
