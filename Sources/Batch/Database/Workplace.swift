import Cluster
import CostModel
import Postgres
import Schema

/// The database for the time of one command: started if it is ours, checked, and left behind as it was found.
package final class Workplace {
    private let choice: DatabaseChoice
    private let console: Console
    private var cluster: PrivateCluster?
    /// Roles as which the database was found to be in order.
    private var fitRoles: Set<DatabaseRole> = []

    /// Runs `body` with the database at hand; leaves the private cluster afterwards, whatever happens.
    package static func use<Answer>(
        _ choice: DatabaseChoice, _ console: Console, _ body: (Workplace) throws -> Answer
    ) throws -> Answer {
        let workplace = Workplace(choice, console)
        let answer: Answer
        do {
            try workplace.join()
            answer = try body(workplace)
        } catch {
            // What went wrong first is what the user must hear of.
            do { try workplace.cluster?.leave() } catch let leaveError { console.tell("omkost: \(leaveError)\n") }
            throw error
        }
        try workplace.cluster?.leave()
        return answer
    }

    private init(_ choice: DatabaseChoice, _ console: Console) {
        self.choice = choice
        self.console = console
    }

    /// A connection with the rights of a role, on a database whose schema is what this program needs.
    package func connect(as role: DatabaseRole, for purpose: String) throws -> DatabaseConnection {
        let connection = try DatabaseConnection.connect(
            address(role), applicationName: "omkost/\(purpose)", answerDeadlineSeconds: AnswerDeadline.seconds
        ) { [console] in
            console.say(
                BilingualText(
                    da: "databasen svarer ikke endnu; prøver igen", en: "the database does not answer yet; trying again"
                ))
        }
        if role != .migrate, !fitRoles.contains(role) {
            try DatabasePreflight(connection).check(role)
            fitRoles.insert(role)
        }
        return connection
    }

    private func address(_ role: DatabaseRole) -> DatabaseAddress {
        switch choice {
        case .given(let url?): DatabaseAddress(url: url)
        case .given(nil): .environment
        case .privateCluster: cluster?.address(role: role.rawValue) ?? .environment
        }
    }

    private func join() throws {
        guard case .privateCluster(let home) = choice else { return }
        let joined = try PrivateCluster.join(home: ClusterHome(path: home)) { [console] step in
            if let words = ClusterWords.progress(step) { console.say(words) }
        }
        cluster = joined
        // Our own server has no other administrator than us.
        let connection = try DatabaseConnection(
            joined.address(role: DatabaseRole.migrate.rawValue), applicationName: "omkost/migrate")
        let migrator = SchemaMigrator(connection)
        switch try migrator.state() {
        case .missing, .older: _ = try migrator.migrate()
        case .current, .newer, .drifted: break
        }
    }
}
