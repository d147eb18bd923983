import TestSupport

/// What Package.swift declares.
struct PackageManifest {
    let text: String
    /// What each target may import, by its name; packages by the names of their modules.
    private(set) var dependencies: [String: Set<String>] = [:]

    init() throws {
        text = try RepositoryFiles.text("Package.swift")
        // `let yams = Target.Dependency.product(name: "Yams", …)`: what the manifest calls a package's module.
        let product = #/let (?<word>\w+) = Target\.Dependency\.product\(name: "(?<module>\w+)"/#
        let products = text.matches(of: product).reduce(into: [:]) {
            $0[String($1.output.word)] = String($1.output.module)
        }
        let target = #/[tT]arget\(\s*name: "(?<name>\w+)"(?:,\s*dependencies: \[(?<list>[^\]]*)\])?/#
        for match in text.matches(of: target) {
            let words = (match.output.list ?? "").split { " ,\n\"".contains($0) }.map(String.init)
            dependencies[String(match.output.name)] = Set(words.map { products[$0] ?? $0 })
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
