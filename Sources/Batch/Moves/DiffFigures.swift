/// The tables of `omkost runs diff`; machines get the one they ask for.
package enum DiffFigures: String, CaseIterable, Sendable {
    case cost
    case work
    case causes

    /// Nil for what is no figure.
    var moved: MovedFigures? {
        MovedFigures(rawValue: rawValue)
    }
}
