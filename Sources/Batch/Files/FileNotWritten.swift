/// A file could not be put in its place; what stood there before stands there still.
package struct FileNotWritten: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// Its folder is missing, or may not be written in.
        case cannotCreate
        /// A folder, a symbolic link or a device stands where the file is to be.
        case notAFile
        /// Another process is at it.
        case beingWritten
        /// Writing failed, or brought fewer bytes to disk than it was given.
        case cannotWrite
    }

    package var path: String
    package var reason: Reason
    /// The system's `errno`.
    package var errorNumber: Int32

    package init(_ path: String, _ reason: Reason, _ errorNumber: Int32) {
        (self.path, self.reason, self.errorNumber) = (path, reason, errorNumber)
    }
}
