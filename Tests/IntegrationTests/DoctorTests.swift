import Foundation
import Postgres
import TestSupport
import Testing

@testable import Batch

/// One thing is put wrong at a time, and is found by its code; without it nothing is found.
@Suite("omkost doctor", .serialized)
struct DoctorTests {
    /// What is put wrong in a database, and undone where it would outlive it.
    struct Planted: Sendable, CustomTestStringConvertible {
        let code: String
        let severity: Diagnosis.Severity
        let statement: String
        var undo: String?

        init(_ code: String, _ severity: Diagnosis.Severity, _ statement: String, undo: String? = nil) {
            (self.code, self.severity, self.statement, self.undo) = (code, severity, statement, undo)
        }

        var testDescription: String { code }
    }

    /// `DATABASE` stands for the database's name.
    static let planted = [
        Planted("public_create", .warning, "grant create on schema public to public"),
        Planted("public_create", .warning, "grant create on schema published to public"),
        Planted("public_temporary", .warning, "grant temporary on database DATABASE to public"),
        Planted(
            "public_execute", .warning,
            "create function published.open(integer) returns integer language sql as 'select 1'"),
        Planted("log_parameters", .warning, "alter database DATABASE set log_parameter_max_length = -1"),
        Planted(
            "log_parameters_on_error", .warning, "alter database DATABASE set log_parameter_max_length_on_error = 99"),
        Planted("log_statements", .warning, "alter database DATABASE set log_statement = 'all'"),
        Planted("log_verbosity", .warning, "alter database DATABASE set log_error_verbosity = 'verbose'"),
        Planted(
            "invalid_index", .problem,
            "update pg_index set indisvalid = false where indexrelid = 'intake.file_sha256'::regclass"),
        Planted("schema", .problem, "update migration.applied set checksum = repeat('0', 64) where version = 3"),
        Planted("schema_objects", .problem, "grant select on ledger.posting to omkost_reader"),
        Planted(
            "deletion_key", .problem,
            """
            insert into intake.batch (program_version) values ('test');
            insert into identity.citizen (cpr, step) values (null, 1);
            insert into identity.deletion (citizen, reason, seal, key_check, batch)
            select c.citizen, 'slettefrist', repeat('a', 26), repeat('b', 26), b.batch from identity.citizen c cross join intake.batch b
            """),
        Planted(
            "durability", .warning, "alter role omkost_batch set synchronous_commit = off",
            undo: "alter role omkost_batch reset synchronous_commit"),
        Planted("read_only", .problem, "alter database DATABASE set default_transaction_read_only = on"),
        Planted(
            "owner_login", .problem, "alter role omkost_owner login", undo: "alter role omkost_owner nologin"),
        Planted(
            "rights", .problem, "grant omkost_owner to omkost_batch", undo: "revoke omkost_owner from omkost_batch"),
    ]

    /// A copy of a database has its objects' rights and not its own.
    private func makeLedger() throws -> TestLedger {
        let ledger = try TestLedger()
        try ledger.database.connect("omkost_admin").run(
            """
            revoke temporary on database \(ledger.database.name) from public;
            grant temporary on database \(ledger.database.name) to omkost_batch
            """)
        return ledger
    }

    private func examine(_ url: String, staleDays: Int = 35) throws -> DoctorReport {
        let home = try TemporaryFolder("home")
        return DoctorJob(stateFolder: home.path, staleDays: staleDays, startsServer: false).examine(.given(url: url))
    }

    /// The codes of what is not in order; the tests' server runs without what only a power cut needs, and on a machine
    /// that may be nearly full.
    private func complaints(_ report: DoctorReport) -> [String] {
        report.entries.filter { entry in
            entry.diagnosis.severity != .ok && entry.check.code != DoctorCheck.diskSpace.code
                && !["fsync", "full_page_writes"].contains { entry.diagnosis.found.english.hasPrefix("\($0) = off") }
        }.map(\.check.code)
    }

    @Test("a database as the migrations made it has nothing wrong with it, and every check looked")
    func sound() throws {
        let ledger = try makeLedger()
        let report = try examine(ledger.url)
        #expect(complaints(report) == [])
        let machine = ["home", "postgresql", "server_user", "data_directory", "socket_directory", "log_file", "server"]
        let silent = Set(machine + ["leftover", "password_environment", "nightly_timer", "nightly_password"])
        let expected = DoctorCheck.all.map(\.code).filter { !silent.contains($0) }
        #expect(Set(expected).subtracting(report.entries.map(\.check.code)) == [])
        let codes = DoctorCheck.all.map(\.code)
        #expect(Set(codes).count == codes.count)
    }

    @Test("what is put wrong is found, and nothing else", arguments: planted)
    func finds(planted: Planted) throws {
        let ledger = try makeLedger()
        let name = ledger.database.name
        let administrator = try ledger.database.connect("omkost_admin")
        try administrator.run(planted.statement.replacing("DATABASE", with: name))
        let report = try examine(ledger.url)
        if let undo = planted.undo { try administrator.run(undo) }
        // A schema that was tampered with in its rights is seen by its own verification too.
        let others: Set<String> = ["schema_objects", planted.code]
        #expect(Set(complaints(report)).contains(planted.code))
        #expect(Set(complaints(report)).subtracting(others) == [])
        let found = try #require(report.entries.first { $0.check.code == planted.code }?.diagnosis)
        #expect(found.severity == planted.severity)
        #expect(found.remedy?.danish.isEmpty == false)
        #expect((found.refusal == nil) == (planted.severity == .warning))
    }

    @Test("a superuser has too many rights, a reader too few")
    func roles() throws {
        let ledger = try makeLedger()
        let administrator = try examine(ledger.database.address("omkost_admin").keyValues)
        #expect(complaints(administrator) == ["rights"])
        #expect(administrator.worst?.status == .configuration)
        let reader = try examine(ledger.database.address("omkost_reader").keyValues)
        #expect(complaints(reader) == ["role"])
        #expect(reader.worst?.status == .notPermitted)
    }

    @Test("a municipality whose postings have stopped coming is named")
    func freshness() throws {
        let ledger = try makeLedger()
        try ledger.load(try Dataset())
        #expect(complaints(try examine(ledger.url)) == [])
        let administrator = try ledger.database.connect("omkost_admin")
        try administrator.run(
            """
            set session_replication_role = replica;
            update intake.batch set imported_at = imported_at - interval '36 days'
            """)
        let report = try examine(ledger.url)
        #expect(Set(complaints(report)) == ["freshness"])
        let found = report.entries.first { $0.check.code == "freshness" }?.diagnosis.found.english ?? ""
        #expect(found.contains(#/^municipality \d{3} has had no postings since \d{4}-\d\d-\d\d$/#), "\(found)")
        #expect(complaints(try examine(ledger.url, staleDays: 37)) == [])
    }

    @Test("a night that is not switched on, and a password of it that others may read, are told where it is installed")
    func night() throws {
        let root = try TemporaryFolder("root")
        let machine = ExaminedMachine(
            cluster: nil, stateFolder: root.path, night: NightlyUnit(root: root.path))
        func look(_ check: DoctorCheck) -> [Diagnosis.Severity] {
            guard case .machine(let look) = check.look else { return [] }
            return look(machine).map(\.severity)
        }
        #expect(look(.nightlyTimer) == [] && look(.nightlyPassword) == [])
        let files = FileManager.default
        for folder in ["/lib/systemd/system", "/etc/systemd/system/timers.target.wants", "/etc/omkost"] {
            try files.createDirectory(atPath: root.path + folder, withIntermediateDirectories: true)
        }
        try Data().write(to: URL(fileURLWithPath: "\(root.path)/lib/systemd/system/omkost.timer"))
        #expect(look(.nightlyTimer) == [.warning] && look(.nightlyPassword) == [])
        try files.createSymbolicLink(
            atPath: "\(root.path)/etc/systemd/system/timers.target.wants/omkost.timer",
            withDestinationPath: "/lib/systemd/system/omkost.timer")
        #expect(look(.nightlyTimer) == [.ok])
        let password = "\(root.path)/etc/omkost/pgpass"
        try Data().write(to: URL(fileURLWithPath: password))
        for (mode, severity) in [(0o600, Diagnosis.Severity.ok), (0o640, .problem), (0o604, .problem)] {
            chmod(password, mode_t(mode))
            #expect(look(.nightlyPassword) == [severity], "\(String(mode, radix: 8))")
        }
    }

    @Test("a role that is a member of nothing is told that first")
    func strangers() throws {
        let ledger = try makeLedger()
        let stranger = try ledger.database.makePerson("stranger")
        let report = try examine(ledger.database.address(stranger).keyValues)
        #expect(complaints(report).first == "role")
        #expect(report.worst?.status == .notPermitted)
    }

    @Test("an address that gives a password away is told under its own code")
    func danger() throws {
        #expect(complaints(try examine("hostaddr=192.0.2.1")) == ["tls"])
        #expect(complaints(try examine("host=127.0.0.1 port=1")) == ["database"])
        let folder = try TemporaryFolder("passfile")
        let file = try folder.write("*:*:*:*:x\n", to: "pgpass")
        chmod(file, 0o644)
        #expect(complaints(try examine("host=127.0.0.1 port=1 passfile=\(file)")) == ["password_file"])
    }

    @Test("little room is worth a warning, next to none stands in the way")
    func diskSpace() {
        func severity(_ bytes: UInt64) -> Diagnosis.Severity {
            DiskSpace(path: "/x", freeBytes: bytes).diagnosis.severity
        }
        #expect(severity(DiskSpace.warningBytes) == .ok)
        #expect(severity(DiskSpace.warningBytes - 1) == .warning)
        #expect(severity(DiskSpace.problemBytes - 1) == .problem)
        #expect(DiskSpace(path: "/x", freeBytes: 1_610_612_736).diagnosis.found.english == "1.5 GiB free for /x")
        // Of a folder that is not there yet, its parent's disk counts.
        #expect(DiskSpace(holding: "/no/such/folder") != nil)
    }

    @Test("json is one object per finding with the same four keys, in both languages")
    func json() throws {
        let (ledger, home) = (try makeLedger(), try TemporaryFolder("home"))
        try ledger.database.connect("omkost_admin").run(
            "alter database \(ledger.database.name) set log_error_verbosity = 'default'")
        func run(_ arguments: [String]) throws -> BuiltBinary.Result {
            try BuiltBinary(home: home.path).run(["doctor", "--database", ledger.url] + arguments)
        }
        let result = try run(["--json"])
        #expect(result.status == 0, "\(result.errors)")
        let (rows, tight) = try rows(result)
        #expect(try self.rows(run(["--format", "json", "--language", "en"])) == (rows, tight))
        let strict = try run(["--json", "--strict", "--language", "en"])
        #expect(try strict.status == 78 && self.rows(strict) == (rows, tight))
        #expect(strict.errors.contains("omkost: error: warnings: \(3 + tight)\nhint: do what is said of each\n"))
        for row in rows { #expect(row.keys.sorted() == ["code", "found", "remedy", "severity"]) }
        let warned = rows.filter { $0["severity"] == "warning" }
        // The tests' server runs without what only a power cut needs.
        #expect(warned.map { $0["code"] } == ["log_verbosity", "durability", "durability"])
        #expect(
            warned.first?["remedy"]
                == "run as an administrator: alter system set log_error_verbosity = 'terse'; select pg_reload_conf()")
    }

    /// Of a report in JSON, without the room on this machine's disk, which changes; and how often that was little.
    private func rows(_ result: BuiltBinary.Result) throws -> (rows: [[String: String]], tight: Int) {
        let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let rows = try #require(document?["rows"] as? [[String: Any]])
        let texts = rows.map { $0.mapValues { "\($0)" } }
        let room = texts.filter { $0["code"] == DoctorCheck.diskSpace.code }
        return (texts.filter { !room.contains($0) }, room.count { $0["severity"] != "ok" })
    }

    @Test("the private server is looked into when it may be started, and is stopped again")
    func privateServer() throws {
        let home = try TemporaryFolder("home")
        let binary = BuiltBinary(home: home.path)
        let cold = try binary.run(["doctor", "--language", "en"])
        #expect(cold.status == 0)
        #expect(cold.output.contains("not made yet; the first command does it"))
        let warm = try binary.run(["doctor", "--start", "--language", "en"])
        #expect(warm.status == 0, "\(warm.errors)")
        #expect(warm.output.contains("omkost_batch@omkost"))
        let (rows, tight) = try rows(binary.run(["doctor", "--start", "--json"]))
        #expect(warm.output.contains("Everything is in order.") == (tight == 0), "\(warm.output)")
        #expect(rows.count > 10 && rows.allSatisfy { $0["severity"] == "ok" }, "\(rows)")
        #expect(
            try binary.run(["doctor", "--language", "en"]).output.contains("stopped; starts with the next command"))
    }
}
