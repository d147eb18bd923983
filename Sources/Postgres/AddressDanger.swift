/// Why a database's address is not connected to although libpq would: it gives a password away, or could. Names of files
/// and hosts only; never the address, which may hold the password.
package enum AddressDanger: Hashable, Sendable {
    /// In the URL or key=value string, and so in the list of processes that every user of the machine can see.
    case passwordInAddress
    /// In `PGPASSWORD`, which every child inherits.
    case passwordInEnvironment
    /// A password file or service file that holds a password and that others may read.
    case fileOpenToOthers(path: String)
    /// A server on another machine without `sslmode=verify-full`: nothing says that it is the one that is meant.
    case serverNotVerified(host: String)
}
