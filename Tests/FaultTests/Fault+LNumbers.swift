import Foundation
import TestSupport

/// L: CPR numbers in what the program says, in what its server logs and in what other sessions see of it, while persons are
/// imported, looked up and computed.
extension Fault {
    static let numberFaults: [Fault] = [
        Fault(
            "L2", bounded: true, "errors of the database that quote a row: 23505, 23514, 22P02, one of a trigger",
            expect: "70 and 1; the row is in the server's log at most, and not there as operators are asked to set it",
            Bench.inScene(quotedRows)),
        Fault(
            "L3", bounded: true, "every statement is logged", expect: "no number in output, metrics, files, logs",
            Bench.inScene(loggedStatements)),
        Fault(
            "L4", bounded: true, "other sessions look while persons are looked up, imported and computed",
            expect: "no number in a statement, a session's name, arguments or environment", Bench.inScene(watched)),
    ]

    /// Synthetic, and in no dataset: the number that may stand in the server's log where a row shows that it would.
    private static let stranger = "6687912345"

    /// What a server logs, by the name of its setting.
    private enum Logging {
        /// As Deployment.md asks for it, with every statement on top.
        static let asAsked = [
            "log_parameter_max_length = 0", "log_parameter_max_length_on_error = 0", "log_error_verbosity = terse",
            "log_statement = 'all'", "log_min_duration_statement = 0", "log_duration = on", "log_lock_waits = on",
        ]
        static let everything = [
            "log_parameter_max_length = -1", "log_parameter_max_length_on_error = -1", "log_error_verbosity = verbose",
        ]
    }

    private static func set(_ scene: Scene, _ settings: [String]) throws {
        for setting in settings { try scene.server.sql("alter database \(scene.database) set \(setting)") }
    }

    /// The second dataset and one citizen more, who has a posting.
    private static func datasetWithStranger(_ scene: Scene) throws -> String {
        let families = try String(contentsOfFile: "\(scene.bench.datasets.second)/families.csv", encoding: .utf8)
        return try scene.dataset(
            postings: ["9001,260,2018,2018-03-31,,5.57.73,1,007,5.2,100.00,\(stranger),,,,,Ekstra"],
            files: ["families.csv": "\(families)260,F9,\(stranger),2015-01-01,\n"])
    }

    private static func expectSilent(_ texts: [String], _ scene: Scene, _ place: String) throws {
        for number in scene.bench.datasets.canaries.union([stranger]).sorted() {
            let hyphenated = "\(number.prefix(6))-\(number.suffix(4))"
            for text in texts {
                try expect(!text.contains(number) && !text.contains(hyphenated), "a CPR number in \(place)")
            }
        }
    }

    /// What the server logs while `body` runs.
    private static func logged(_ scene: Scene, _ body: () throws -> Void) throws -> String {
        let before = try scene.server.logText().utf8.count
        try body()
        return String(decoding: try scene.server.logText().utf8.dropFirst(before), as: UTF8.self)
    }

    // MARK: L2

    /// What a trigger does with the new citizen's number, and how the import ends.
    private static let quotations = [
        ("insert into public.seen values (new.cpr), (new.cpr)", 70, true),
        ("insert into public.seen values (new.cpr || 'x')", 70, true),
        // The message itself quotes the value, which no setting of verbosity changes.
        ("perform (new.cpr || 'x')::bigint", 70, false),
        ("raise exception using message = new.cpr, detail = new.cpr, hint = new.cpr", 1, false),
    ]

    private static func quotedRows(_ scene: Scene) throws -> String {
        let dataset = try datasetWithStranger(scene)
        let admin = try scene.server.connect(scene.database)
        try admin.run(
            """
            create table public.seen (cpr text primary key check (cpr not like '%x'));
            create function public.quote() returns trigger language plpgsql security definer as 'begin end';
            create trigger quote before insert on identity.citizen for each row execute function public.quote();
            """)
        for (body, code, isDetail) in quotations {
            try admin.run(
                "create or replace function public.quote() returns trigger language plpgsql security definer as $$"
                    + "begin \(body); return new; end $$")
            for (settings, isAsAsked) in [(Logging.everything, false), (Logging.asAsked, true)]
            where isDetail || !isAsAsked {
                try set(scene, settings)
                let log = try logged(scene) {
                    let ending = try scene.run(["import", dataset, "--allow-synthetic"])
                    try expect(ending.code == code, "\(body): ended with \(ending.code): \(ending.errors.suffix(200))")
                    try expectSilent([ending.output, ending.errors], scene, "what the program says of \(body)")
                }
                let isThere = log.contains(stranger)
                try expect(log.contains("ERROR:"), "\(body): the server logged no error")
                try expect(isAsAsked || isThere, "\(body): the row did not come to be quoted")
                try expect(!(isAsAsked && isThere), "\(body): the row is in the server's log")
            }
        }
        try expect(try scene.sql("select count(*) from public.seen") == "0", "something stayed")
        return "70, 70, 70, 1"
    }

    // MARK: L3

    private static func loggedStatements(_ scene: Scene) throws -> String {
        let dataset = try datasetWithStranger(scene)
        let broken = try scene.dataset(postings: [
            "9002,260,2018,2018-03-31,,5.57.73,1,007,5.2,\(stranger)x,,,,,,\(stranger)"
        ])
        let key = "\(scene.path)/key"
        try Data(0..<32).write(to: URL(fileURLWithPath: key))
        chmod(key, 0o400)
        let metrics = ["OMKOST_METRICS": "\(scene.path)/omkost.prom", "JOURNAL_STREAM": "8:1234"]
        try set(scene, Logging.asAsked)
        var said: [String] = []
        func command(_ words: [String], code: Int32 = 0) throws {
            let ending = try scene.run(words, environment: metrics)
            try expect(ending.code == code, "\(words[0]) ended with \(ending.code): \(ending.errors.suffix(300))")
            // The batch's own list of citizens names them: that is what it is for.
            said += words.contains("citizen,family") ? [ending.errors] : [ending.output, ending.errors]
        }
        let log = try logged(scene) {
            try command(["import", dataset, "--allow-synthetic"])
            try command(scene.bench.run)
            let citizen = try scene.sql("select max(citizen) from identity.citizen") ?? ""
            for words in [
                ["costs", "--by", "citizen,family"], ["costs", "--by", "sector", "--citizen", stranger],
                ["person", stranger, "--purpose", "indsigt"], ["access-log", "--citizen", stranger],
                ["check"], ["runs"], ["runs", "show", "2", "--table", "findings"],
            ] {
                try command(words + ["--format", "csv"])
            }
            for words in [
                ["overview", "--citizen", stranger], ["explain", "b=\(citizen)"],
                ["explain", "--posting", "9001", "--municipality", "260"],
            ] {
                try command(words + ["--format", "json"])
            }
            try command(["export", "--project", "p", "--key-file", key, "--out", "\(scene.path)/package"])
            try command(["export", "register"])
            try command(["verify"])
            try command(["import", broken, "--allow-synthetic"], code: 65)
        }
        // Otherwise nothing was logged, and there was nothing to look at.
        for statement in ["access.record_look_up", "from identity.citizen", "copy "] {
            try expect(log.contains(statement), "the server did not log \(statement)")
        }
        try expectSilent([log], scene, "the server's log")
        try expectSilent(said, scene, "what the program says")
        try expect(said.contains { $0.contains("<6>{\"ts\":") }, "there were no lines of the log")
        try expectSilent(try files(scene), scene, "a file")
        try expectStoredOnce(scene)
        // With the server's own settings the look-up's parameter is logged: it is the settings that keep it out.
        try set(scene, Logging.everything)
        let careless = try logged(scene) { try command(["person", stranger]) }
        try expect(careless.contains(stranger), "no setting was needed")
        return "\(log.split(separator: "\n").count) lines of the server's log"
    }

    /// Everything that the commands wrote, but for rows that were refused: those are the file's own, for their owner.
    private static func files(_ scene: Scene) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: scene.path)
        try expect(
            names.contains("omkost.prom") && names.contains("package/persons.csv"), "files are missing: \(names)")
        return names.filter { !$0.contains("rejected") }.compactMap { name in
            FileManager.default.contents(atPath: "\(scene.path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// No table outside the identities has a number in any column.
    private static func expectStoredOnce(_ scene: Scene) throws {
        let admin = try scene.server.connect(scene.database)
        let queries = try admin.value(
            """
            select string_agg(format('select %L as name from %s t where t::text ~ $1', c.oid::regclass, c.oid::regclass),
                ' union ' order by c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
            """)
        let pattern = scene.bench.datasets.canaries.union([stranger]).sorted().joined(separator: "|")
        let found = try admin.value("select string_agg(name, ' ') from (\(queries ?? "")) f", [.text(pattern)])
        try expect(found == "identity.citizen", "numbers are in \(found ?? "no table")")
    }

    // MARK: L4

    /// Whoever reads or writes identities has to wait, and can be looked at meanwhile.
    private static func watched(_ scene: Scene) throws -> String {
        let dataset = try datasetWithStranger(scene)
        let resident = "6181871234"
        try expect(scene.bench.datasets.canaries.contains(resident), "the dataset has other citizens")
        var seen = 0
        for words in [
            ["person", resident], ["overview", "--citizen", resident],
            ["costs", "--by", "sector", "--citizen", resident], ["access-log", "--citizen", resident],
            ["import", dataset, "--allow-synthetic"],
        ] {
            let admin = try scene.server.connect(scene.database)
            try admin.say("begin")
            try admin.say("lock table identity.citizen in access exclusive mode")
            let victim = try scene.start(words)
            let waiting = try activity(scene, where: "wait_event_type = 'Lock'", victim)
            try expect(waiting.contains("identity.citizen"), "\(words[0]) waits for something else: \(waiting)")
            try expectSilent([waiting], scene, "a statement of \(words[0])")
            if words[0] == "import" { try expectSilent(try process(victim), scene, "what the system shows of it") }
            seen += 1
            try admin.say("rollback")
            let ending = try scene.end(victim)
            try expect(ending.code == 0, "\(words[0]) ended with \(ending.code): \(ending.errors.suffix(200))")
        }
        let held = try scene.hold(scene.bench.run, at: "write")
        try expectSilent(
            [try activity(scene, where: "true", held.victim)] + process(held.victim), scene, "what is seen of a run")
        held.release()
        let ending = try scene.end(held.victim)
        try expect(ending.code == 0, "the run ended with \(ending.code)")
        return "\(seen + 1) commands watched"
    }

    /// What a DBA sees of the program's sessions, once there are any.
    private static func activity(_ scene: Scene, where condition: String, _ victim: Victim) throws -> String {
        let end = ContinuousClock.now + .seconds(9)
        while true {
            let rows = try scene.server.sql(
                """
                select string_agg(concat_ws(' ', application_name, query), ';') from pg_stat_activity
                where datname = '\(scene.database)' and application_name like 'omkost/%' and \(condition)
                """)
            if let rows { return rows }
            try expect(victim.isRunning && ContinuousClock.now < end, "no session of the program's was seen")
            usleep(10_000)
        }
    }

    private static func process(_ victim: Victim) throws -> [String] {
        try ["cmdline", "environ"].map { file in
            let bytes = FileManager.default.contents(atPath: "/proc/\(victim.pid)/\(file)") ?? Data()
            try expect(!bytes.isEmpty, "\(file) could not be read")
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
