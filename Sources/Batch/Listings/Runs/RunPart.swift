/// The tables of `omkost runs show`: text has them all, machines ask for one.
package enum RunPart: String, CaseIterable, Sendable {
    case run
    case steps
    case files
    case findings
    case publications
}
