import Postgres

/// Why the private cluster cannot be used. Paths, versions and error numbers only: nothing here comes from data.
package enum ClusterError: Error, Hashable, Sendable {
    /// No directory with a PostgreSQL server; `searched` says where we looked, in order.
    case postgresNotFound(searched: [String])
    /// The newest server found is older than `ServerVersion.oldest`.
    case tooOld(version: String, directory: String)
    /// The data were written by another major version than every server found here.
    case otherVersion(dataDirectory: String, needs: Int, found: [String])
    /// Called by root, whom PostgreSQL refuses, and the account `name` that would run the server does not exist.
    case noServerUser(name: String)
    /// The caller's numeric user has no name, which peer authentication needs.
    case userWithoutName(uid: UInt32)
    /// Called by root, and there is no `setpriv` (util-linux) to become another user with.
    case setprivNotFound
    /// A file or directory of the cluster cannot be made, read or written; `errno` says why.
    case homeNotUsable(path: String, errno: Int32)
    /// A directory that must be ours belongs to another user, or is a symbolic link.
    case ownedBySomebodyElse(path: String)
    /// Something stands where the data directory goes, and it is not one.
    case notADataDirectory(path: String)
    /// The home's file `location` names a folder that is not there any more, and the data with it. Removing the file gives
    /// a fresh start.
    case dataGone(path: String, location: String)
    /// A program could not be started at all.
    case cannotRun(path: String, errno: Int32)
    /// `initdb` failed.
    case initFailed(log: String)
    /// The server ended before it was ready.
    case startFailed(log: String)
    /// The server runs but did not become ready in time.
    case notReady(log: String)
    /// The server is ready and does not let us in, or does not make the database.
    case refused(DatabaseError, log: String)
    /// The server did not stop in time.
    case notStopped(pid: Int32, log: String)
    /// Another command has held this lock for too long.
    case busy(lock: String)
    /// The user asked to stop.
    case interrupted
}
