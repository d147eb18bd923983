/// Another run is under way; try again when it is done.
package struct RunLocked: Error, Hashable, Sendable {
    /// Who holds the lock.
    package struct Holder: Hashable, Sendable {
        package var run: Int
        package var host: String
        /// Danish time.
        package var startedAt: String
    }

    /// Nil in the moment between taking the lock and writing down the run.
    package var holder: Holder?
}
