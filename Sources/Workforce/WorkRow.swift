import CostModel

/// One row of the dataset, or one year of an employment, as work: what the four methods have in common.
struct WorkRow {
    /// Nil for the whole network.
    var municipality: Int16?
    var year: FiscalYear
    var initiative: String
    var category: String
    var method: WorkMethod
    var assumption = ""
    /// Nil where the assumption behind it is not in the model.
    var minutes: WorkEstimate?
    var positionDays: Int128 = 0
    /// Øre of what was bought; nil where nothing was.
    var amountOere: Int128?
    var rowCount = 1
    /// Empty where the row is nobody's.
    var employee = ""
    /// Of meetings.
    var heldOn: CivilDate?

    /// Minutes of the entries, of which the shares were taken entry by entry.
    init(_ time: WorkFacts.RecordedTime) {
        (municipality, year, initiative) = (time.municipality, time.year, time.initiative)
        (category, method) = (time.category, .timeEntries)
        minutes = WorkEstimate(registered: time.minutes)
        (rowCount, employee) = (time.entryCount, time.employee)
    }

    /// - Parameter length: what an unknown length is assumed to be, in thousandths of a minute
    init(_ meeting: WorkFacts.Meeting, length: Assumption?) {
        (municipality, initiative) = (meeting.municipality, meeting.initiative)
        year = FiscalYear(Int16(clamping: meeting.heldOn.year))
        (category, method, heldOn) = (meeting.category, .meetings, meeting.heldOn)
        let people = Int128(meeting.participantsThousandths) * Int128(meeting.occurrencesThousandths)
        if let minutes = meeting.minutesThousandths {
            self.minutes = WorkEstimate(registered: Int128(minutes) * people)
        } else {
            assumption = WorkforceCalculator.meetingMinutes
            minutes = length.map { length in
                WorkEstimate(
                    low: Int128(length.lowThousandths), central: Int128(length.centralThousandths),
                    high: Int128(length.highThousandths)) * people
            }
        }
    }

    /// The year's part of an employment: no minutes, but a part of a position.
    init(_ employment: WorkFacts.Employment, in year: FiscalYear) {
        self.year = year
        (municipality, initiative) = (employment.municipality, employment.initiative)
        (category, method, employee) = (employment.category, .employment, employment.employee)
        minutes = .zero
        positionDays =
            Int128(employment.positionPercentThousandths)
            * Int128(employment.days.intersection(year.days).weekdayCount)
    }

    /// The share is taken of hours and amount; of the amount to the nearest øre, half away from zero.
    init(_ reported: WorkFacts.ReportedHours) {
        (municipality, year, initiative) = (reported.municipality, reported.year, reported.initiative)
        (category, method) = (reported.category, .reported)
        let share = Int128(reported.sharePercentThousandths)
        // Thousandths of an hour x hundred-thousandths = 10^-8 hours; 60 minutes, and one more decimal.
        minutes =
            WorkEstimate(
                low: Int128(reported.lowThousandths), central: Int128(reported.centralThousandths),
                high: Int128(reported.highThousandths)) * (share * 600)
        amountOere = reported.amount.flatMap { amount in
            roundedHalfAway(numerator: Int128(amount.oere) * share, denominator: 100_000)
        }
    }

    /// Work of the whole network is of nature network, whatever its category is for: it is nobody's own development.
    func nature(of category: WorkCategory) -> WorkCategory.Nature {
        municipality == nil ? .network : category.nature
    }
}
