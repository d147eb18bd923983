extension ColumnKind {
    /// What the codebook calls the type of a variable.
    package var codebookType: String {
        switch self {
        case .code, .prose: "text"
        case .label: "code"
        case .ordinal, .count: "integer"
        case .kroner: "kroner"
        case .decimal(let digits, _): "decimal(\(digits))"
        case .boolean: "boolean"
        }
    }
}
