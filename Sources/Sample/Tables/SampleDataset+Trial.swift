/// The small files about the trial itself.
extension SampleDataset {
    func appendMunicipalities(to rows: inout CsvBuffer) {
        for municipality in TrialMunicipality.all {
            rows.append(municipality.code)
            rows.comma()
            rows.append(municipality.name)
            rows.endRow()
        }
    }

    func appendInitiatives(to rows: inout CsvBuffer) {
        for initiative in TrialInitiative.all {
            rows.append(initiative.code)
            rows.comma()
            rows.append(TrialMunicipality.all[initiative.municipality].code)
            rows.comma()
            rows.append(initiative.cluster.rawValue)
            rows.comma()
            rows.append(initiative.name)
            rows.comma()
            rows.append(initiative.startsOn)
            rows.comma()
            rows.append(TrialCalendar.trialEnd)
            rows.endRow()
        }
    }

    func appendActivities(to rows: inout CsvBuffer) {
        for municipality in TrialMunicipality.all.indices {
            for course in GroupCourse.courses(in: municipality) {
                rows.append(course.code)
                rows.comma()
                rows.append(TrialMunicipality.all[municipality].code)
                rows.comma()
                rows.append(course.name)
                rows.endRow()
            }
        }
    }

    func appendParticipation(to rows: inout CsvBuffer) {
        for municipality in TrialMunicipality.all.indices {
            let households = population.participants(in: municipality)
            for course in GroupCourse.courses(in: municipality) {
                for participation in CourseParticipation.rows(of: course, among: households, seed: seed) {
                    rows.append(course.code)
                    rows.comma()
                    rows.append(Int(participation.cpr), width: 10)
                    rows.comma()
                    rows.append(participation.startsOn)
                    rows.comma()
                    rows.append(participation.endsOn)
                    rows.comma()
                    if let hours = participation.hoursThousandths { rows.append(thousandths: hours) }
                    rows.endRow()
                }
            }
        }
    }
}
