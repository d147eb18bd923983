import Glibc

/// The folder the user knows: `$OMKOST_HOME`, by default `.omkost` where the command is run.
package struct ClusterHome: Hashable, Sendable {
    /// As given; possibly relative, possibly not there yet.
    package var path: String

    package init(path: String) {
        self.path = path
    }

    /// `$OMKOST_HOME`, or `.omkost`.
    package static var ofEnvironment: ClusterHome {
        let value = getenv("OMKOST_HOME").map { String(cString: $0) } ?? ""
        return ClusterHome(path: value.isEmpty ? ".omkost" : value)
    }

    /// Absolute and without symbolic links; nil while the folder does not exist.
    var existingPath: String? {
        FileSystem.realPath(path)
    }

    /// Makes the folder if need be, and gives its absolute path.
    ///
    /// The mode does not depend on the umask: 0700, and 0711 for root, whose server runs as another user and must get
    /// through. A folder that is there already keeps its mode.
    func make() throws(ClusterError) -> String {
        if let existingPath { return existingPath }
        try FileSystem.makeParents(of: path)
        try FileSystem.makeDirectory(path, mode: geteuid() == 0 ? 0o711 : 0o700, mayExist: true)
        guard let made = existingPath else { throw .homeNotUsable(path: path, errno: errno) }
        return made
    }
}
