/// What messages call a source and its columns, for what is found in its rows once they are read.
struct SourceNames {
    var file: String
    /// The profile by which it was read; nil for a canonical file.
    var profile: String?
    /// By canonical column, where the source calls it something else.
    var columns: [String: String] = [:]

    func column(_ canonical: String) -> String {
        columns[canonical] ?? canonical
    }
}
