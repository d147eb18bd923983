import Foundation
import TestSupport

/// What all rows share: the server, the program, and databases in the three states that rows begin from.
final class Bench: @unchecked Sendable {
    /// The debug build: the release one has no failpoints.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/omkost"

    /// What a row's database is copied from.
    enum Start: String {
        /// The schema, and nothing in it.
        case empty
        /// The first dataset is published.
        case published
        /// And the second is imported, so that a run would publish other figures.
        case pending
    }

    let server: FaultServer
    let datasets: FaultDatasets
    /// How a run is started that computes whether or not anything has changed.
    private(set) var run = ["run"]
    /// What `run --help` says, to see what this version can do.
    private(set) var runHelp = ""
    /// What an undisturbed run publishes of the second dataset.
    private(set) var golden = Figures()
    private var sceneCount = 0

    init(_ server: FaultServer) throws {
        self.server = server
        datasets = try FaultDatasets()
        try prepare()
    }

    private func prepare() throws {
        try server.sql("create database empty")
        let empty = Scene(self, database: "empty")
        runHelp = try empty.sound(["run", "--help"]).output
        if runHelp.contains("--recompute") { run = ["run", "--recompute"] }
        try empty.sound(["migrate"], role: "omkost_admin")
        try server.sql("create database published template empty")
        let published = Scene(self, database: "published")
        try published.sound(["import", datasets.first, "--allow-synthetic"])
        try published.sound(run)
        try server.sql("create database pending template published")
        try Scene(self, database: "pending").sound(["import", datasets.second, "--allow-synthetic"])
        let undisturbed = try scene()
        try undisturbed.sound(run)
        golden = try undisturbed.figures()
        try expect(golden != (try scene().figures()), "the two datasets give the same figures")
        try undisturbed.drop()
    }

    /// A database of the row's own.
    func scene(_ start: Start = .pending) throws -> Scene {
        sceneCount += 1
        let name = "scene_\(sceneCount)"
        // Not PostgreSQL 15's usual way: a copy through the log takes sequences over as if numbers of theirs had been
        // logged ahead, and a crash soon afterwards gives the same numbers out again.
        try server.sql("create database \(name) template \(start.rawValue) strategy file_copy")
        return Scene(self, database: name)
    }

    /// Runs a row in a scene that is dropped afterwards, and looks for CPR numbers in what was left behind.
    static func inScene(
        from start: Start = .pending, _ body: @escaping @Sendable (Scene) throws -> String
    ) -> @Sendable (Bench) throws -> String {
        { bench in
            let scene = try bench.scene(start)
            let seen = try body(scene)
            try scene.expectNoCanary()
            try scene.expectNoTemporaryFiles()
            try scene.drop()
            return seen
        }
    }
}
