/// One column of a file: its name in the header, what its values are, and whether each row must have one. A column whose
/// values may be absent may itself be absent.
struct ColumnFormat {
    var name: String
    var kind: FieldKind
    var isRequired: Bool

    static func required(_ name: String, _ kind: FieldKind) -> ColumnFormat {
        ColumnFormat(name: name, kind: kind, isRequired: true)
    }

    static func optional(_ name: String, _ kind: FieldKind) -> ColumnFormat {
        ColumnFormat(name: name, kind: kind, isRequired: false)
    }
}
