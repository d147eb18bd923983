/// A moment after which a wait is given up, on the clock that no one can set.
struct Deadline {
    private let instant: ContinuousClock.Instant

    init(seconds: Int) {
        instant = ContinuousClock.now + .seconds(seconds)
    }

    /// Milliseconds left; 0 when the moment has passed.
    var remainingMilliseconds: Int {
        let (seconds, attoseconds) = (instant - ContinuousClock.now).components
        return max(0, Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
