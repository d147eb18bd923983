import Postgres
import TestSupport
import Testing

@Suite struct SessionTests {
    static let ours = [
        ("search_path", ""), ("client_connection_check_interval", "2s"), ("lock_timeout", "10s"),
        ("statement_timeout", "2h"), ("idle_in_transaction_session_timeout", "30min"), ("TimeZone", "UTC"),
        ("DateStyle", "ISO, YMD"), ("IntervalStyle", "iso_8601"), ("standard_conforming_strings", "on"), ("jit", "off"),
        ("bytea_output", "hex"), ("client_encoding", "UTF8"), ("application_name", "tests"),
    ]

    @Test("every session has our settings, whatever the database's own are")
    func settings() throws {
        let database = try TestServer.makeDatabase()
        let administrator = try database.connect("omkost_admin")
        for setting in [
            "search_path = public", "DateStyle = 'SQL, DMY'", "TimeZone = 'Asia/Tokyo'", "lock_timeout = 0",
        ] {
            try administrator.run("alter database \(database.name) set \(setting)")
        }
        let connection = try database.connect()
        for (name, value) in SessionTests.ours {
            #expect(try connection.value("select current_setting($1)", [.text(name)]) == value, "\(name)")
        }
    }

    @Test("a date in another order is an error and no guess")
    func dates() throws {
        let connection = try TestServer.makeDatabase().connect()
        let error = try #require(throws: DatabaseError.self) { try connection.value("select '01-02-2024'::date") }
        #expect(error.sqlState == "22008")
    }

    @Test("a planted function is not found")
    func plantedFunction() throws {
        let database = try TestServer.makeDatabase()
        try database.connect("omkost_admin").run(
            "create function public.lower(varchar) returns text language sql as $$ select 'stolen' $$")
        #expect(try database.connect().value("select lower('A'::varchar)") == "a")
    }

    @Test("a place where no server listens is unreachable", arguments: ["host=/nowhere", "host=127.0.0.1 port=1"])
    func unreachable(url: String) throws {
        let error = try #require(throws: DatabaseError.self) {
            _ = try DatabaseConnection(DatabaseAddress(url: url), applicationName: "tests")
        }
        #expect(error.kind == .unreachable)
        #expect(error.sqlState == nil)
        #expect(error.connectMessage?.isEmpty == false)
    }

    @Test("a database or a role that does not exist is unreachable too")
    func noDatabase() throws {
        let database = try TestServer.makeDatabase()
        var address = database.address()
        address.keywords.append(("dbname", "nothing"))
        let error = try #require(throws: DatabaseError.self) {
            _ = try DatabaseConnection(address, applicationName: "tests")
        }
        #expect(error.kind == .unreachable)
        #expect(error.sqlState == "3D000")
        #expect(error.connectFailure == .misconfigured)
        #expect(error.connectMessage?.hasSuffix("FATAL:  database \"nothing\" does not exist") == true)
    }
}
