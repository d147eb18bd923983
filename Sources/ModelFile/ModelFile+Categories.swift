extension ModelFile {
    /// The ids of the categories of work that a model text has, in its order.
    package static func categories(in text: String) throws -> [String] {
        try ModelFile(bytes: Array(text.utf8)).definition.workforce.categories.map(\.id)
    }
}
