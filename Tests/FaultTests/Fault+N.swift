extension Fault { static let networkFaults: [Fault] = [] }
