/// What the user may be waiting for, told when it begins.
package enum ClusterProgress: Hashable, Sendable {
    /// Another command is starting or stopping the server.
    case waitingForOtherCommand
    /// The first use of this home: the data directory is being made.
    case creating(dataDirectory: String)
    /// The server is being started.
    case starting
    /// The server was not stopped properly and is replaying its log.
    case recovering
    /// Connections are taken.
    case ready
}
