import CostModel
import TestSupport

/// The rows of a random little ledger: two municipalities, two years, a handful of citizens who move, enrol and take part.
/// A seed first draws how much there is of everything, then what.
struct RandomLedger {
    private(set) var model: [String] = []
    private(set) var facts: [String] = []
    private(set) var postings: [String] = []
    private var random: SplitMix64
    private let citizens: [String]
    private let functions: [String]

    private static let functions = [
        "5.57.71", "5.57.72", "5.57.78", "5.38.38", "5.28.20", "5.22.07", "5.25.10", "9.99.99",
    ]
    private static let links = ["link=family", "link=activity", "link=initiative,none", "link=none", ""]

    /// - Parameter usesExpense: whether rules may follow direct expense
    init(seed: UInt64, usesExpense: Bool = true) {
        random = SplitMix64(seed: seed)
        citizens = (0..<random.number(1...6)).map { "P\($0)" }
        // Few functions in some ledgers, so that postings meet in pools.
        functions = Array(RandomLedger.functions.shuffled(using: &random).prefix(random.number(1...8)))
        model = ["years 2018 2019", "out 5.25", "cofinanced 5.57.78 70", "cofinanced 5.57 \(random.number(1...99))"]
        for number in 0..<random.number(0...6) { model.append(rule(number, usesExpense: usesExpense)) }
        for (municipality, letters) in [(101, ["I", "J"]), (102, ["K"])] {
            facts += letters.map { "initiative \($0) in=\(municipality)" }
            makeMemberships(in: municipality)
            makeEnrolments(of: letters, in: municipality)
            makeParticipations(in: municipality)
        }
        for _ in 0..<random.number(0...40) { postings.append(posting()) }
    }

    var text: String {
        text(postings)
    }

    func text(_ postings: [String]) -> String {
        (model + facts + postings).joined(separator: "\n")
    }

    private mutating func rule(_ number: Int, usesExpense: Bool) -> String {
        let driver = random.one(of: ["members", "participation", "enrolment_days", usesExpense ? "expense" : "members"])
        let accounts = random.isOne(in: 4) ? " accounts=5.57" : ""
        let within = random.one(of: ["function", "sector", "all"])
        return "rule r\(number) \(driver) within=\(within) \(random.one(of: RandomLedger.links))\(accounts)"
    }

    /// One after the other for each citizen, so that none overlap.
    private mutating func makeMemberships(in municipality: Int) {
        for citizen in citizens {
            var day = random.number(1...500)
            while random.number(0...2) > 0, day < 1_300 {
                let last = day + random.number(0...400)
                let end = random.isOne(in: 5) ? "" : RandomLedger.date(last)
                facts.append(
                    "member \(random.one(of: ["F", "G"])) \(citizen) \(RandomLedger.date(day))..\(end) in=\(municipality)"
                )
                if end.isEmpty { break }
                day = last + random.number(1...60)
            }
        }
    }

    private mutating func makeEnrolments(of initiatives: [String], in municipality: Int) {
        for _ in 0..<random.number(0...5) {
            let who = random.isOne(in: 2) ? "family=\(random.one(of: ["F", "G"]))" : random.one(of: citizens)
            let arm = random.isOne(in: 3) ? " arm=comparison" : ""
            facts.append("enrolled \(random.one(of: initiatives)) \(who) \(days())\(arm) in=\(municipality)")
        }
    }

    private mutating func makeParticipations(in municipality: Int) {
        for _ in 0..<random.number(0...5) {
            let quantity = random.isOne(in: 2) ? "" : " quantity=\(random.number(0...9)).\(random.number(0...999))"
            let days = quantity.isEmpty ? days() : closedDays()
            facts.append(
                "takes \(random.one(of: ["V", "W"])) \(random.one(of: citizens)) \(days)\(quantity) in=\(municipality)")
        }
    }

    private mutating func posting() -> String {
        let municipality = random.one(of: [101, 102])
        let year = random.number(2018...2019)
        let sign = random.isOne(in: 4) ? "-" : ""
        let cents = random.number(0...99)
        var words = [
            "post \(sign)\(random.number(0...500)).\(cents < 10 ? "0" : "")\(cents)",
            random.one(of: functions), RandomLedger.date(random.number(300...1_200)), "year=\(year)",
            "dranst=\(random.one(of: [1, 1, 1, 2, 3]))", "in=\(municipality)",
        ]
        if random.isOne(in: 3) { words.append("cpr=\(random.one(of: citizens))") }
        if random.isOne(in: 4) { words.append("family=\(random.one(of: ["F", "G", "H"]))") }
        if random.isOne(in: 4) { words.append("activity=\(random.one(of: ["V", "W"]))") }
        if random.isOne(in: 8) { words.append("centre=C") }
        if random.isOne(in: 3) { words.append("booked=\(municipality == 101 ? random.one(of: ["I", "J"]) : "K")") }
        if random.isOne(in: 3) { words.append("species=\(random.number(1...2)).0") }
        return words.joined(separator: " ")
    }

    private mutating func days() -> String {
        random.isOne(in: 4) ? "\(RandomLedger.date(random.number(1...1_200))).." : closedDays()
    }

    private mutating func closedDays() -> String {
        let first = random.number(1...1_200)
        return "\(RandomLedger.date(first))..\(RandomLedger.date(first + random.number(0...500)))"
    }

    /// Days from 2017 on.
    private static func date(_ day: Int) -> String {
        FiscalYear(2017).days.first.advanced(by: day).description
    }
}
