import Cluster
import CostModel
import Glibc
import Intake
import Postgres

/// What the log calls a failure: by the kind of error where it says enough, else by the exit status.
enum FailureEvent {
    static func of(_ error: any Error, status: ExitStatus) -> LogEventName {
        switch error {
        case let database as DatabaseError: of(database, status: status)
        case let unfit as DatabaseUnfit: of(unfit, status: status)
        case ClusterError.homeNotUsable(_, ENOSPC): .dbDiskFull
        case is ClusterError where status == .temporary: .dbUnreachable
        case is InputUnreadable: .ioFailed
        default: of(status)
        }
    }

    private static func of(_ error: DatabaseError, status: ExitStatus) -> LogEventName {
        switch error.kind {
        case .unreachable: .dbUnreachable
        case .connectionLost, .commitFailed: .dbLost
        case .commitUnknown: .commitUnknown
        case .deadlinePassed: .deadline
        case .addressUnreadable: .configBad
        case .addressUnsafe: .secretInsecure
        case .interrupted, .unexpectedAnswer: .commandFailed
        case .refused: of(sqlState: error.sqlState, status: status)
        }
    }

    private static func of(sqlState: String?, status: ExitStatus) -> LogEventName {
        switch sqlState {
        case "53100": return .dbDiskFull
        case "55P03", "57014": return .dbTimeout
        case "40001", "40P01": return .dbRetry
        case "53300", "57P03": return .dbUnreachable
        case "57P01", "57P02": return .dbLost
        default: break
        }
        switch sqlState?.prefix(2) {
        case "08": return .dbLost
        case "42" where status == .configuration: return .schemaMismatch
        default: return of(status)
        }
    }

    private static func of(_ unfit: DatabaseUnfit, status: ExitStatus) -> LogEventName {
        switch unfit {
        case .schema(.drifted): .migrationDrift
        case .schema: .schemaMismatch
        case .tooManyRights, .lacksRole, .readOnly, .pooled, .tooOld: of(status)
        }
    }

    private static func of(_ status: ExitStatus) -> LogEventName {
        switch status {
        case .inputMissing: .inputEmpty
        case .databaseUnreachable: .dbUnreachable
        case .invariantBroken: .invariantBroken
        case .cannotCreateOutput, .inputOutput: .ioFailed
        case .notPermitted: .permission
        case .configuration: .configBad
        case .commitUnknown: .commitUnknown
        case .done, .unclassified, .usage, .dataRefused, .temporary: .commandFailed
        }
    }

    static func message(_ event: LogEventName) -> StaticString {
        switch event {
        case .inputEmpty: "input is missing or empty"
        case .dbUnreachable: "the database cannot be reached"
        case .dbLost: "the connection to the database was lost"
        case .dbRetry: "the database asked to try again"
        case .dbTimeout: "the database gave up a statement or a lock"
        case .dbDiskFull: "the database's disk is full"
        case .deadline: "the database did not answer in time"
        case .commitUnknown: "whether the commit took effect is not known"
        case .schemaMismatch: "the schema is not the one that this program needs"
        case .migrationDrift: "a step of the schema was applied with another text"
        case .configBad: "settings or model are wrong"
        case .secretInsecure: "a password is kept, or would be sent, where others can see it"
        case .permission: "the role may not do this"
        case .ioFailed: "reading or writing a file failed"
        case .invariantBroken: "an internal check failed; never try again"
        default: "the command failed"
        }
    }
}
