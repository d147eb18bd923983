import Glibc

/// Waiting between two looks at something that tells nobody: short at first, then up to 50 ms.
struct Pause {
    private var milliseconds = 1

    mutating func sleep() {
        usleep(UInt32(milliseconds) * 1_000)
        milliseconds = min(milliseconds * 2, 50)
    }
}
