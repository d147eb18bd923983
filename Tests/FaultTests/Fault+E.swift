extension Fault { static let errorMatrix: [Fault] = [] }
