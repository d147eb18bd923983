import TestSupport

/// What Package.swift declares.
struct PackageManifest {
    let text: String
    /// What each target may import, by its name; packages by the names of their modules.
    private(set) var dependencies: [String: Set<String>] = [:]

    /// What the manifest calls a package's product, and the module it is.
    private static let products = [
        "yams": "Yams", "crypto": "Crypto", "logging": "Logging", "argumentParser": "ArgumentParser",
        "bigInt": "BigInt",
    ]

    init() throws {
        text = try RepositoryFiles.text("Package.swift")
        let target = #/[tT]arget\(\s*name: "(?<name>\w+)"(?:,\s*dependencies: \[(?<list>[^\]]*)\])?/#
        for match in text.matches(of: target) {
            let words = (match.output.list ?? "").split { " ,\n\"".contains($0) }.map(String.init)
            dependencies[String(match.output.name)] = Set(words.map { PackageManifest.products[$0] ?? $0 })
        }
    }

    /// The module names that a target's files import, with the file that does.
    static func imports(of target: String) throws -> [(path: String, module: String)] {
        let pattern = #/^(?:@\w+ |package |public |internal |private )*import (?:\w+ )?(?<module>[A-Za-z_]\w*)/#
        return try TrackedFiles.paths(below: "Sources/\(target)", ending: ".swift").flatMap { path in
            try TrackedFiles.codeLines(path).compactMap { line in
                line.firstMatch(of: pattern).map { (path, String($0.output.module)) }
            }
        }
    }
}
