import CostModel

/// The rows of the files that are written household by household.
extension CsvBuffer {
    /// The memberships of a family, one row each, and where a member went.
    mutating func appendFamily(_ household: Household, _ municipality: Int) {
        guard let family = household.family else { return }
        for resident in household.residents {
            guard let memberFrom = resident.memberFrom else { continue }
            appendMembership(family, resident, municipality, from: memberFrom, to: resident.memberTo)
            if let nextFamily = resident.nextFamily, let memberTo = resident.memberTo {
                appendMembership(nextFamily, resident, municipality, from: memberTo.advanced(by: 1), to: nil)
            }
        }
    }

    /// The household's enrolment: of the family, or of its only citizen.
    mutating func appendEnrolment(_ household: Household, _ municipality: Int) {
        guard let enrolment = household.enrolment else { return }
        append(TrialInitiative.all[enrolment.initiative].code)
        comma()
        if household.family == nil, let citizen = household.residents.first { append(Int(citizen.cpr), width: 10) }
        comma()
        if let family = household.family { append(family) }
        comma()
        append(enrolment.startsOn)
        comma()
        append(enrolment.endsOn)
        comma()
        append(enrolment.arm.rawValue)
        endRow()
    }

    mutating func appendServiceUse(_ household: Household, _ municipality: Int) {
        for year in 0..<TrialCalendar.yearCount {
            for use in ServiceUse.rows(of: household, year: year) {
                append(TrialMunicipality.all[municipality].code)
                comma()
                append(use.centre.code)
                comma()
                append(Int(use.cpr), width: 10)
                comma()
                append(use.usedOn)
                comma()
                append(thousandths: use.hoursThousandths)
                endRow()
            }
        }
    }

    private mutating func appendMembership(
        _ family: FamilyCode, _ resident: Resident, _ municipality: Int, from first: CivilDate, to last: CivilDate?
    ) {
        append(TrialMunicipality.all[municipality].code)
        comma()
        append(family)
        comma()
        append(Int(resident.cpr), width: 10)
        comma()
        append(first)
        comma()
        append(last)
        endRow()
    }
}
