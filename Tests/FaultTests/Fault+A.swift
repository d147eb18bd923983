extension Fault { static let arithmeticFaults: [Fault] = [] }
