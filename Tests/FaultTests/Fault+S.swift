extension Fault { static let diskFaults: [Fault] = [] }
