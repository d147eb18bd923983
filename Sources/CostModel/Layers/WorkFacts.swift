/// What staff did and who employed them, as of one snapshot of the ledger. Extraction → Workforce.
///
/// A municipality of nil is the whole network: its figures are shared equally by all `municipalities`.
package struct WorkFacts: Sendable {
    /// Ascending numbers: everybody that the network's figures are shared by.
    package var municipalities: [Int16] = []
    package var recordedTimes: [RecordedTime] = []
    package var meetings: [Meeting] = []
    package var reportedHours: [ReportedHours] = []
    package var employments: [Employment] = []
    package var assignments: [Assignment] = []

    package init() {}

    /// An employee's time entries of a calendar year on one category and initiative, added up.
    package struct RecordedTime: Hashable, Sendable {
        package var municipality: Int16
        package var employee: String
        package var year: FiscalYear
        package var category: String
        /// Empty for none.
        package var initiative: String
        /// Billionths of a minute, that part of each entry which belongs to the category.
        package var minutes: Int128
        package var entryCount: Int

        package init(
            municipality: Int16, employee: String, year: FiscalYear, category: String, initiative: String,
            minutes: Int128, entryCount: Int
        ) {
            self.municipality = municipality
            self.employee = employee
            self.year = year
            self.category = category
            self.initiative = initiative
            self.minutes = minutes
            self.entryCount = entryCount
        }
    }

    /// A meeting, or several alike.
    package struct Meeting: Hashable, Sendable {
        package var municipality: Int16?
        package var initiative: String
        package var category: String
        package var heldOn: CivilDate
        package var participantsThousandths: Int64
        /// Length of one meeting; nil where it was not recorded, and is assumed.
        package var minutesThousandths: Int64?
        package var occurrencesThousandths: Int64

        package init(
            municipality: Int16?, initiative: String, category: String, heldOn: CivilDate,
            participantsThousandths: Int64, minutesThousandths: Int64?, occurrencesThousandths: Int64
        ) {
            self.municipality = municipality
            self.initiative = initiative
            self.category = category
            self.heldOn = heldOn
            self.participantsThousandths = participantsThousandths
            self.minutesThousandths = minutesThousandths
            self.occurrencesThousandths = occurrencesThousandths
        }
    }

    /// Hours that somebody reported for a year, and what was bought.
    package struct ReportedHours: Hashable, Sendable {
        package var municipality: Int16?
        package var initiative: String
        package var year: FiscalYear
        package var category: String
        /// Thousandths of an hour; low <= central <= high.
        package var lowThousandths: Int64
        package var centralThousandths: Int64
        package var highThousandths: Int64
        /// The part that belongs to the category: thousandths of a per cent.
        package var sharePercentThousandths: Int64
        /// What was bought, before the share is taken; nil where nothing was.
        package var amount: Amount?

        package init(
            municipality: Int16?, initiative: String, year: FiscalYear, category: String, lowThousandths: Int64,
            centralThousandths: Int64, highThousandths: Int64, sharePercentThousandths: Int64, amount: Amount?
        ) {
            self.municipality = municipality
            self.initiative = initiative
            self.year = year
            self.category = category
            self.lowThousandths = lowThousandths
            self.centralThousandths = centralThousandths
            self.highThousandths = highThousandths
            self.sharePercentThousandths = sharePercentThousandths
            self.amount = amount
        }
    }

    /// A position held from day to day.
    package struct Employment: Hashable, Sendable {
        package var municipality: Int16?
        package var employee: String
        package var category: String
        package var initiative: String
        /// Empty for none.
        package var costCentre: String
        /// Part of a full position: thousandths of a per cent.
        package var positionPercentThousandths: Int64
        package var days: DayRange

        package init(
            municipality: Int16?, employee: String, category: String, initiative: String, costCentre: String,
            positionPercentThousandths: Int64, days: DayRange
        ) {
            self.municipality = municipality
            self.employee = employee
            self.category = category
            self.initiative = initiative
            self.costCentre = costCentre
            self.positionPercentThousandths = positionPercentThousandths
            self.days = days
        }
    }

    /// An employee's assignment to a citizen.
    package struct Assignment: Hashable, Sendable {
        package var municipality: Int16
        package var employee: String
        package var costCentre: String
        package var citizen: Int32
        package var days: DayRange

        package init(municipality: Int16, employee: String, costCentre: String, citizen: Int32, days: DayRange) {
            self.municipality = municipality
            self.employee = employee
            self.costCentre = costCentre
            self.citizen = citizen
            self.days = days
        }
    }
}
