import Foundation

/// T: clocks, zones, locales, and the order in which things happen to lie.
extension Fault {
    static let calendarFaults: [Fault] = [
        Fault(
            "T1", bounded: true, "postings on both sides of New Year", expect: "the fiscal year column alone decides",
            Bench.inScene(newYear)),
        Fault(
            "T5a", bounded: true, "time zones and locales of the caller", expect: "the same bytes", Bench.inScene(zones)
        ),
        Fault("T5b", bounded: true, "five hash seeds", expect: "the same bytes", Bench.inScene(hashSeeds)),
        Fault(
            "T5c", bounded: true, "files and tables in another order", expect: "the same bytes",
            Bench.inScene(from: .empty, shuffled)),
        Fault(
            "T7a", bounded: true, "29 February of a year without one", expect: "65 at import", Bench.inScene(noLeapDay)),
        Fault("T7b", "a leap year", expect: "366 days", Bench.inScene(from: .empty, leapYear)),
        Fault(
            "T8", bounded: true, "a posting in a closed year", expect: "65, REJECTED; reopened: 0",
            Bench.inScene(closedYear)),
    ]

    /// What `reconcile` says was posted, against a sum of the file by its fiscal year column.
    private static func newYear(_ scene: Scene) throws -> String {
        let dataset = try scene.dataset(postings: [
            "7001,260,2018,2019-01-15,,5.57.73,1,007,5.2,77.77,,,,,,Supplementsperiode",
            "7002,260,2019,2018-12-31,,5.57.73,1,007,5.2,88.88,,,,,,Nytår",
            "7003,260,2019,2020-01-31,2020-01-01,5.57.73,1,007,5.2,99.99,,,,,,Nytår",
        ])
        try scene.sound(["import", dataset, "--allow-synthetic"])
        try scene.sound(scene.bench.run)
        var expected: [String: Int] = [:]
        for row in try String(contentsOfFile: "\(dataset)/postings.csv", encoding: .utf8).split(separator: "\n")
            .dropFirst()
        {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            expected["\(fields[1]),\(fields[2])", default: 0] += Int(fields[9].filter { $0 != "." }) ?? 0
        }
        let reconciled = try scene.sound(["reconcile", "--format", "csv"]).output
        for (place, oere) in expected {
            let row = reconciled.split(separator: "\n").first { $0.hasPrefix("\(place),") } ?? ""
            let posted = row.split(separator: ",", omittingEmptySubsequences: false)[2].filter { $0 != "." }
            try expect(Int(posted) == oere, "\(place): \(posted) of \(oere)")
        }
        return "\(expected.count) years add up by their column"
    }

    private static func zones(_ scene: Scene) throws -> String {
        let callers = [
            ["TZ": "Pacific/Apia", "LC_ALL": "tr_TR.UTF-8"], ["TZ": "Europe/Copenhagen", "LC_ALL": "da_DK.UTF-8"],
            ["TZ": "Pacific/Niue", "LC_ALL": "C", "PGTZ": "Asia/Tokyo", "PGDATESTYLE": "SQL,DMY"],
        ]
        for caller in callers {
            let code = try scene.run(scene.bench.run, environment: caller).code
            try expect(code == 0, "\(caller): \(code)")
            try expect(try scene.figures(environment: caller) == scene.bench.golden, "\(caller): other bytes")
        }
        return "\(callers.count) callers, the same bytes"
    }

    private static func hashSeeds(_ scene: Scene) throws -> String {
        for seed in 0..<5 {
            let code = try scene.run(
                scene.bench.run, environment: seed == 0 ? ["SWIFT_DETERMINISTIC_HASHING": "1"] : [:]
            ).code
            try expect(code == 0, "ended with \(code)")
            try expect(try scene.figures() == scene.bench.golden, "other bytes in run \(seed)")
        }
        return "5 runs, the same bytes"
    }

    /// The files' rows turned round, and then the stored rows as well.
    private static func shuffled(_ scene: Scene) throws -> String {
        let dataset = try scene.bench.datasets.copy(of: scene.bench.datasets.second, as: "shuffled")
        for name in try FileManager.default.contentsOfDirectory(atPath: dataset) where name.hasSuffix(".csv") {
            let rows = try String(contentsOfFile: "\(dataset)/\(name)", encoding: .utf8).split(separator: "\n")
            let turned = rows.prefix(1) + rows.dropFirst().reversed()
            try (turned.joined(separator: "\n") + "\n").write(
                toFile: "\(dataset)/\(name)", atomically: false, encoding: .utf8)
        }
        try scene.sound(["import", dataset, "--allow-synthetic"])
        try scene.sound(scene.bench.run)
        try expect(try scene.figures() == scene.bench.golden, "turned files give other bytes")
        let admin = try scene.server.connect(scene.database)
        try admin.say("set session_replication_role = replica")
        for table in ["posting", "family_member", "enrolment", "participation", "service_use"] {
            try admin.say(
                "create temporary table turned as select * from ledger.\(table) order by md5(t::text)"
                    .replacingOccurrences(of: "ledger.\(table) ", with: "ledger.\(table) t "))
            try admin.say("delete from ledger.\(table)")
            try admin.say("insert into ledger.\(table) overriding system value select * from turned")
            try admin.say("drop table turned")
        }
        try scene.sound(scene.bench.run)
        try expect(try scene.figures() == scene.bench.golden, "turned tables give other bytes")
        return "files and tables turned, the same bytes"
    }

    private static func noLeapDay(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        let dataset = try scene.dataset(postings: ["7001,260,2019,2019-02-29,,5.57.73,1,007,5.2,77.77,,,,,,Skuddag"])
        let code = try scene.run(["import", dataset, "--allow-synthetic"]).code
        try expect(code == 65, "ended with \(code)")
        try scene.expectPublication(before)
        try scene.expectRecovery()
        return "65"
    }

    private static func leapYear(_ scene: Scene) throws -> String {
        let dataset = try scene.dataset(
            postings: ["7001,260,2020,2020-02-29,,5.57.73,1,007,5.2,77.77,,,,,,Skuddag"],
            model: { text in
                text.replacingOccurrences(of: "years: [2018, 2019]", with: "years: [2018, 2020]")
                    .replacingOccurrences(
                        of: "    - { fiscal_year: 2019,",
                        with: "    - { fiscal_year: 2020, amount: 535000 }\n    - { fiscal_year: 2019,")
            })
        try scene.sound(["import", dataset, "--allow-synthetic"])
        try scene.sound(scene.bench.run)
        let persons = try scene.sound([
            "persons", "--by", "fiscal_year,initiative", "--format", "csv",
        ]).output
        let row = persons.split(separator: "\n").first { $0.hasPrefix("2020,HAL-VOK") } ?? "none"
        // Two citizens of one family.
        try expect(row.hasSuffix(",2,1,\(2 * 366)"), "\(row)")
        return "366 days in 2020"
    }

    /// Mutation: without `closedYears()` in GateKeeper.violations it is published, and the row is red.
    private static func closedYear(_ scene: Scene) throws -> String {
        guard try scene.run(["close", "--help"]).code == 0 else { throw Deviation(seen: "there is no omkost close") }
        try scene.sound(["close", "260", "2019"])
        let before = try scene.publication()
        let code = try scene.run(scene.bench.run).code
        try expect(code == 65, "ended with \(code)")
        try expect(try scene.gatesTripped() == ["closed_year_changed"], "\(try scene.gatesTripped())")
        try scene.expectPublication(before)
        try scene.sound(["close", "260", "2019", "--reopen"])
        try scene.expectRecovery("REJECTED")
        return "65, REJECTED; reopened: 0"
    }
}
