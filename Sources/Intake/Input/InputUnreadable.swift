/// A file could not be read to its end, or changed while it was read.
package struct InputUnreadable: Error, Hashable, Sendable {
    package var file: String
    /// The system's number; nil where the file changed under the reader.
    package var errorNumber: Int32?

    package init(file: String, errorNumber: Int32?) {
        self.file = file
        self.errorNumber = errorNumber
    }
}
