/// What the next night's import may bring: one change of a dataset that has been imported. Not every change is valid, as
/// not every extract is.
extension RandomDataset {
    /// - Parameter night: a number of its own for each change
    package mutating func change(night: Int) {
        switch random.number(0...9) {
        case 0...2: addPosting(night)
        case 3, 4: alterNumber(night)
        case 5, 6: removeRow()
        case 7: moveInitiative()
        case 8: alter("municipalities", "name", to: "Kommune i nat \(night)")
        default: modelText = nil
        }
    }

    private mutating func addPosting(_ night: Int) {
        guard var row = anyRow(of: "postings")?.row else { return }
        row["posting"] = "N\(night)"
        row["amount"] = random.one("17.03", "-0.01")
        add("postings", row)
    }

    private mutating func alterNumber(_ night: Int) {
        let (file, column) = random.one(
            ("participation", "quantity"), ("service_use", "quantity"), ("time_entries", "minutes"),
            ("cost_centre_use", "quantity"), ("cost_centres", "capacity"))
        alter(file, column, to: String(night))
    }

    private mutating func removeRow() {
        let file = random.one(
            "families", "enrolments", "participation", "assignments", "service_use", "time_entries", "cost_centre_use")
        // A file without rows is refused whole.
        guard let index = anyRow(of: file)?.index, rows[file]?.count ?? 0 > 1 else { return }
        rows[file]?.remove(at: index)
    }

    private mutating func moveInitiative() {
        alter("initiatives", "cluster", to: random.one("family", "adult", "youth"))
    }

    /// Only where the row says something there.
    private mutating func alter(_ file: String, _ column: String, to value: String) {
        guard let (index, row) = anyRow(of: file), row[column]?.isEmpty == false else { return }
        rows[file]?[index][column] = value
    }

    private mutating func anyRow(of file: String) -> (index: Int, row: [String: String])? {
        guard let all = rows[file], !all.isEmpty else { return nil }
        let index = random.number(0...all.count - 1)
        return (index, all[index])
    }
}
