import Foundation
import TestSupport
import Testing

/// What is installed beside the program: units that systemd accepts, shut as far as the work allows, and a timer that
/// misses no night. Nothing here starts a unit: no test has a systemd to do it.
@Suite("what is installed", .enabled(if: BuiltBinary.hasSystemd, "there is no systemd-analyze"))
struct DeploymentTests {
    static let units = ["omkost.service", "omkost.timer", "omkost-alert@.service"]
    private static let folder = "\(RepositoryFiles.root)/Sources/omkost/Deployment"

    /// A tree as `make install DESTDIR=…` makes it, with units that name the programs where they are now.
    private final class Installed {
        private let folder: TemporaryFolder
        var root: String { folder.path }
        var units: String { "\(root)/usr/local/lib/systemd/system" }

        init() throws {
            folder = try TemporaryFolder("install")
            let manuals = try TemporaryFolder("manuals")
            try manuals.write(".TH omkost 1\n", to: "omkost.1")
            let system = "/usr/local/lib"
            let result = try DeploymentTests.run([
                "\(DeploymentTests.folder)/install", BuiltBinary.path, manuals.path, root, "/usr/local",
                "\(system)/systemd/system", system,
            ])
            try #require(result.status == 0, "\(result.errors)")
            for unit in DeploymentTests.units {
                let text = try String(contentsOfFile: "\(units)/\(unit)", encoding: .utf8)
                try text.replacing("=/usr/local", with: "=\(root)/usr/local")
                    .replacing("=/etc/omkost", with: "=\(root)/etc/omkost")
                    .write(toFile: "\(units)/\(unit)", atomically: false, encoding: .utf8)
            }
        }
    }

    private static func run(_ command: [String]) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let words = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: text, as: UTF8.self), String(decoding: words, as: UTF8.self)
        )
    }

    @Test("systemd has nothing to say about the units")
    func verify() throws {
        let installed = try Installed()
        let paths = ["omkost.service", "omkost.timer", "omkost-alert@omkost.service"].map { "\(installed.units)/\($0)" }
        let result = try DeploymentTests.run(
            ["systemd-analyze", "verify", "--man=no", "--recursive-errors=yes"] + paths)
        #expect(result.status == 0)
        #expect(result.errors == "")
    }

    @Test("a unit with a word that systemd does not know would be told")
    func verifySees() throws {
        let installed = try Installed()
        let path = "\(installed.units)/omkost.service"
        try String(contentsOfFile: path, encoding: .utf8).replacing("UMask=", with: "UMsk=")
            .write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try DeploymentTests.run(["systemd-analyze", "verify", "--man=no", path]).errors.contains("UMsk"))
    }

    @Test("the nightly unit's exposure is at most 1.5 of 10")
    func security() throws {
        let installed = try Installed()
        let result = try DeploymentTests.run([
            "systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=15",
            "\(installed.units)/omkost.service",
        ])
        #expect(result.status == 0, "\(result.output.suffix(200))")
    }

    @Test(
        "the timer runs once on every night, those of the clock's changes too",
        arguments: ["2026-03-27", "2026-10-23", "2027-03-26", "2027-10-29"])
    func calendar(from day: String) throws {
        let unit = try String(contentsOfFile: "\(DeploymentTests.folder)/omkost.timer", encoding: .utf8)
        let line = try #require(unit.split(separator: "\n").first { $0.hasPrefix("OnCalendar=") })
        #expect(unit.contains("\nPersistent=true\n"))
        let result = try DeploymentTests.run([
            "systemd-analyze", "calendar", "--iterations=5", "--base-time=\(day) 12:00:00 UTC",
            String(line.dropFirst("OnCalendar=".count)),
        ])
        #expect(result.status == 0, "\(result.errors)")
        let elapses = result.output.matches(of: #/(\d{4}-\d\d-\d\d) (0[23]):15:00 UTC/#).map { String($0.output.1) }
        let first = try #require(try? Date("\(day)T00:00:00Z", strategy: .iso8601))
        let nights = (1...5).map {
            first.addingTimeInterval(86_400 * Double($0)).formatted(.iso8601.year().month().day())
        }
        #expect(elapses == nights)
    }

    @Test("the unit's environment keeps registers and passwords out of sight")
    func environment() throws {
        let unit = try String(contentsOfFile: "\(DeploymentTests.folder)/omkost.service", encoding: .utf8)
        for line in [
            "LimitCORE=0", "LoadCredential=pgpass:/etc/omkost/pgpass", "OnFailure=omkost-alert@%n.service",
            "Type=oneshot", "User=omkost",
        ] {
            #expect(unit.contains("\n\(line)\n"), "\(line)")
        }
        #expect(unit.contains("registers=none"))
        let settings = try String(contentsOfFile: "\(DeploymentTests.folder)/omkost.env", encoding: .utf8)
        #expect(!settings.contains("PGPASSWORD"))
    }

    /// For a unit of a user each of these brings NoNewPrivileges= with it, and no mail program could write its queue.
    @Test("the alert leaves a mail program the rights that it brings")
    func mail() throws {
        let unit = try String(contentsOfFile: "\(DeploymentTests.folder)/omkost-alert@.service", encoding: .utf8)
        for setting in [
            "NoNewPrivileges", "SystemCall", "RestrictAddressFamilies", "RestrictNamespaces", "RestrictRealtime",
            "RestrictSUIDSGID", "PrivateDevices", "ProtectKernel", "ProtectClock", "ProtectHostname",
            "MemoryDenyWriteExecute", "LockPersonality", "DynamicUser",
        ] {
            #expect(!unit.contains("\n\(setting)"), "\(setting)")
        }
    }

    /// The first failure's status must reach systemd, which decides by it whether to try again.
    @Test("the night ends with the status of the command that failed, and begins no other", arguments: [0, 65, 75])
    func night(status: Int) throws {
        let folder = try TemporaryFolder("night")
        let fake = try folder.write(
            "#!/bin/sh\necho \"$@\" >> \(folder.path)/said\nif [ \"$1\" = run ]; then exit \(status); fi\n",
            to: "omkost")
        chmod(fake, 0o755)
        let script = try folder.write(
            String(contentsOfFile: "\(DeploymentTests.folder)/nightly", encoding: .utf8)
                .replacing("@bindir@", with: folder.path), to: "nightly")
        let result = try DeploymentTests.run([
            "OMKOST_INBOX=/srv/in box", "OMKOST_PROFILES=/etc/a /etc/b", "OMKOST_OVERVIEWS=\(folder.path)/out", "sh",
            script,
        ])
        #expect(result.status == Int32(status))
        let overview = status == 0 ? "overview --all --out \(folder.path)/out --quiet\n" : ""
        #expect(
            try folder.read("said")
                == "import /srv/in box --profile /etc/a --profile /etc/b --quiet\nrun\n\(overview)")
        #expect(try DeploymentTests.run(["-u", "OMKOST_INBOX", "sh", script]).status == Int32(status))
        #expect(try folder.read("said").hasSuffix("run\n"))
    }

    @Test("nothing that is installed is left with a place to be filled in")
    func filled() throws {
        let installed = try Installed()
        let paths = try #require(FileManager.default.enumerator(atPath: installed.root))
        var count = 0
        for case let name as String in paths where !name.hasSuffix("/omkost") || name.contains("completions") {
            guard let text = try? String(contentsOfFile: "\(installed.root)/\(name)", encoding: .utf8) else { continue }
            count += 1
            #expect(!text.contains(#/@[a-z]+dir@/#), "\(name)")
        }
        #expect(count >= 9)
    }
}

extension BuiltBinary {
    /// Whether this machine can say what systemd thinks of a unit.
    static let hasSystemd = FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")
}
