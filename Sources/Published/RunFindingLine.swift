/// Something that a run noticed; a code that this program does not know is shown as it is.
package struct RunFindingLine: Hashable, Sendable {
    package var code: String
    package var municipality: Int16?
    package var fiscalYear: Int16?
    package var subject: String?
    package var rowCount: Int64
    package var oere: Int128?

    /// A limit of the model that was not kept, or a closed year that would have changed: it stops a publication.
    package var isGate: Bool {
        code.hasPrefix("gate_") || code == "closed_year_changed"
    }
}
