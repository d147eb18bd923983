import Glibc

/// What the private server is set to. Rewritten before every start, so that a newer tool brings its settings along.
struct ServerSettings {
    static let administrator = "omkost_admin"
    /// The database roles that the server's user may connect as.
    static let roles = [administrator, "omkost_batch", "omkost_reader"]
    static let database = "omkost"
    static let port = 5432

    let socketDirectory: String
    let user: ServerUser

    func write(into data: DataDirectory) throws(ClusterError) {
        try FileSystem.replace(data.path + "/omkost.conf", with: settings, owner: user)
        try FileSystem.replace(data.path + "/pg_hba.conf", with: ServerSettings.access, owner: user)
        try FileSystem.replace(data.path + "/pg_ident.conf", with: names, owner: user)
    }

    /// No host line: nothing but the socket, and on it whom the kernel says is calling.
    private static let access = """
        # Written by omkost before every start.
        local all all peer map=omkost

        """

    /// Root is always mapped: it can become the server's user anyway.
    private var names: String {
        let callers = user.name == "root" ? ["root"] : [user.name, "root"]
        let lines = callers.flatMap { caller in
            let quoted = caller.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            return ServerSettings.roles.map { role in "omkost \"\(quoted)\" \(role)" }
        }
        return "# Written by omkost before every start.\n" + lines.joined(separator: "\n") + "\n"
    }

    private var settings: String {
        """
        # Written by omkost before every start. Settings of your own: alter system, which wins over this file.
        cluster_name = 'omkost'
        listen_addresses = ''
        port = \(ServerSettings.port)
        unix_socket_directories = '\(socketDirectory)'
        unix_socket_permissions = 0700
        max_connections = 40

        # Personal data must not get into the log. An error's own message quotes values, so errors are not logged at all
        # (in the log, 'log' is above 'error'): the command that caused one reports it.
        log_destination = 'stderr'
        logging_collector = off
        log_min_messages = log
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_statement = none
        log_min_duration_statement = -1
        log_min_duration_sample = -1
        log_duration = off
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        log_connections = off
        log_disconnections = off
        log_checkpoints = off
        log_lock_waits = off
        log_temp_files = -1
        log_timezone = 'UTC'

        # One server and no standby: a COPY into a table made in the same transaction then writes no log.
        wal_level = minimal
        max_wal_senders = 0
        archive_mode = off
        max_wal_size = 4GB
        checkpoint_timeout = 15min
        checkpoint_completion_target = 0.9

        shared_buffers = 256MB
        work_mem = 32MB
        maintenance_work_mem = 256MB
        dynamic_shared_memory_type = \(ServerSettings.sharedMemoryType)
        jit = off

        fsync = on
        synchronous_commit = on
        full_page_writes = on
        autovacuum = on

        timezone = 'UTC'
        datestyle = 'ISO, YMD'

        """
    }

    /// Containers often have 64 MB of `/dev/shm`, which one parallel hash join can fill; files in the data directory
    /// serve then.
    private static var sharedMemoryType: String {
        var room = statvfs()
        guard statvfs("/dev/shm", &room) == 0 else { return "mmap" }
        return UInt(room.f_blocks) * UInt(room.f_frsize) < 512 << 20 ? "mmap" : "posix"
    }
}
