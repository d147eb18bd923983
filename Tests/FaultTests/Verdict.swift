/// How a row ended.
enum Verdict: String {
    case green
    case red = "RED"
    case notRun = "not run"
}
