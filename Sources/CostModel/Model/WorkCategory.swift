/// A kind of work that hours are registered on.
package struct WorkCategory: Hashable, Sendable {
    package enum Nature: String, CaseIterable, Sendable {
        case operating
        case development
        case network
    }

    package var id: String
    package var nature: Nature
    /// False for what is bought: its hours are shown, never as FTE.
    package var countsAsFTE: Bool

    package init(id: String, nature: Nature, countsAsFTE: Bool) {
        self.id = id
        self.nature = nature
        self.countsAsFTE = countsAsFTE
    }
}
