/// Everything a run knows but the postings, as of one snapshot of the ledger: it grows with citizens and cost objects,
/// never with postings. Arrays are ordered as said, so that nothing depends on the order rows arrived in.
package struct LedgerFacts: Sendable {
    /// Ascending numbers.
    package var municipalities: [Int16] = []
    /// Indexed by account id; nil where the id is not in use.
    package var accounts: [Account?] = []
    /// Indexed by citizen id: the citizen's place in the order of CPR numbers, by which ties are broken; 0 where the id is
    /// not in use.
    package var citizenRanks: [Int32] = []
    /// Every family with a membership, an enrolment or a posting; by municipality, then code.
    package var families: [Coded] = []
    /// By code; an initiative belongs to one municipality.
    package var initiatives: [Initiative] = []
    package var activities: [Coded] = []
    /// Every cost centre with a row in any year, or a posting; by municipality, then code.
    package var costCentres: [Coded] = []
    package var memberships: [Membership] = []
    package var enrolments: [Enrolment] = []
    package var participations: [Participation] = []
    /// By cost centre, then year.
    package var costCentreYears: [CostCentreYear] = []
    package var costCentreUses: [CostCentreUse] = []
    /// In no order: they are added up, and there are many.
    package var serviceUses: [ServiceUse] = []
    package var timeEntries: [TimeEntry] = []
    package var assignments: [Assignment] = []

    package init() {}

    /// A code of a municipality.
    package struct Coded: Hashable, Sendable {
        package var municipality: Int16
        package var code: String

        package init(municipality: Int16, code: String) {
            self.municipality = municipality
            self.code = code
        }
    }

    package struct Initiative: Hashable, Sendable {
        package var municipality: Int16
        package var code: String
        package var cluster: InitiativeCluster

        package init(municipality: Int16, code: String, cluster: InitiativeCluster) {
            self.municipality = municipality
            self.code = code
            self.cluster = cluster
        }
    }

    /// A citizen's time in a family; never two on the same day within a municipality.
    package struct Membership: Hashable, Sendable {
        package var municipality: Int16
        /// Index into `families`.
        package var family: Int32
        package var citizen: Int32
        package var days: DayRange

        package init(municipality: Int16, family: Int32, citizen: Int32, days: DayRange) {
            self.municipality = municipality
            self.family = family
            self.citizen = citizen
            self.days = days
        }
    }

    /// An enrolment of a citizen or of a family.
    package struct Enrolment: Hashable, Sendable {
        /// Index into `initiatives`.
        package var initiative: Int32
        /// Citizen id; nil for a family's enrolment.
        package var citizen: Int32?
        /// Index into `families`; nil for a citizen's enrolment.
        package var family: Int32?
        package var days: DayRange
        package var arm: Arm

        package init(initiative: Int32, citizen: Int32?, family: Int32?, days: DayRange, arm: Arm) {
            self.initiative = initiative
            self.citizen = citizen
            self.family = family
            self.days = days
            self.arm = arm
        }
    }

    package struct Participation: Hashable, Sendable {
        /// Index into `activities`.
        package var activity: Int32
        package var citizen: Int32
        /// An open end is still open here.
        package var days: DayRange
        /// Nil: every day counts 1,000.
        package var quantityThousandths: Int64?

        package init(activity: Int32, citizen: Int32, days: DayRange, quantityThousandths: Int64?) {
            self.activity = activity
            self.citizen = citizen
            self.days = days
            self.quantityThousandths = quantityThousandths
        }
    }

    /// A cost centre's row for a fiscal year.
    package struct CostCentreYear: Hashable, Sendable {
        /// Index into `costCentres`.
        package var costCentre: Int32
        package var year: FiscalYear
        package var unit: String
        /// Thousandths of the unit; nil where none is stated.
        package var capacity: Int64?

        package init(costCentre: Int32, year: FiscalYear, unit: String, capacity: Int64?) {
            self.costCentre = costCentre
            self.year = year
            self.unit = unit
            self.capacity = capacity
        }
    }

    /// What one cost centre used of another, or of itself.
    package struct CostCentreUse: Hashable, Sendable {
        package var year: FiscalYear
        /// Indexes into `costCentres`.
        package var provider: Int32
        package var receiver: Int32
        /// Thousandths of the provider's unit.
        package var quantity: Int64

        package init(year: FiscalYear, provider: Int32, receiver: Int32, quantity: Int64) {
            self.year = year
            self.provider = provider
            self.receiver = receiver
            self.quantity = quantity
        }
    }

    /// What a citizen used of a cost centre on a day.
    package struct ServiceUse: Hashable, Sendable {
        /// Index into `costCentres`.
        package var costCentre: Int32
        package var citizen: Int32
        package var day: CivilDate
        /// Thousandths of the unit.
        package var quantity: Int64

        package init(costCentre: Int32, citizen: Int32, day: CivilDate, quantity: Int64) {
            self.costCentre = costCentre
            self.citizen = citizen
            self.day = day
            self.quantity = quantity
        }
    }

    /// Registered time on a citizen.
    package struct TimeEntry: Hashable, Sendable {
        package var municipality: Int16
        /// Index into `costCentres`; -1 for none.
        package var costCentre: Int32
        package var citizen: Int32
        package var day: CivilDate
        /// Thousandths of a minute.
        package var minutes: Int64

        package init(municipality: Int16, costCentre: Int32, citizen: Int32, day: CivilDate, minutes: Int64) {
            self.municipality = municipality
            self.costCentre = costCentre
            self.citizen = citizen
            self.day = day
            self.minutes = minutes
        }
    }

    /// An employee's assignment to a citizen.
    package struct Assignment: Hashable, Sendable {
        package var municipality: Int16
        /// Index into `costCentres`; -1 for none.
        package var costCentre: Int32
        package var citizen: Int32
        package var days: DayRange

        package init(municipality: Int16, costCentre: Int32, citizen: Int32, days: DayRange) {
            self.municipality = municipality
            self.costCentre = costCentre
            self.citizen = citizen
            self.days = days
        }
    }
}
