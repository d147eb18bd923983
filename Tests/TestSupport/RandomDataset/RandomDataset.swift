import CostModel

/// A small valid dataset that a seed decides: every driver, link and method, credits, empty bases, ties, loops, moves
/// between families and spells over New Year and 29 February. For holding the engine against the reference.
package struct RandomDataset {
    package let seed: UInt64
    var random: SeededRandom
    let shape: RandomShape
    /// Drawn when it is first written.
    var modelText: String?
    /// Rows by file, each as fields by column.
    var rows: [String: [[String: String]]] = [:]

    /// What there is to refer to in one municipality.
    struct Register {
        var citizens: [String] = []
        var families: [String] = []
        var initiatives: [String] = []
        var activities: [String] = []
        /// The years in which a centre has a row.
        var centreYears: [(centre: String, years: [Int])] = []
    }

    package init(seed: UInt64) {
        self.seed = seed
        random = SeededRandom(seed: seed)
        shape = RandomShape(&random)
        let people = drawPeople()
        for municipality in shape.municipalities {
            add("municipalities", ["municipality": String(municipality), "name": "Kommune \(municipality), æøå"])
            var register = Register()
            register.citizens = random.some(people, percent: 70)
            if register.citizens.isEmpty { register.citizens = people }
            addFamilies(of: municipality, to: &register)
            addInitiatives(of: municipality, to: &register)
            addActivities(of: municipality, to: &register)
            addCentres(of: municipality, to: &register)
            addStaff(of: municipality, register)
            addPostings(of: municipality, register)
        }
    }

    /// Writes the canonical files and model.yaml.
    package mutating func write(to folder: TemporaryFolder) throws {
        for (file, columns) in RandomDataset.columns {
            guard let rows = rows[file] else { continue }
            let variety = CsvVariety(&random)
            let text = variety.text(columns: random.shuffled(columns), rows: random.shuffled(rows))
            try folder.write(text, to: "\(file).csv")
        }
        let text = modelText ?? RandomModel(shape, centres: centreCodes, &random).text
        modelText = text
        try folder.write("# seed \(seed)\n" + text, to: "model.yaml")
    }

    private var centreCodes: [String] {
        Set((rows["cost_centres"] ?? []).compactMap { $0["cost_centre"] }).sorted()
    }

    mutating func add(_ file: String, _ row: [String: String]) {
        rows[file, default: []].append(row)
    }

    /// Adds a row unless the file has one that is equal in `key`.
    mutating func addUnique(_ file: String, _ row: [String: String], key: [String]) {
        let values = key.map { row[$0] ?? "" }
        guard rows[file]?.contains(where: { other in key.map { other[$0] ?? "" } == values }) != true else { return }
        add(file, row)
    }

    /// Synthetic numbers, many with the same birthday.
    private mutating func drawPeople() -> [String] {
        var people: Set<String> = []
        for _ in 0..<random.number(3...9) {
            let day = random.number(61...random.one(62, 88))
            people.insert("\(day)\(random.number(81...82))90\(random.number(1000...9999))")
        }
        return random.shuffled(people.sorted())
    }

    private static let columns: [(file: String, columns: [String])] = [
        ("municipalities", ["municipality", "name"]),
        ("families", ["municipality", "family", "cpr", "valid_from", "valid_to"]),
        ("initiatives", ["initiative", "municipality", "cluster", "name", "starts_on", "ends_on"]),
        ("enrolments", ["initiative", "cpr", "family", "starts_on", "ends_on", "arm"]),
        ("activities", ["activity", "municipality", "name"]),
        ("participation", ["activity", "cpr", "starts_on", "ends_on", "quantity"]),
        ("cost_centres", ["cost_centre", "municipality", "fiscal_year", "name", "unit", "capacity"]),
        ("cost_centre_use", ["municipality", "fiscal_year", "provider", "receiver", "quantity"]),
        ("service_use", ["municipality", "cost_centre", "cpr", "used_on", "quantity"]),
        ("assignments", ["municipality", "cost_centre", "employee", "cpr", "starts_on", "ends_on"]),
        (
            "time_entries",
            ["municipality", "employee", "worked_on", "minutes", "category", "cost_centre", "cpr", "share_percent"]
        ),
        (
            "postings",
            [
                "posting", "municipality", "fiscal_year", "posted_on", "served_on", "function", "dranst", "ownership",
                "grouping", "species", "amount", "cpr", "family", "activity", "cost_centre", "initiative", "text",
            ]
        ),
    ]
}
