import Foundation
import Synchronization

/// Appends a row to a file about every millisecond, from before it is made until it is stopped.
final class Appender: Sendable {
    private let goesOn = Atomic(true)
    private let ended = DispatchSemaphore(value: 0)

    init(path: String, row: String) {
        let begun = DispatchSemaphore(value: 0)
        Thread.detachNewThread { [self] in
            let file = fopen(path, "a")
            while goesOn.load(ordering: .relaxed) {
                if let file {
                    fputs(row, file)
                    fflush(file)
                }
                begun.signal()
                usleep(1_000)
            }
            if let file { fclose(file) }
            ended.signal()
        }
        begun.wait()
    }

    func stop() {
        goesOn.store(false, ordering: .relaxed)
        ended.wait()
    }
}
