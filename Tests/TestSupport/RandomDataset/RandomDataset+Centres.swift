import CostModel

// Cost centres that serve each other, themselves, citizens or nobody; and what staff did.
extension RandomDataset {
    mutating func addCentres(of municipality: Int, to register: inout Register) {
        for number in 0..<random.number(0...6) {
            let centre = "C\(number)"
            let servesCitizens = random.chance(shape.servicePercent)
            var years: [Int] = []
            for year in shape.firstYear...shape.lastYear where random.chance(85) {
                years.append(year)
                add(
                    "cost_centres",
                    [
                        "cost_centre": centre, "municipality": String(municipality), "fiscal_year": String(year),
                        "name": "Sted \(number)", "unit": "timer",
                        "capacity": random.one("", "", "0", "3", shape.quantity(&random), "5000"),
                    ])
                guard servesCitizens else { continue }
                for _ in 0..<random.number(0...5) { addServiceUse(of: centre, municipality, year, register) }
            }
            if !years.isEmpty { register.centreYears.append((centre, years)) }
        }
        addExchange(municipality, register)
    }

    private mutating func addServiceUse(of centre: String, _ municipality: Int, _ year: Int, _ register: Register) {
        guard let citizen = random.pick(register.citizens) else { return }
        let firstDay = CivilDate(dayNumber: 0).anniversary(years: year - 2000)
        let day = random.one(0, 58, 59, 60, 364, random.number(0...364))
        addUnique(
            "service_use",
            [
                "municipality": String(municipality), "cost_centre": centre, "cpr": citizen,
                "used_on": firstDay.advanced(by: day).description, "quantity": shape.quantity(&random),
            ], key: ["municipality", "cost_centre", "cpr", "used_on"])
    }

    private mutating func addExchange(_ municipality: Int, _ register: Register) {
        for year in shape.firstYear...shape.lastYear {
            let present = register.centreYears.filter { $0.years.contains(year) }.map(\.centre)
            for provider in present {
                for receiver in present where random.chance(shape.exchangePercent) {
                    add(
                        "cost_centre_use",
                        [
                            "municipality": String(municipality), "fiscal_year": String(year), "provider": provider,
                            "receiver": receiver, "quantity": shape.quantity(&random),
                        ])
                }
            }
        }
    }

    mutating func addStaff(of municipality: Int, _ register: Register) {
        for _ in 0..<random.number(0...8) {
            let start = shape.day(&random)
            let end = start.advanced(by: random.number(0...random.one(0, 100, 700)))
            addUnique(
                "assignments",
                [
                    "municipality": String(municipality), "cost_centre": centreOrNone(register),
                    "employee": "E\(random.number(1...2))", "cpr": random.pick(register.citizens) ?? "",
                    "starts_on": start.description, "ends_on": random.chance(30) ? "" : end.description,
                ], key: ["municipality", "cost_centre", "employee", "cpr", "starts_on", "ends_on"])
        }
        for _ in 0..<random.number(0...10) {
            add(
                "time_entries",
                [
                    "municipality": String(municipality), "employee": "E1", "worked_on": shape.day(&random).description,
                    "minutes": shape.minutes(&random), "category": "casework", "cost_centre": centreOrNone(register),
                    "cpr": random.chance(80) ? random.pick(register.citizens) ?? "" : "",
                    "share_percent": random.one("", "50", "12.5"),
                ])
        }
    }

    mutating func centreOrNone(_ register: Register) -> String {
        random.chance(60) ? random.pick(register.centreYears)?.centre ?? "" : ""
    }
}
