extension Fault { static let concurrencyFaults: [Fault] = [] }
