import Foundation

/// What has to hold after every fault: the post-conditions of the catalogue.
extension Scene {
    /// Everything that readers can see, and the history of publications, as one hash. What tells of runs is left out: a run
    /// that failed is in it.
    func publication() throws -> String {
        let views = try sql(
            """
            select string_agg(format('select %L || md5(coalesce(string_agg(t::text, chr(10) order by t::text '
                'collate "C"), '''')) as part from %s t', name, name), ' union all ' order by name)
            from (select schemaname || '.' || viewname as name from pg_views
                  where schemaname = 'published' and viewname not in ('run', 'step', 'run_finding', 'run_file')
                  union select 'run.publication' union select 'run.publication_log'
                  union select 'run.publication_partition') n
            """)
        return try sql("select string_agg(part, ' ' order by part) from (\(views ?? "")) p") ?? ""
    }

    /// PC0: nothing of what is published has changed.
    func expectPublication(_ before: String) throws {
        try expect(try publication() == before, "what is published has changed")
    }

    /// PC2: no lock stays behind longer than the server's check for its client and a second.
    /// - Returns: how long it took
    @discardableResult
    func expectLocksFreed() throws -> String {
        let started = ContinuousClock.now
        let held =
            "select count(*) from pg_locks l join pg_database d on d.oid = l.database where d.datname = '\(database)'"
            + " and l.locktype = 'advisory'"
        while try server.sql(held) != "0" {
            try expect(
                ContinuousClock.now - started < .seconds(3), "a lock of the dead process is still held after 3 s")
            usleep(20_000)
        }
        let took = ContinuousClock.now - started
        return "lock free after " + took.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1)))
    }

    /// How the newest run of all ended.
    func lastState() throws -> String {
        try sql("select state from run.run order by run desc limit 1") ?? "none"
    }

    /// PC1 and PC3: the next run succeeds, leaves no run active, and gives the figures of one that nothing disturbed.
    /// - Parameter state: what became of the disturbed run
    func expectRecovery(_ state: String? = nil) throws {
        let disturbed = try sql("select max(run) from run.run") ?? "0"
        let next = try run(bench.run)
        try expect(next.code == 0, "the next run ended with \(next.code): \(next.errors.suffix(300))")
        if let state {
            let seen = try sql("select state from run.run where run = \(disturbed)") ?? "gone"
            try expect(seen == state, "the disturbed run is \(seen)")
        }
        try expectOnePublished()
        try expect(try figures() == bench.golden, "the next run gives other figures")
    }

    /// There is one published run, and none that is said to be at work.
    func expectOnePublished() throws {
        let counts = try sql(
            "select count(*) filter (where is_active) || ' active, ' || count(*) filter (where state = 'PUBLISHED') "
                + "|| ' published' from run.run")
        try expect(counts == "0 active, 1 published", counts ?? "no runs")
    }

    /// Every pair's difference is nothing.
    func expectNothingLost() throws {
        let lost = try sql(
            "select sum(abs(posted_oere - allocated_oere - unallocated_oere - excluded_oere)) + "
                + "abs(sum(posted_oere) - (select sum(amount_oere) from published.allocated_cost)) from published.reconciliation"
        )
        try expect(lost == "0", "\(lost ?? "") øre lost")
    }

    /// PC4: no temporary file has outlived its process.
    func expectNoTemporaryFiles() throws {
        let left = try FileManager.default.subpathsOfDirectory(atPath: path).filter {
            $0.hasPrefix("tmp/") || $0.split(separator: "/").last?.hasPrefix(".") == true
        }
        try expect(left.isEmpty, "files left behind: \(left.prefix(3).joined(separator: ", "))")
    }

    /// The post-conditions after a run that ended without publishing.
    func expectNothingHappened(_ before: String, left state: String) throws {
        try expectLocksFreed()
        try expectPublication(before)
        try expectRecovery(state)
    }
}
