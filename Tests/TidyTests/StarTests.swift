import TestSupport
import Testing

/// A star of stages: every stage knows the vocabulary, no stage knows another, one target composes.
@Suite(.enabled(if: !TrackedFiles.paths.isEmpty, "there is no checkout to look at"))
struct StarTests {
    static let stages: Set = [
        "ModelFile", "Intake", "Sample", "Extraction", "Allocation", "Workforce", "Summary", "Disclosure",
        "Publication", "Verification",
        "Published", "Reporting", "DataFiles", "Schema", "Cluster",
    ]
    static let composing: Set = ["Batch", "omkost"]
    /// The system's own modules, by who may touch the system at all. Everybody else is pure.
    static let system: [String: Set<String>] = [
        "Postgres": ["Glibc", "Synchronization"], "Intake": ["Glibc"], "Cluster": ["Glibc"],
        "Batch": ["Glibc", "Dispatch", "Synchronization"], "omkost": ["Glibc"],
        "DataFiles": ["Glibc"],
    ]

    @Test("a target imports what it declares, and of the system what it is allowed")
    func declared() throws {
        let manifest = try PackageManifest()
        var wrong: [String] = []
        for target in manifest.dependencies.keys
        where !TrackedFiles.paths(below: "Sources/\(target)", ending: ".swift").isEmpty {
            let allowed = (manifest.dependencies[target] ?? []).union(StarTests.system[target] ?? [])
            wrong += try PackageManifest.imports(of: target).filter { !allowed.contains($0.module) }.map {
                "\($0.path) imports \($0.module)"
            }
        }
        #expect(wrong.sorted() == [])
    }

    @Test("every folder of Sources is a target that is declared")
    func folders() throws {
        let folders = Set(TrackedFiles.paths(below: "Sources", ending: ".swift").map { $0.split(separator: "/")[1] })
        let manifest = try PackageManifest()
        #expect(folders.filter { manifest.dependencies[String($0)] == nil } == [])
        #expect(folders.count > 10)
    }

    @Test("no stage knows another, and nobody but those who compose knows a stage")
    func stages() throws {
        var wrong: [String] = []
        for (target, dependencies) in try PackageManifest().dependencies
        where !target.hasSuffix("Tests") && target != "TestSupport" && !StarTests.composing.contains(target) {
            wrong += dependencies.intersection(StarTests.stages).map { "\(target) knows \($0)" }
        }
        #expect(wrong.sorted() == [])
    }

    @Test("the vocabulary knows nobody, and C libraries are known to their one target alone")
    func centre() throws {
        let dependencies = try PackageManifest().dependencies
        #expect(dependencies["CostModel"] == [])
        #expect(dependencies["Postgres"] == ["CLibpq"])
        #expect(dependencies["Hashing"] == ["CLibcrypto"])
        let owners = [
            ("CLibpq", "Postgres"), ("CLibcrypto", "Hashing"), ("CXlsxWriter", "DataFiles"), ("CReadStat", "DataFiles"),
        ]
        for (library, owner) in owners {
            #expect(dependencies.filter { $0.value.contains(library) && $0.key != owner }.keys.sorted() == [])
        }
    }

    @Test("every target has its tests")
    func tests() throws {
        let targets = try PackageManifest().dependencies.keys
        // Tested through the binary, or through those that use them.
        let throughOthers: Set = ["CLibpq", "CLibcrypto", "CXlsxWriter", "CReadStat", "TestSupport", "omkost"]
        let untested = targets.filter { target in
            !target.hasSuffix("Tests") && !throughOthers.contains(target) && !targets.contains(target + "Tests")
        }
        #expect(Set(untested).isSubset(of: ["Batch", "Extraction", "Intake", "Publication", "Published"]))
    }
}
