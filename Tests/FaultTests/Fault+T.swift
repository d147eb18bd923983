extension Fault { static let calendarFaults: [Fault] = [] }
