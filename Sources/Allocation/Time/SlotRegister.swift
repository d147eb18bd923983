import CostModel

/// The slots of one municipality and fiscal year, made for a citizen when the first cost or weight needs them.
struct SlotRegister {
    let calendar: CivicCalendar
    let year: DayRange
    /// Slot n is element n - 1.
    private(set) var slots: [SlotDays] = []
    /// A run of days in one slot: until which day, and in which. A citizen's runs follow each other and cover the year.
    private var runs: [(lastDay: Int32, slot: Int32)] = []
    /// First run by citizen id; -1 for citizens not met yet.
    private var firstRun: [Int32]

    init(calendar: CivicCalendar, year: FiscalYear, citizenIdMax: Int) {
        self.calendar = calendar
        self.year = year.days
        firstRun = [Int32](repeating: -1, count: citizenIdMax + 1)
    }

    /// The slot that a citizen is in on a day of the year; days outside are clamped into it, since a January invoice for
    /// last year counts on 31 December.
    mutating func slot(of citizen: Int32, on dayNumber: Int32) -> Int32 {
        var run = Int(firstRun[Int(citizen)])
        if run < 0 { run = meet(citizen) }
        let day = min(max(dayNumber, year.first.dayNumber), year.last.dayNumber)
        while runs[run].lastDay < day { run += 1 }
        return runs[run].slot
    }

    /// A slot's number, for weights whose days were cut by `CivicCalendar.stays`.
    mutating func number(of slot: Slot, on day: CivilDate) -> Int32 {
        self.slot(of: slot.citizen, on: day.dayNumber)
    }

    /// Makes the slots of everybody with an enrolment: they are the denominators, with cost or without.
    mutating func meetEnrolled() {
        for citizen in calendar.primary.keys.sorted() where firstRun[Int(citizen)] < 0 {
            _ = meet(citizen)
        }
    }

    private mutating func meet(_ citizen: Int32) -> Int {
        let first = runs.count
        let ownSlots = slots.count
        for stay in calendar.stays(of: citizen, in: year) {
            let known = slots[ownSlots...].firstIndex { $0.slot == stay.slot }
            let index = known ?? slots.count
            if known == nil {
                slots.append(SlotDays(slot: stay.slot, firstDay: stay.days.first, dayCount: 0))
            }
            slots[index].dayCount += Int16(stay.days.dayCount)
            runs.append((stay.days.last.dayNumber, Int32(index + 1)))
        }
        firstRun[Int(citizen)] = Int32(first)
        return first
    }
}
