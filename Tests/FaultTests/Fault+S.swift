import Foundation

/// S: disks that are full or broken, and folders that cannot be written to.
extension Fault {
    static let diskFaults: [Fault] =
        [
            Fault(
                "S1", bounded: true, "the table space is full", expect: "75 with 53100, figures kept",
                Bench.inScene(tableSpaceFull)),
            Fault(
                "S2", "the log's disk (pg_wal) is full", expect: "75 or 69; after room is made as ever",
                { try logFull($0) }),
            Fault(
                "S3", "temporary files limited to 64 kB", expect: "0 or 75, never half", Bench.inScene(temporaryLimit)),
        ]
        + [("write", "ENOSPC"), ("fsync", "EIO"), ("rename", "EACCES")].map { call, error in
            Fault(
                "S4\(call.prefix(1))", bounded: true, "\(error) at \(call) of a file", expect: "74, no half file",
                Bench.inScene(from: .empty) { try failingCall($0, call, error) })
        }
        + [
            Fault(
                "S5", bounded: true, "a file may have 1 kB (short write)", expect: "74, no half file",
                Bench.inScene(from: .empty, shortWrite)),
            Fault(
                "S6", "output on another disk than TMPDIR", expect: "0, whole", Bench.inScene(from: .empty, otherDisk)),
            Fault(
                "S7", bounded: true, "the folder is a file, a link to nowhere, or cannot be made",
                expect: "73 each, nothing written",
                Bench.inScene(from: .empty, noFolder)),
            Fault(
                "S8", "fdatasync of the log fails at COMMIT", expect: "0 or 75 or 79, and the pointer tells",
                Bench.inScene(syncFails)),
            Fault("S9", "a byte of a stored line is turned", expect: "verify: 70", Bench.inScene(byteTurned)),
            Fault(
                "S10", "the folder of the metrics is full", expect: "0, published, a warning",
                Bench.inScene(metricsFull)),
        ]

    /// A disk of its own, of a few megabytes.
    private static func withDisk(
        _ megabytes: Int, at path: String, _ body: () throws -> String
    ) throws -> String {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        do {
            try Shell.run(["mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=0777", "none", path])
        } catch { throw NotRun(why: "no tmpfs can be mounted") }
        defer { umount2(path, Int32(MNT_DETACH)) }
        return try body()
    }

    /// Mutation: without class 53 in DatabaseWords.status it ends with 1, and the row is red.
    private static func tableSpaceFull(_ scene: Scene) throws -> String {
        let path = "\(scene.server.folder.path)/space"
        let name = "small_\(scene.database)"
        return try withDisk(4, at: path) {
            try FileManager.default.createDirectory(atPath: "\(path)/data", withIntermediateDirectories: true)
            if geteuid() == 0 { try Shell.run(["chown", "postgres", "\(path)/data"]) }
            try scene.sql("create tablespace \(name) location '\(path)/data'")
            try scene.sql("grant create on tablespace \(name) to omkost_owner, omkost_batch")
            try scene.sql("alter role omkost_batch in database \(scene.database) set default_tablespace = \(name)")
            let before = try scene.publication()
            // As much as fits: the error that ends it is what is wanted.
            do { try Shell.run(["dd", "if=/dev/zero", "of=\(path)/filler", "bs=4096"]) } catch { usleep(0) }
            let ending = try scene.run(scene.bench.run)
            try expect(ending.code == 75, "ended with \(ending.code): \(ending.errors.suffix(200))")
            try expect(ending.errors.contains("53100"), "does not name 53100")
            try FileManager.default.removeItem(atPath: "\(path)/filler")
            try scene.sql("alter role omkost_batch in database \(scene.database) reset default_tablespace")
            try scene.expectNothingHappened(before, left: "FAILED")
            try scene.sql("select run.drop_results(run) from run.run where state = 'FAILED'")
            try scene.sql("drop tablespace \(name)")
            return "75 with 53100"
        }
    }

    /// A server of its own, whose log has four megabytes.
    private static func logFull(_ bench: Bench) throws -> String {
        let folder = try FaultServer.folderForLog()
        return try withDisk(6, at: folder.path) {
            try FileManager.default.createDirectory(atPath: "\(folder.path)/wal", withIntermediateDirectories: true)
            if geteuid() == 0 { try Shell.run(["chown", "postgres", "\(folder.path)/wal"]) }
            let options = ["--wal-segsize=1", "-X", "\(folder.path)/wal"]
            let small = try FaultServer(
                initdb: options, settings: ["fsync = off", "max_wal_size = 3MB", "min_wal_size = 2MB"])
            defer { small.close() }
            try small.sql("create database small")
            let scene = Scene(bench, database: "small", on: small)
            try scene.sound(["migrate"], role: "omkost_admin")
            try scene.sound(["import", bench.datasets.second, "--allow-synthetic"])
            let held = try scene.hold(bench.run, at: "compute")
            do { try Shell.run(["dd", "if=/dev/zero", "of=\(folder.path)/filler", "bs=4096"]) } catch { usleep(0) }
            try scene.fillLog()
            held.release()
            let code = try scene.end(held.victim).code
            try expect([69, 75].contains(code), "ended with \(code)")
            try FileManager.default.removeItem(atPath: "\(folder.path)/filler")
            do { try small.start() } catch { usleep(0) }
            try small.waitUntilReady()
            try scene.sound(bench.run)
            try expect(try scene.figures() == bench.golden, "other figures")
            return "\(code), then 0"
        }
    }

    private static func temporaryLimit(_ scene: Scene) throws -> String {
        for setting in ["temp_file_limit = '64kB'", "work_mem = '64kB'"] {
            try scene.sql("alter role omkost_batch in database \(scene.database) set \(setting)")
        }
        let before = try scene.publication()
        let code = try scene.run(scene.bench.run).code
        try expect([0, 75].contains(code), "ended with \(code)")
        if code != 0 { try scene.expectPublication(before) }
        for setting in ["temp_file_limit", "work_mem"] {
            try scene.sql("alter role omkost_batch in database \(scene.database) reset \(setting)")
        }
        try scene.expectRecovery()
        // A session tells what it spilled when it ends.
        let spilled = try scene.sql("select temp_files from pg_stat_database where datname = '\(scene.database)'")
        if code == 0, spilled == "0" { throw NotRun(why: "so small a dataset needs no temporary file") }
        return "\(code)"
    }

    // MARK: Files that the program writes

    private static func sample(_ folder: String) -> [String] {
        [Bench.program, "sample", folder, "--postings", "200", "--quiet"]
    }

    private static func failingCall(_ scene: Scene, _ call: String, _ error: String) throws -> String {
        guard Shell.has("strace") else { throw NotRun(why: "no strace") }
        let folder = "\(scene.path)/sample"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let strace = [
            "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):error=\(error)",
        ]
        let ending = try Victim(["/usr/bin/env"] + strace + sample(folder), environment: scene.environment()).wait()
        try expect(ending.code == 74, "ended with \(ending.code): \(ending.errors.suffix(200))")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        try expect(left.isEmpty, "left behind: \(left.joined(separator: ", "))")
        return "74, the folder is empty"
    }

    private static func shortWrite(_ scene: Scene) throws -> String {
        let folder = "\(scene.path)/sample"
        let limited = ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f 1; \"$@\"", "bash"] + sample(folder)
        let ending = try Victim(limited, environment: scene.environment()).wait()
        try expect(ending.code == 74, "ended with \(ending.code): \(ending.errors.suffix(200))")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        let long = try left.filter {
            try FileManager.default.attributesOfItem(atPath: "\(folder)/\($0)")[.size] as? Int ?? 0 >= 1_024
        }
        try expect(!left.contains { $0.hasPrefix(".") } && long.isEmpty, "half a file: \(left.joined(separator: ", "))")
        return "74, \(left.count) whole small files"
    }

    private static func otherDisk(_ scene: Scene) throws -> String {
        try withDisk(4, at: "\(scene.path)/disk") {
            let ending = try Victim(sample("\(scene.path)/disk/sample"), environment: scene.environment()).wait()
            try expect(ending.code == 0, "ended with \(ending.code)")
            let count = try FileManager.default.contentsOfDirectory(atPath: "\(scene.path)/disk/sample").count
            return "0, \(count) files"
        }
    }

    private static func noFolder(_ scene: Scene) throws -> String {
        try "x".write(toFile: "\(scene.path)/file", atomically: false, encoding: .utf8)
        symlink("/nonexistent/folder", "\(scene.path)/link")
        for folder in ["\(scene.path)/file", "\(scene.path)/link", "/proc/nothing"] {
            let ending = try Victim(sample(folder), environment: scene.environment()).wait()
            try expect(ending.code == 73, "\(folder.suffix(12)): \(ending.code) \(ending.errors.suffix(200))")
        }
        return "73 each"
    }

    // MARK: What the server writes

    private static func syncFails(_ scene: Scene) throws -> String {
        guard Shell.has("strace") else { throw NotRun(why: "no strace") }
        try scene.sql("alter system set fsync = on")
        try scene.sql("select pg_reload_conf()")
        defer { do { try scene.sql("alter system set fsync = off") } catch { usleep(0) } }
        let held = try scene.hold(scene.bench.run, at: "publish")
        let strace = try Victim(
            [
                "/usr/bin/env", "strace", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
                "inject=fdatasync:error=EIO", "-p", "\(try scene.writer())",
            ],
            environment: scene.environment())
        usleep(400_000)
        guard strace.isRunning else { throw NotRun(why: "strace cannot attach to the server") }
        held.release()
        let ending = try scene.end(held.victim)
        let code = ending.code
        try scene.server.waitUntilReady()
        try expect([0, 75, 79].contains(code), "ended with \(code)")
        let isPublished = try scene.figures() == scene.bench.golden
        if code == 0 { try expect(isPublished, "0, and not published") }
        if code == 75 { try expect(!isPublished, "75, and published: \(ending.errors)") }
        try scene.expectRecovery()
        return "\(code), \(isPublished ? "published" : "not published")"
    }

    private static func byteTurned(_ scene: Scene) throws -> String {
        try scene.sound(scene.bench.run)
        let table =
            try scene.sql(
                "select c.oid::regclass from pg_class c where c.relnamespace = 'run'::regnamespace and c.relkind = 'r' "
                    + "and c.relname like 'allocated_cost_2019_%' order by c.oid desc limit 1") ?? ""
        let file = try scene.sql("select pg_relation_filepath('\(table)')") ?? ""
        try scene.server.stop()
        let path = "\(scene.server.data)/\(file)"
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        // The first row stands at the page's end; its last column is the amount.
        bytes[8_191 - 7] ^= 1
        let handle = FileHandle(forUpdatingAtPath: path)
        try handle?.write(contentsOf: Data(bytes))
        try handle?.close()
        try scene.server.start()
        let ending = try scene.run(["verify"])
        try expect(ending.code == 70, "verify ended with \(ending.code): \(ending.errors.suffix(200))")
        return "70"
    }

    private static func metricsFull(_ scene: Scene) throws -> String {
        let help = try scene.sound(["run", "--help"]).output + (try scene.sound(["--help"]).output)
        guard let option = help.firstMatch(of: #/--metrics\S*/#) else {
            throw NotRun(why: "this version writes no metrics")
        }
        return try withDisk(1, at: "\(scene.path)/metrics") {
            do { try Shell.run(["dd", "if=/dev/zero", "of=\(scene.path)/metrics/filler", "bs=4096"]) } catch {
                usleep(0)
            }
            let code = try scene.run(scene.bench.run + [String(option.output), "\(scene.path)/metrics/omkost.prom"])
                .code
            try expect(code == 0, "ended with \(code)")
            try expect(try scene.figures() == scene.bench.golden, "it was not published")
            return "0, published"
        }
    }
}
