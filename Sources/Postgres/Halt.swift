import Synchronization

/// A stop that the connections of one piece of work share: once one of them has failed, the others give up what they ask
/// at the next wait, as if the user had asked them to.
package final class Halt: Sendable {
    private let flag = Atomic(false)

    package init() {}

    package var isSet: Bool {
        flag.load(ordering: .acquiring)
    }

    package func set() {
        flag.store(true, ordering: .releasing)
    }
}
