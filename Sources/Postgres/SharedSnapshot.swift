/// The name that PostgreSQL gave an exported snapshot: hexadecimal digits and hyphens.
package struct SharedSnapshot: Hashable, Sendable {
    let name: String
}
