import Cluster

/// What can be seen without a database.
struct ExaminedMachine: Sendable {
    /// The private server; nil where the database is somebody else's.
    let cluster: ClusterState?
    /// Where files of ours stand, whichever database is used.
    let stateFolder: String
    var night = NightlyUnit(root: "")
}
