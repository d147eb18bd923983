/// The page's style sheet, and the hash by which the page allows it and no other.
enum DocumentStyle {
    static var text: String {
        String(decoding: PackageResources.document_css, as: UTF8.self)
    }

    /// Of the bytes between `<style>` and `</style>`; a test computes it.
    static let hash = "sha256-r+e8nvLdYteamNyfLEu7sfUvHZp6h8lLtJOaPj6mh0I="
}
