import Glibc

/// The user's wish to stop, as SIGINT or SIGTERM. Every wait for the database looks at it, cancels its statement and
/// throws `interrupted`; the one place that acts then unwinds and dies by the signal.
package enum Interruption {
    // A signal handler may only set a flag of this type; a torn read is not possible for it.
    private nonisolated(unsafe) static var received: sig_atomic_t = 0

    /// The signal that arrived; nil for none.
    package static var signal: Int32? {
        received == 0 ? nil : Int32(received)
    }

    /// Takes SIGINT and SIGTERM over. A second one within the unwinding kills at once, as a user expects.
    package static func install() {
        // Whoever started us may have left them blocked.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&signals, number)
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                if Interruption.received != 0 {
                    Glibc.signal(number, SIG_DFL)
                    raise(number)
                }
                Interruption.received = sig_atomic_t(number)
            }
            sigaction(number, &action, nil)
        }
        sigprocmask(SIG_UNBLOCK, &signals, nil)
        // A reader that goes away (`| head`) is an error of the write, not the end of the process.
        Glibc.signal(SIGPIPE, SIG_IGN)
    }

    /// Ends the process by the signal that arrived, so that the caller's shell sees it.
    package static func dieBySignal() {
        guard let number = signal else { return }
        Glibc.signal(number, SIG_DFL)
        raise(number)
    }
}
