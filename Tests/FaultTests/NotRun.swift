/// This machine cannot bring the fault about. Said in the table, and no failure.
struct NotRun: Error {
    let why: String
}
