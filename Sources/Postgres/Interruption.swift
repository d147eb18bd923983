import Glibc

/// The user's wish to stop, as SIGINT, SIGTERM or SIGHUP (the terminal was closed). Every wait for the database looks at
/// it, cancels its statement and throws `interrupted`; the one place that acts then unwinds and dies by the signal.
package enum Interruption {
    // A signal handler may only set a flag of this type; a torn read is not possible for it.
    private nonisolated(unsafe) static var received: sig_atomic_t = 0

    /// The signal that arrived; nil for none.
    package static var signal: Int32? {
        received == 0 ? nil : Int32(received)
    }

    /// Takes the signals over. A second one within the unwinding kills at once, as a user expects.
    package static func install() {
        var numbers = [SIGINT, SIGTERM]
        // Started by nohup, which means that the terminal's end is nothing to us.
        if !isIgnored(SIGHUP) { numbers.append(SIGHUP) }
        var set = sigset_t()
        sigemptyset(&set)
        for number in numbers {
            // Some parents start their children with signals blocked.
            sigaddset(&set, number)
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
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        // A reader that goes away (`| head`) and a file that may not grow are errors of the write, not the end of the
        // process.
        Glibc.signal(SIGPIPE, SIG_IGN)
        Glibc.signal(SIGXFSZ, SIG_IGN)
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    /// Ends the process by the signal that arrived, so that the caller's shell sees it.
    package static func dieBySignal() {
        guard let number = signal else { return }
        Glibc.signal(number, SIG_DFL)
        raise(number)
    }

    /// Sleeps, a tenth of a second at a time.
    /// - Throws: `interrupted` when the user asks to stop
    static func sleep(milliseconds: Int) throws(DatabaseError) {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        while ContinuousClock.now < end {
            guard signal == nil else { throw DatabaseError(.interrupted) }
            usleep(UInt32(min(milliseconds, 100)) * 1_000)
        }
    }
}
