enum CrashMatrix { static let full: [Fault] = []
 static let sampled: [Fault] = [] }
