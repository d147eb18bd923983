import CostModel

/// Where the rows of one canonical file come from.
package enum ImportSource: Sendable {
    /// The canonical file itself.
    case canonical(path: String)
    /// An extract of another system.
    case extract(path: String, SourceProfile)
    /// A table or view of the same database.
    case relation(SourceProfile)

    /// The profile by which it is read; nil for a canonical file.
    package var profile: SourceProfile? {
        switch self {
        case .canonical: nil
        case .extract(_, let profile), .relation(let profile): profile
        }
    }

    /// Nil for a relation.
    package var path: String? {
        switch self {
        case .canonical(let path), .extract(let path, _): path
        case .relation: nil
        }
    }

    /// What messages call it.
    var shownName: String {
        switch self {
        case .canonical(let path), .extract(let path, _):
            return ShownText.withoutNumbers(path.split(separator: "/").last.map(String.init) ?? path)
        case .relation(let profile):
            guard case .relation(let schema, let name) = profile.source else { return profile.name }
            return ShownText.withoutNumbers("\(schema).\(name)")
        }
    }
}
