import Glibc

/// A directory with a PostgreSQL server that is new enough.
package struct ServerBinaries: Hashable, Sendable {
    package let directory: String
    package let version: ServerVersion

    var initdb: String { directory + "/initdb" }
    var postgres: String { directory + "/postgres" }

    /// The first server, in the order of `candidateDirectories`, that is new enough and, where there are data already,
    /// has their major version: PostgreSQL does not read another one's.
    static func find(for data: DataDirectory?) throws(ClusterError) -> ServerBinaries {
        let dataVersion = try data?.majorVersion()
        let candidates = try candidateDirectories()
        var tooOld: ServerBinaries?
        var others: [String] = []
        for directory in candidates {
            guard let found = try inspect(directory) else { continue }
            if found.version.major < ServerVersion.oldest {
                if found.version.major > tooOld?.version.major ?? 0 { tooOld = found }
            } else if let dataVersion, found.version.major != dataVersion {
                others.append(found.version.text)
            } else {
                return found
            }
        }
        if let data, let dataVersion, !others.isEmpty {
            throw .otherVersion(dataDirectory: data.path, needs: dataVersion, found: others)
        }
        if let tooOld { throw .tooOld(version: tooOld.version.text, directory: tooOld.directory) }
        throw .postgresNotFound(searched: candidates)
    }

    /// Where to look: `$OMKOST_PG_BINDIR` and nowhere else if it is set; otherwise what `pg_config` says, Debian's
    /// directories from the newest, and where `initdb` on the PATH really is.
    private static func candidateDirectories() throws(ClusterError) -> [String] {
        if let given = getenv("OMKOST_PG_BINDIR").map({ String(cString: $0) }), !given.isEmpty {
            return [FileSystem.realPath(given) ?? given]
        }
        var directories: [String] = []
        if let pgConfig = ExecutablePath.find("pg_config") {
            let answer = try ChildProcess.firstLine(of: pgConfig, ["--bindir"])
            if let answer, answer.hasPrefix("/") { directories.append(answer) }
        }
        let majors = FileSystem.names(in: "/usr/lib/postgresql").compactMap { Int($0) }.sorted(by: >)
        directories += majors.map { "/usr/lib/postgresql/\($0)/bin" }
        if let initdb = ExecutablePath.find("initdb").flatMap({ FileSystem.realPath($0) }) {
            directories.append(FileSystem.parentPath(initdb))
        }
        var seen: Set<String> = []
        return directories.filter { seen.insert($0).inserted }
    }

    /// `pg_config` comes with the client library too, so both programs must really be there.
    private static func inspect(_ directory: String) throws(ClusterError) -> ServerBinaries? {
        let postgres = directory + "/postgres"
        guard access(postgres, X_OK) == 0, access(directory + "/initdb", X_OK) == 0,
            let line = try ChildProcess.firstLine(of: postgres, ["--version"]),
            let version = ServerVersion(printed: line)
        else { return nil }
        return ServerBinaries(directory: directory, version: version)
    }
}
