import Cluster
import CostModel
import Postgres
import Reporting
import Schema

/// `omkost doctor`: what is there, and what stands in the way. It starts nothing and changes nothing.
package struct DoctorJob {
    package init() {}

    /// - Throws: the first thing that stands in the way, after everything has been told
    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        var lines = DoctorLines()
        lines.add("version", "Program", "Program", "omkost \(ProgramVersion.text)")
        let problem: (any Error)? =
            switch choice {
            case .privateCluster(let home): examine(home: home, &lines, console)
            case .given(let url): examine(url.map { DatabaseAddress(url: $0) } ?? .environment, &lines)
            }
        let report = KeyValueReport(
            title: BilingualText(da: "Tilstand", en: "State"), entries: lines.entries,
            notes: [
                problem == nil
                    ? BilingualText(da: "Alt er i orden.", en: "Everything is in order.")
                    : BilingualText(
                        da: "Noget står i vejen, se nedenfor.", en: "Something stands in the way, see below.")
            ])
        try console.write(report.bytes(as: console.format, style: console.style()))
        if let problem { throw problem }
    }

    private func examine(home: String, _ lines: inout DoctorLines, _ console: Console) -> (any Error)? {
        let state = PrivateCluster.inspect(home: ClusterHome(path: home))
        lines.add("home", "Sted", "Home", state.home)
        lines.add(
            "postgresql", "PostgreSQL", "PostgreSQL",
            state.binaries.map { "\($0.version.text), \($0.directory)" } ?? console.words("ikke fundet", "not found"))
        lines.add("server_user", "Serverens bruger", "Server user", state.user ?? "–")
        lines.add("data_directory", "Data", "Data", state.dataDirectory)
        lines.add("socket_directory", "Socket", "Socket", state.socketDirectory ?? "–")
        lines.add("log_file", "Serverens log", "Server log", state.logFile)
        lines.add("server", "Server", "Server", DoctorJob.words(state.running, console))
        for leftover in state.leftovers {
            lines.add("leftover", "Efterladt mappe", "Leftover folder", leftover)
        }
        if let problem = state.problems.first { return problem }
        guard case .running(_, _, true) = state.running, let socket = state.socketDirectory else { return nil }
        // As it runs, without joining its users: leaving again could stop it.
        let address = DatabaseAddress(keywords: [
            ("host", socket), ("port", String(state.port)), ("dbname", "omkost"), ("user", DatabaseRole.batch.rawValue),
        ])
        return examine(address, &lines)
    }

    private static func words(_ running: ClusterState.Running, _ console: Console) -> String {
        switch running {
        case .notMade:
            console.words("ikke oprettet endnu; første kommando gør det", "not made yet; the first command does it")
        case .stopped:
            console.words("stoppet; starter med næste kommando", "stopped; starts with the next command")
        case .stalePidFile(let pid):
            console.words(
                "stoppet, med en gammel pid-fil (\(pid)); starter med næste kommando",
                "stopped, with a stale pid file (\(pid)); starts with the next command")
        case .running(let pid, let user, let isReady):
            console.words(
                "kører, pid \(pid)\(user.map { ", \($0)" } ?? "")\(isReady ? "" : ", ikke klar")",
                "running, pid \(pid)\(user.map { ", \($0)" } ?? "")\(isReady ? "" : ", not ready")")
        }
    }

    /// Connects as the batch does, and looks at the schema.
    private func examine(_ address: DatabaseAddress, _ lines: inout DoctorLines) -> (any Error)? {
        do {
            let connection = try DatabaseConnection(address, applicationName: "omkost/doctor")
            try DatabasePreflight(connection).check(.batch)
            let who = Statement(
                "doctor.who",
                "select current_setting('server_version') || ', ' || current_user || '@' || current_database()")
            lines.add("database", "Database", "Database", try connection.query(who).onlyRow(of: who)[0] ?? "")
            let migrator = SchemaMigrator(connection)
            let state = try migrator.state()
            guard case .current(let version) = state else { return DatabaseUnfit.schema(state) }
            lines.add("schema", "Skema", "Schema", "version \(version)")
            guard let first = try migrator.verify().first else { return nil }
            return Refusal(
                .configuration,
                what: BilingualText(da: "skemaet er ændret: \(first)", en: "the schema was changed: \(first)"),
                remedy: BilingualText(
                    da: "genskab rettigheder og objekter fra en sikkerhedskopi",
                    en: "restore rights and objects from a backup"))
        } catch {
            return error
        }
    }
}

/// The lines of the report.
struct DoctorLines {
    private(set) var entries: [KeyValueReport.Entry] = []

    mutating func add(_ name: String, _ danish: String, _ english: String, _ value: String) {
        entries.append(
            KeyValueReport.Entry(
                TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: .code), .text(value)))
    }
}
