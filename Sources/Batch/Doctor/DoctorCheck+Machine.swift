import Cluster
import CostModel
import Postgres

/// The program, and the private server as it can be seen from outside.
extension DoctorCheck {
    static let version = DoctorCheck(
        "version", "Program", "Program", .machine { _ in [.ok("omkost \(ProgramVersion.text)")] })

    static let clientLibrary = DoctorCheck(
        "client_library", "libpq", "libpq", .machine { _ in [.ok(DatabaseConnection.libraryVersion)] })

    static let home = cluster("home", "Sted", "Home") { [.ok($0.home)] }

    static let postgresql = cluster("postgresql", "PostgreSQL", "PostgreSQL") { state in
        [
            state.binaries.map { .ok("\($0.version.text), \($0.directory)") }
                ?? .ok(BilingualText(da: "ikke fundet", en: "not found"))
        ]
    }

    static let serverUser = cluster("server_user", "Serverens bruger", "Server user") { [.ok($0.user ?? "–")] }
    static let dataDirectory = cluster("data_directory", "Data", "Data") { [.ok($0.dataDirectory)] }
    static let socketDirectory = cluster("socket_directory", "Socket", "Socket") { [.ok($0.socketDirectory ?? "–")] }
    static let logFile = cluster("log_file", "Serverens log", "Server log") { [.ok($0.logFile)] }

    static let server = cluster("server", "Server", "Server") { state in
        let problems = state.problems.map { Diagnosis.problem(ClusterWords.refusal($0)) }
        return problems.isEmpty ? [.ok(words(state.running))] : problems
    }

    static let leftover = cluster("leftover", "Efterladt mappe", "Leftover folder") { state in
        state.leftovers.map { .ok($0) }
    }

    private static func cluster(
        _ code: String, _ danish: String, _ english: String, _ look: @escaping @Sendable (ClusterState) -> [Diagnosis]
    ) -> DoctorCheck {
        DoctorCheck(code, danish, english, .machine { $0.cluster.map(look) ?? [] })
    }

    private static func words(_ running: ClusterState.Running) -> BilingualText {
        switch running {
        case .notMade:
            BilingualText(
                da: "ikke oprettet endnu; første kommando gør det", en: "not made yet; the first command does it")
        case .stopped:
            BilingualText(
                da: "stoppet; starter med næste kommando", en: "stopped; starts with the next command")
        case .stalePidFile(let pid):
            BilingualText(
                da: "stoppet, med en gammel pid-fil (\(pid)); starter med næste kommando",
                en: "stopped, with a stale pid file (\(pid)); starts with the next command")
        case .running(let pid, let user, let isReady):
            BilingualText(
                da: "kører, pid \(pid)\(user.map { ", \($0)" } ?? "")\(isReady ? "" : ", ikke klar")",
                en: "running, pid \(pid)\(user.map { ", \($0)" } ?? "")\(isReady ? "" : ", not ready")")
        }
    }
}
