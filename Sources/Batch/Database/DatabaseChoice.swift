import Cluster
import Glibc
import Postgres

/// Which database a command works on.
package enum DatabaseChoice: Sendable {
    /// The tool's own server under the home.
    case privateCluster(home: String)
    /// One that somebody else runs: a URL, or nil for libpq's own environment.
    case given(url: String?)

    /// `--database` first, then `--home`, then libpq's environment, then the private cluster under `OMKOST_HOME`.
    package static func choose(url: String?, home: String?) -> DatabaseChoice {
        if let url { return .given(url: url) }
        let namesDatabase = ["PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE"].contains { (name: String) in
            getenv(name) != nil
        }
        if namesDatabase, home == nil { return .given(url: nil) }
        return .privateCluster(home: home ?? ClusterHome.ofEnvironment.path)
    }

    /// The folder for what is kept beside the database: `--home`, else `$OMKOST_HOME`, else `.omkost`.
    package static func stateFolder(home: String?) -> String {
        home ?? ClusterHome.ofEnvironment.path
    }
}
