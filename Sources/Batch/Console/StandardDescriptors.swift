import Glibc

/// stdin, stdout and stderr, which a caller may have closed (`2>&-`).
///
/// The first thing opened would then get the number 2, and the log be written into a connection to the database.
enum StandardDescriptors {
    /// Gives each of them that is closed to `/dev/null`, read-only: to write there is an error, as it was before.
    static func occupy() {
        for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
            // The lowest number that is free, which is this one: those below it are open by now.
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
