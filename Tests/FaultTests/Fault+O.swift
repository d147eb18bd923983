extension Fault { static let gateFaults: [Fault] = [] }
