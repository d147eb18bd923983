/// What can be seen of the private cluster without touching it.
package struct ClusterState: Sendable {
    package enum Running: Hashable, Sendable {
        /// No command has used this home yet.
        case notMade
        case stopped
        /// A pid file without its server; `pid` may belong to somebody else. The next command starts as usual.
        case stalePidFile(pid: Int32)
        /// `user` is nil for a server that is seen only by its socket, in another container.
        case running(pid: Int32, user: String?, isReady: Bool)
    }

    /// Absolute if it exists.
    package var home: String
    /// The server that would be used.
    package var binaries: ServerBinaries?
    /// Who runs the server.
    package var user: String?
    /// Where the data are, or would be if the home can hold them.
    package var dataDirectory: String
    /// The major version that made the data; nil without data.
    package var dataVersion: Int?
    /// Nil without data.
    package var socketDirectory: String?
    /// Only a part of the socket's name: nothing listens on the network.
    package var port: Int
    package var logFile: String
    package var running: Running
    /// What stands in the way of using it, as far as that can be seen; in the order a command would meet it.
    package var problems: [ClusterError]
    /// Data directories of homes that were removed, with what is in them.
    package var leftovers: [String]
}
