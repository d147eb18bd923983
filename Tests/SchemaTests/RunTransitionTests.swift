import Postgres
import TestSupport
import Testing

@Suite struct RunTransitionTests {
    static let states = [
        "CREATED", "CALCULATING", "VALIDATING", "READY", "PUBLISHED", "SUPERSEDED", "REJECTED", "FAILED", "CANCELLED",
        "ABANDONED", "UNCHANGED",
    ]
    static let active: Set = ["CREATED", "CALCULATING", "VALIDATING", "READY"]
    /// Where a run may go from each state.
    static let ways = [
        "CREATED": ["CALCULATING", "UNCHANGED", "FAILED", "CANCELLED", "ABANDONED"],
        "CALCULATING": ["VALIDATING", "FAILED", "CANCELLED", "ABANDONED"],
        "VALIDATING": ["READY", "REJECTED", "FAILED", "CANCELLED", "ABANDONED"],
        "READY": ["PUBLISHED", "FAILED", "CANCELLED", "ABANDONED"],
        "PUBLISHED": ["SUPERSEDED"], "SUPERSEDED": ["PUBLISHED"],
    ]

    private func set(_ state: String) -> String {
        let isActive = RunTransitionTests.active.contains(state)
        return "update run.run set state = '\(state)', is_active = \(isActive), "
            + "ended_at = \(isActive ? "null" : "clock_timestamp()")"
    }

    @Test("a run goes on in the ways that there are, and in no other", arguments: states)
    func ways(from: String) throws {
        let database = try TestServer.makeDatabase()
        let (batch, administrator) = (try database.connect(), try database.connect("omkost_admin"))
        for to in RunTransitionTests.states where to != from {
            // Set by whoever may go round the trigger, which omkost_batch may not.
            try administrator.run("alter table run.run disable trigger transition_is_known; delete from run.run")
            try batch.makeRun()
            try administrator.run(set(from) + "; alter table run.run enable trigger transition_is_known")
            if RunTransitionTests.ways[from]?.contains(to) ?? false {
                try batch.run(set(to))
            } else {
                let error = try #require(throws: DatabaseError.self, "\(from) to \(to)") { try batch.run(set(to)) }
                #expect(error.sqlState == "OMK01")
            }
        }
    }

    @Test(
        "a run is active exactly while it is on its way, and has not ended",
        arguments: [
            "update run.run set is_active = false", "update run.run set ended_at = clock_timestamp()",
            "update run.run set state = 'FAILED'", "update run.run set state = 'LOST'",
        ])
    func activity(text: String) throws {
        let connection = try TestServer.makeDatabase().connect()
        try connection.makeRun()
        let error = try #require(throws: DatabaseError.self) { try connection.run(text) }
        #expect(["23514", "OMK01"].contains(error.sqlState))
    }

    @Test("two runs are not active at once, whoever forgets the lock")
    func oneActive() throws {
        let connection = try TestServer.makeDatabase().connect()
        try connection.makeRun()
        let error = try #require(throws: DatabaseError.self) { try connection.makeRun() }
        #expect(error.sqlState == "23505")
        #expect(error.constraint == "run_active")
    }

    @Test(
        "a reconciliation that does not close cannot be stored",
        arguments: [(100, 50, 30, 20, true), (100, 50, 30, 19, false), (0, 1, -1, 0, true)])
    func reconciliation(posted: Int, allocated: Int, unallocated: Int, excluded: Int, closes: Bool) throws {
        let connection = try TestServer.makeDatabase().connect()
        try connection.makeRun()
        let insert =
            "insert into run.reconciliation values (1, 101, 2018, 1, \(posted), \(allocated), \(unallocated), \(excluded))"
        if closes {
            try connection.run(insert)
        } else {
            #expect(try #require(throws: DatabaseError.self) { try connection.run(insert) }.sqlState == "23514")
        }
    }

    @Test("results that a publication names are not dropped, others are")
    func dropResults() throws {
        let database = try TestServer.makeDatabase()
        let connection = try database.connect()
        try connection.makeRun()
        try connection.makePartitions()
        try connection.run(
            """
            insert into run.publication_log (generation, run, reason) values (1, 1, 'run');
            insert into run.publication_partition values (1, 101, 2018, 1);
            """)
        let error = try #require(throws: DatabaseError.self) { try connection.run("select run.drop_results(1)") }
        #expect(error.sqlState == "OMK03")
        // Number 11 ends like number 1.
        try connection.makeResultTables(of: 11)
        try connection.run("select run.drop_results(11)")
        #expect(try connection.value("select to_regclass('run.slot_2018_11') is null") == "t")
        #expect(try connection.value("select to_regclass('run.slot_2018_1') is not null") == "t")
    }

    @Test("a run that is not under way gets no results any more")
    func lateResults() throws {
        let connection = try TestServer.makeDatabase().connect()
        try connection.makeRun()
        try connection.run("select run.make_result_tables(1, 2018::smallint)")
        try connection.run("update run.run set state = 'ABANDONED', is_active = false, ended_at = now()")
        let error = try #require(throws: DatabaseError.self) {
            try connection.run("select run.attach_result_tables(1, 2018::smallint)")
        }
        #expect(error.sqlState == "OMK05")
    }

    @Test("a line of zero cannot be stored")
    func zeroLine() throws {
        let connection = try TestServer.makeDatabase().connect()
        try connection.makePartitions()
        let insert = "insert into run.allocated_cost_2018_2 values (101, 2018, 2, 1, 1, 0)"
        #expect(try #require(throws: DatabaseError.self) { try connection.run(insert) }.sqlState == "23514")
    }
}
