import CostModel
import Glibc
import Postgres

/// Runs one command, and turns how it ended into words on stderr and an exit status.
package struct CommandRunner {
    private let console: Console

    package init(_ console: Console) {
        self.console = console
    }

    /// - Returns: the exit status; a command that the user stopped does not return but dies by the signal
    package func run(_ job: (Console) throws -> Void) -> Int32 {
        StandardDescriptors.occupy()
        MemoryDumps.forbid()
        Interruption.install()
        do {
            try job(console)
            return ExitStatus.done.rawValue
        } catch let output as OutputFailed where output.isBrokenPipe {
            // `| head` has seen enough.
            signal(SIGPIPE, SIG_DFL)
            raise(SIGPIPE)
            return ExitStatus.inputOutput.rawValue
        } catch {
            let failure = Failure(error)
            if failure.isInterruption {
                FailureLog(console.log).stopped(signal: Interruption.signal)
                console.tell("omkost: \(failure.stopWords.text(in: console.language))\n")
                Interruption.dieBySignal()
            }
            FailureLog(console.log).failed(error, status: failure.status)
            console.tell(failure.text(in: console.language))
            return failure.status.rawValue
        }
    }
}
