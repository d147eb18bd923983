import CLibpq

/// Where a database is and as whom to connect: libpq keywords, or a URL, or libpq's own environment (PGHOST, PGUSER, …).
package struct DatabaseAddress: Sendable {
    /// libpq connection keywords in order; a later one wins over an earlier one.
    package var keywords: [(name: String, value: String)]
    /// The private server, which knows its callers from the kernel: no password and no network is in play.
    package var isOwnServer = false

    /// Everything from libpq's environment and defaults.
    package static let environment = DatabaseAddress(keywords: [])

    package init(keywords: [(name: String, value: String)], isOwnServer: Bool = false) {
        self.keywords = keywords
        self.isOwnServer = isOwnServer
    }

    /// A `postgresql://` URL or a `key=value` string; libpq reads it, so a password stays out of our hands.
    package init(url: String) {
        keywords = [("dbname", url)]
    }

    /// Whether libpq can read the URL, if there is one; its own message about one that it cannot would repeat it, password
    /// and all.
    var isReadable: Bool {
        keywords.filter { $0.name == "dbname" && ($0.value.isEmpty || $0.value.contains { ":/=".contains($0) }) }
            .allSatisfy { keyword in
                guard !keyword.value.isEmpty, let options = PQconninfoParse(keyword.value, nil) else { return false }
                PQconninfoFree(options)
                return true
            }
    }

    /// What every session of ours is set to, whatever the server's defaults are.
    ///
    /// The empty search path keeps planted objects from being called; the check interval lets a killed command's lock go
    /// within two seconds; ISO, YMD makes `01-02-2024` an error and not a guess; `jit` costs more than it gives here.
    static let sessionOptions = [
        "search_path=", "client_connection_check_interval=2s", "statement_timeout=120min", "lock_timeout=10s",
        "idle_in_transaction_session_timeout=30min", "TimeZone=UTC", "DateStyle=ISO,YMD", "IntervalStyle=iso_8601",
        "standard_conforming_strings=on", "jit=off", "extra_float_digits=1", "bytea_output=hex",
    ]

    /// The keywords with our session options, keepalives and name added.
    func connectionKeywords(applicationName: String) -> [(name: String, value: String)] {
        let options = DatabaseAddress.sessionOptions.map { "-c \($0)" }.joined(separator: " ")
        return [
            ("connect_timeout", "10"), ("keepalives_idle", "30"), ("keepalives_interval", "5"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "60000"),
        ] + keywords + [
            ("client_encoding", "UTF8"), ("application_name", applicationName), ("options", options),
        ]
    }
}
