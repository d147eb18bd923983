// swift-tools-version: 6.1
import PackageDescription

// A star of stages: every stage knows the vocabulary (CostModel), no stage knows another, Batch composes.
// Sources/omkost/Documentation.docc/Architecture.md says why; TidyTests and the build's
// --explicit-target-dependency-import-check refuse what breaks it.

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// Numbered, forward only, and part of the binary. A new migration is named here and in Migration.all.
let migrations = [
    "0001_roles_and_schemas", "0002_identity", "0003_intake", "0004_ledger", "0005_run", "0006_published",
    "0007_time_and_assignments", "0008_cost_centre_price", "0009_work", "0010_workforce", "0011_approval",
    "0012_publication_guard", "0013_run_step", "0014_ledger_change", "0015_side_by_side",
    "0016_source_profile", "0017_overview", "0018_slot",
    "0019_roles_and_rights", "0020_look_up", "0021_person", "0022_export",
    "0023_deletion", "0024_explained", "0025_person_years",
]
let migrationFiles: [Resource] = migrations.flatMap { name -> [Resource] in
    [.embedInCode("../../sql/migrations/m\(name).sql"), .embedInCode("../../sql/verify/v\(name).sql")]
}

/// The second opinion in SQL, part of the binary.
let referenceFiles: [Resource] = [
    "r01_scope", "r02_postings", "r03_slots", "r04_bases", "r05_cost_centres", "r06_lines", "r07_difference",
].map { .embedInCode("../../sql/reference/\($0).sql") }

let package = Package(
    name: "omkost",
    products: [.executable(name: "omkost", targets: ["omkost"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),

        // The vocabulary, hashes and the database, which know nothing of each other
        .target(name: "CostModel"),
        .target(name: "Hashing", dependencies: ["CLibcrypto"]),
        .target(name: "Postgres", dependencies: ["CLibpq"]),

        // Stages
        .target(name: "ModelFile", dependencies: ["CostModel", "Hashing", yams]),
        .target(name: "Intake", dependencies: ["CostModel", "Postgres", "Hashing"]),
        .target(
            name: "Sample", dependencies: ["CostModel"],
            resources: [.embedInCode("../../samples/en-plan/model.yaml")]),
        .target(name: "Extraction", dependencies: ["CostModel", "Postgres"]),
        .target(name: "Allocation", dependencies: ["CostModel", bigInt]),
        .target(name: "Workforce", dependencies: ["CostModel", bigInt]),
        .target(name: "Summary", dependencies: ["CostModel"]),
        .target(name: "Disclosure", dependencies: ["CostModel", "Hashing"]),
        .target(name: "Publication", dependencies: ["CostModel", "Postgres", "Hashing"]),
        .target(name: "Verification", dependencies: ["CostModel", "Postgres"], resources: referenceFiles),
        .target(name: "Published", dependencies: ["CostModel", "Postgres"]),
        .target(
            name: "Reporting", dependencies: ["CostModel", "Hashing", mustache],
            resources: [.embedInCode("Html/document.mustache"), .embedInCode("Html/document.css")]),
        .target(name: "DataFiles", dependencies: ["CostModel", "CXlsxWriter", "CReadStat"]),
        .target(name: "Schema", dependencies: ["Postgres", "Hashing"], resources: migrationFiles),
        .target(name: "Cluster", dependencies: ["Postgres"]),

        // Composition
        .target(
            name: "Batch",
            dependencies: [
                "CostModel", "Postgres", "ModelFile", "Intake", "Sample", "Extraction", "Allocation", "Workforce",
                "Summary", "Publication", "Verification", "Published", "Disclosure", "Reporting", "DataFiles", "Schema",
                "Cluster", "Hashing", logging,
            ]),
        .executableTarget(name: "omkost", dependencies: ["Batch", argumentParser], exclude: ["Deployment"]),

        // Tests
        .target(
            name: "TestSupport", dependencies: ["CostModel", "Postgres", "ModelFile", "Intake", "Cluster", "Schema"],
            path: "Tests/TestSupport"),
        .testTarget(
            name: "AcceptanceTests", dependencies: ["TestSupport", "CostModel", "Postgres", "omkost"],
            exclude: ["Cases"]),
        // Not tests of the Swift kind: rows of a table, which stop servers and take their time. `make faults` runs them.
        .executableTarget(
            name: "FaultTests", dependencies: ["TestSupport", "Postgres"], path: "Tests/FaultTests"),
        .testTarget(name: "CostModelTests", dependencies: ["TestSupport", "CostModel"]),
        .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
        .testTarget(name: "AllocationTests", dependencies: ["TestSupport", "Allocation", "CostModel", bigInt]),
        .testTarget(name: "WorkforceTests", dependencies: ["TestSupport", "Workforce", "CostModel", bigInt]),
        .testTarget(name: "ExtractionTests", dependencies: ["TestSupport", "Extraction", "CostModel"]),
        .testTarget(name: "SummaryTests", dependencies: ["Summary", "CostModel"]),
        .testTarget(name: "DisclosureTests", dependencies: ["TestSupport", "Disclosure", "CostModel"]),
        .testTarget(name: "IntakeTests", dependencies: ["Intake", "CostModel", "TestSupport"]),
        .testTarget(
            name: "IntegrationTests",
            dependencies: [
                "Batch", "CostModel", "Disclosure", "Extraction", "Intake", "ModelFile", "Postgres", "Publication",
                "Reporting", "Schema", "TestSupport", "omkost",
            ],
            exclude: ["Upgrades"]),
        .testTarget(
            name: "VerificationTests",
            dependencies: ["Batch", "Publication", "Verification", "TestSupport", "ModelFile", "CostModel", "Postgres"]),
        .testTarget(name: "PostgresTests", dependencies: ["TestSupport", "Postgres"]),
        .testTarget(name: "TidyTests", dependencies: ["TestSupport", "CostModel", "Schema"]),
        .testTarget(name: "SchemaTests", dependencies: ["TestSupport", "Schema", "Postgres"]),
        .testTarget(name: "ReportingTests", dependencies: ["TestSupport", "Reporting", "CostModel", "Hashing"]),
        .testTarget(
            name: "DataFilesTests", dependencies: ["TestSupport", "DataFiles", "Reporting", "CostModel"],
            exclude: ["read_package.py", "requirements.txt"]),
        .testTarget(name: "ModelFileTests", dependencies: ["ModelFile", "Intake", "CostModel", "TestSupport"]),
        .testTarget(name: "ClusterTests", dependencies: ["Cluster", "Postgres"]),
        .testTarget(name: "SampleTests", dependencies: ["Sample", "CostModel"]),
    ],
    swiftLanguageModes: [.v6]
)
