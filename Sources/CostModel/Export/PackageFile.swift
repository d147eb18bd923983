/// A file of an export: its path within the package, in ASCII, and its bytes.
package struct PackageFile: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
