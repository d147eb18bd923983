import Cluster
import CostModel
import Postgres

/// `omkost doctor`: what is there, and what stands in the way. It changes nothing, and starts nothing unless told to.
package struct DoctorJob {
    private let stateFolder: String
    private let staleDays: Int
    private let startsServer: Bool
    private let refusesWarnings: Bool

    /// - Parameters:
    ///   - staleDays: postings that are older are worth a warning
    ///   - startsServer: start the private server, if it is stopped, to look into the database
    ///   - refusesWarnings: end as refused where nothing but warnings was found
    package init(stateFolder: String, staleDays: Int, startsServer: Bool, refusesWarnings: Bool = false) {
        self.stateFolder = stateFolder
        self.staleDays = staleDays
        self.startsServer = startsServer
        self.refusesWarnings = refusesWarnings
    }

    /// - Throws: the first thing that stands in the way, after everything has been told
    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let report =
            startsServer
            ? try Workplace.use(choice, console) { _ in examine(choice) } : examine(choice)
        try console.write(report.bytes(as: console.format, style: console.style()))
        if let worst = report.worst { throw worst }
        if refusesWarnings, let warned = report.warned { throw warned }
    }

    func examine(_ choice: DatabaseChoice) -> DoctorReport {
        var report = DoctorReport()
        var cluster: ClusterState?
        if case .privateCluster(let home) = choice { cluster = PrivateCluster.inspect(home: ClusterHome(path: home)) }
        let machine = ExaminedMachine(cluster: cluster, stateFolder: stateFolder)
        for check in DoctorCheck.all {
            if case .machine(let look) = check.look { report.add(check, look(machine)) }
        }
        guard report.worst == nil, let address = DoctorJob.address(choice, cluster) else { return report }
        do {
            examine(try ExaminedDatabase(address, stateFolder: stateFolder, staleDays: staleDays), &report)
        } catch {
            report.add(DoctorCheck.concerning(error), DoctorJob.problems(error))
        }
        return report
    }

    private func examine(_ database: ExaminedDatabase, _ report: inout DoctorReport) {
        for check in DoctorCheck.all where database.connection.isAlive {
            do {
                switch check.look {
                case .machine: continue
                case .database(let look): report.add(check, try look(database))
                case .schema(let look): if report.hasSoundSchema { report.add(check, try look(database)) }
                }
            } catch {
                report.add(check, DoctorJob.problems(error))
            }
        }
    }

    private static func problems(_ error: any Error) -> [Diagnosis] {
        Failure(error).refusals.map { .problem($0) }
    }

    /// Nil for a private server that does not run. One that runs is looked into without joining its users: leaving again
    /// could stop it.
    private static func address(_ choice: DatabaseChoice, _ cluster: ClusterState?) -> DatabaseAddress? {
        switch choice {
        case .given(let url): return url.map { DatabaseAddress(url: $0) } ?? .environment
        case .privateCluster:
            guard let cluster, case .running(_, _, true) = cluster.running, let socket = cluster.socketDirectory else {
                return nil
            }
            return DatabaseAddress(
                keywords: [
                    ("host", socket), ("port", String(cluster.port)), ("dbname", "omkost"),
                    ("user", DatabaseRole.batch.rawValue),
                ], isOwnServer: true)
        }
    }
}
