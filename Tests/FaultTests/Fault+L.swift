import Foundation

/// L: what others on the machine can see of a password. Personal data in logs are looked for after every row.
extension Fault {
    static let secretFaults: [Fault] = [
        Fault(
            "L1", bounded: true, "a password from a file, right and wrong",
            expect: "0 and 77; in no argument, environment, output or log", Bench.inScene(passwordUnseen))
    ]

    /// Not a password of anybody's.
    private static let canary = "hemmelig-kanariefugl"

    private static func passwordUnseen(_ scene: Scene) throws -> String {
        try scene.server.askForPassword(of: "omkost_canary", canary, memberOf: "omkost_batch")
        let folder = "\(scene.path)/secret"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func passwordFile(_ password: String) throws -> [String: String] {
            let file = "\(folder)/pgpass"
            try "*:*:*:*:\(password)\n".write(toFile: file, atomically: false, encoding: .utf8)
            chmod(file, 0o600)
            return ["PGPASSFILE": file]
        }
        let address = scene.server.address(scene.database, role: "omkost_canary", host: "127.0.0.1")
        let held = try scene.hold(
            scene.bench.run, at: "write", address: address, environment: try passwordFile(canary))
        for file in ["cmdline", "environ"] {
            let bytes = FileManager.default.contents(atPath: "/proc/\(held.victim.pid)/\(file)") ?? Data()
            try expect(!bytes.isEmpty, "\(file) could not be read")
            try expect(!String(decoding: bytes, as: UTF8.self).contains(canary), "the password is in \(file)")
        }
        try expect(!Shell.run(["ps", "-efww"]).contains(canary), "ps shows the password")
        held.release()
        let right = try scene.end(held.victim)
        try expect(right.code == 0, "ended with \(right.code): \(right.errors)")
        let wrong = try scene.run(["runs"], address: address, environment: try passwordFile("forkert"))
        try expect(wrong.code == 77, "a wrong password: \(wrong.code)")
        let refused = try scene.run(["runs"], address: "\(address) password=\(canary)")
        try expect(refused.code == 78, "a password in the address: \(refused.code)")
        let texts = [right, wrong, refused].flatMap { [$0.output, $0.errors] } + [try scene.server.logText()]
        try expect(!texts.contains { $0.contains(canary) }, "the password was repeated")
        try scene.server.sql("drop role omkost_canary")
        return "0, 77, 78"
    }
}
