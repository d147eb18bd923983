import CostModel

// Families, initiatives and activities, and who is in them when.
extension RandomDataset {
    /// Every citizen is in one family after another, with or without days between, sometimes back in an earlier one.
    mutating func addFamilies(of municipality: Int, to register: inout Register) {
        let families = (1...random.number(1...4)).map { "F\($0)" }
        var used: Set<String> = []
        for citizen in register.citizens where random.chance(80) {
            var start = shape.day(&random)
            for _ in 0..<random.number(1...3) {
                guard let family = random.pick(families) else { continue }
                let end = start.advanced(by: random.number(0...random.one(5, 200, 900)))
                let isOpen = random.chance(25)
                add(
                    "families",
                    [
                        "municipality": String(municipality), "family": family, "cpr": citizen,
                        "valid_from": start.description, "valid_to": isOpen ? "" : end.description,
                    ])
                used.insert(family)
                if isOpen { break }
                start = end.advanced(by: random.one(1, 1, 1, 40))
            }
        }
        register.families = used.sorted()
    }

    mutating func addInitiatives(of municipality: Int, to register: inout Register) {
        for number in 0..<random.number(0...3) {
            let initiative = "I\(municipality)-\(number)"
            register.initiatives.append(initiative)
            add(
                "initiatives",
                [
                    "initiative": initiative, "municipality": String(municipality),
                    "cluster": random.one("family", "adult", "youth"), "name": "Indsats \"\(number)\"",
                    "starts_on": "2014-01-01", "ends_on": random.one("", "2025-12-31"),
                ])
        }
        guard !register.initiatives.isEmpty else { return }
        for _ in 0..<random.number(0...8) { addEnrolment(register) }
    }

    private mutating func addEnrolment(_ register: Register) {
        guard let initiative = random.pick(register.initiatives) else { return }
        let start = shape.day(&random)
        let end = start.advanced(by: random.number(0...random.one(0, 90, 800)))
        var row = [
            "initiative": initiative, "starts_on": start.description,
            "ends_on": random.chance(25) ? "" : end.description, "arm": random.one("intervention", "comparison"),
        ]
        if random.chance(40), let family = random.pick(register.families) {
            row["family"] = family
        } else {
            row["cpr"] = random.pick(register.citizens)
        }
        addUnique("enrolments", row, key: ["initiative", "cpr", "family", "starts_on", "arm"])
    }

    mutating func addActivities(of municipality: Int, to register: inout Register) {
        for number in 0..<random.number(0...2) {
            let activity = "A\(municipality)-\(number)"
            register.activities.append(activity)
            add("activities", ["activity": activity, "municipality": String(municipality), "name": "Hold; \(number)"])
            for _ in 0..<random.number(0...6) { addParticipation(in: activity, register) }
        }
    }

    private mutating func addParticipation(in activity: String, _ register: Register) {
        guard let citizen = random.pick(register.citizens) else { return }
        let start = shape.day(&random)
        let end = start.advanced(by: random.number(0...random.one(0, 3, 120, 900)))
        let hasQuantity = random.chance(60)
        let isOpen = !hasQuantity && random.chance(40)
        addUnique(
            "participation",
            [
                "activity": activity, "cpr": citizen, "starts_on": start.description,
                "ends_on": isOpen ? "" : end.description, "quantity": hasQuantity ? shape.quantity(&random) : "",
            ], key: ["activity", "cpr", "starts_on", "ends_on"])
    }
}
