import Foundation
import TestSupport
import Testing

/// A password is seen nowhere: not in what a command says, not in what is said of it, whatever is done wrong.
@Suite("secrets on the command line and around it")
struct SecretTests {
    /// Not a password of anybody's.
    static let canary = "hemmelig-kanariefugl"
    static let url = "postgresql://anna:\(canary)@127.0.0.1:1/omkost"

    private func run(
        _ arguments: [String], _ variables: [String: String] = [:]
    ) throws -> BuiltBinary.Result {
        let home = try TemporaryFolder("home")
        let result = try BuiltBinary(home: home.path, adding: variables).run(arguments)
        for text in [result.output, result.errors, result.log] {
            #expect(!text.contains(SecretTests.canary), "the password was repeated")
        }
        return result
    }

    @Test(
        "a password among the arguments is refused before anything else is looked at",
        arguments: [
            ["runs", "--database", url], ["runs", "--database=\(url)"], ["runs", "--databse", url], [url],
            ["runs", url], ["doctor", "--database", "host=127.0.0.1 password=\(canary)"], ["--help", url],
            ["import", "--database", url, "/nonexistent"],
        ])
    func arguments(arguments: [String]) throws {
        let result = try run(arguments + ["--language", "en"])
        #expect(result.status == 78)
        #expect(
            result.errors.hasPrefix(
                """
                omkost: error: there is a password on the command line, where everybody on the machine can see it
                hint: put the password into a file of mode 0600, and point to it with PGPASSFILE
                """), "\(result.errors)")
        #expect(result.log.contains("SECRET_INSECURE"))
    }

    @Test("PGPASSWORD is refused where libpq would use it")
    func environment() throws {
        let ledger = try TestLedger()
        let secret = ["PGPASSWORD": SecretTests.canary]
        let result = try run(["runs", "--language", "en", "--database", ledger.url], secret)
        #expect(result.status == 78)
        #expect(result.errors.contains("PGPASSWORD is set; "))
        #expect(result.errors.contains("hint: unset PGPASSWORD; put the password into a file of mode 0600"))
        #expect(try run(["runs", "--database", ledger.url], ["PGPASSWORD": ""]).status == 0)
        // The private server knows its callers, and the variable may be somebody else's.
        #expect(try run(["doctor"], secret).status == 0)
    }

    @Test("a password file that others may read is refused, by the command and by name")
    func passwordFile() throws {
        let ledger = try TestLedger()
        let folder = try TemporaryFolder("passfile")
        let file = try folder.write("*:*:*:*:\(SecretTests.canary)\n", to: "pgpass")
        for variables in [["PGPASSFILE": file], ["HOME": folder.path]] {
            if variables["HOME"] != nil { rename(file, "\(folder.path)/.pgpass") }
            let path = variables["PGPASSFILE"] ?? "\(folder.path)/.pgpass"
            chmod(path, 0o644)
            let result = try run(["runs", "--language", "en", "--database", ledger.url], variables)
            #expect(result.status == 78)
            #expect(
                result.errors.hasPrefix(
                    "omkost: error: \(path) has a password and can be read by others\nhint: run: chmod 600 \(path)\n"),
                "\(result.errors)")
            #expect(!result.errors.contains("WARNING"))
            chmod(path, 0o600)
            #expect(try run(["runs", "--database", ledger.url], variables).status == 0)
        }
    }

    @Test("a service file with a password is refused when others may read it", arguments: [true, false])
    func serviceFile(isInAddress: Bool) throws {
        let folder = try TemporaryFolder("service")
        let text = "[omkost]\nhost=127.0.0.1\nport=1\npassword=\(SecretTests.canary)\n"
        let file = try folder.write(text, to: "pg_service.conf")
        var variables = ["PGSERVICEFILE": file]
        if !isInAddress { variables["PGSERVICE"] = "omkost" }
        let command = ["runs", "--language", "en"] + (isInAddress ? ["--database", "service=omkost"] : [])
        chmod(file, 0o644)
        let refused = try run(command, variables)
        #expect(refused.status == 78)
        #expect(refused.errors.contains("\(file) has a password and can be read by others"), "\(refused.errors)")
        chmod(file, 0o600)
        #expect(try run(command, variables).status == 69)
        // Without a password it may be read by anybody.
        try folder.write("[omkost]\nhost=127.0.0.1\nport=1\n", to: "pg_service.conf")
        chmod(file, 0o644)
        #expect(try run(command, variables).status == 69)
    }

    @Test("a server elsewhere that is not verified is refused, whatever says where it is")
    func remote() throws {
        for (arguments, variables) in [
            (["--database", "hostaddr=192.0.2.1 user=anna"], [:]),
            ([], ["PGHOSTADDR": "192.0.2.1", "PGSSLMODE": "require"]),
        ] as [([String], [String: String])] {
            let result = try run(["runs", "--language", "en"] + arguments, variables)
            #expect(result.status == 78)
            #expect(
                result.errors.contains("192.0.2.1 is another machine, and sslmode is not verify-full"),
                "\(result.errors)")
        }
    }

    @Test("an address that cannot be read is not repeated")
    func unreadable() throws {
        let broken = "postgresql://anna:\(SecretTests.canary)%zz@127.0.0.1/omkost"
        #expect(try run(["runs", "--database", broken]).status == 78)
        #expect(try run(["runs", broken]).status == 78)
        #expect(try run(["runs", "--database", "postgresql://anna%zz@127.0.0.1/omkost"]).status == 64)
    }
}
