import CLibpq

/// The memory of a command holds CPR numbers and, in libpq, perhaps a password.
package enum MemoryDumps {
    /// From now on a crash leaves no core file, and nobody but root can attach to the process or read its memory. It
    /// holds for servers we start, too, as far as core files go.
    /// - Returns: whether the system agreed
    @discardableResult
    package static func forbid() -> Bool {
        omkost_forbid_memory_dumps() == 0
    }
}
