import Foundation
import Postgres
import TestSupport
import Testing

/// What libpq would do and we do not: give a password away, or send one to a server that has not shown who it is.
@Suite struct AddressDangerTests {
    /// Not a password of anybody's.
    static let canary = "hemmelig-kanariefugl"

    private func danger(_ url: String) -> AddressDanger? {
        do {
            _ = try DatabaseConnection(DatabaseAddress(url: url), applicationName: "tests", within: 2)
            return nil
        } catch {
            var dumped = ""
            dump(error, to: &dumped)
            #expect(!"\(error)\(dumped)".contains(AddressDangerTests.canary))
            guard case .addressUnsafe(let danger) = error.kind else { return nil }
            return danger
        }
    }

    @Test(
        "a password in the address is refused in every way of writing one",
        arguments: [
            "postgresql://anna:\(canary)@127.0.0.1:1/omkost", "postgres://:\(canary)@127.0.0.1:1/omkost",
            "postgresql://127.0.0.1:1/omkost?password=\(canary)", "host=127.0.0.1 port=1 password=\(canary)",
            "host=127.0.0.1 port=1 password='\(canary)'", "host=127.0.0.1 port=1 sslpassword=\(canary)",
        ])
    func passwordInAddress(url: String) {
        #expect(danger(url) == .passwordInAddress)
        #expect(DatabaseAddress(url: url).holdsPassword)
    }

    @Test(
        "an address without one holds none",
        arguments: ["postgresql://anna@db/omkost", "host=db user=anna", "omkost", "", "run", "password", "a=b"])
    func noPassword(url: String) {
        #expect(!DatabaseAddress(url: url).holdsPassword)
    }

    @Test(
        "a server on another machine must be verified in full",
        arguments: [
            "hostaddr=192.0.2.1", "host=db.example.dk hostaddr=192.0.2.1", "hostaddr=192.0.2.1 sslmode=require",
            "hostaddr=192.0.2.1 sslmode=verify-ca", "hostaddr=127.0.0.1,192.0.2.1 port=1,1",
            // A name that is ours and an address that is not.
            "host=localhost hostaddr=192.0.2.1", "postgresql:///omkost?hostaddr=192.0.2.1&sslmode=disable",
        ])
    func notVerified(url: String) {
        #expect(danger(url) == .serverNotVerified(host: "192.0.2.1"))
    }

    @Test(
        "a name that looks like ours and is not", arguments: ["127.0.0.1.example.invalid", "localhost.example.invalid"])
    func lookalike(host: String) {
        #expect(danger("host=\(host)") == .serverNotVerified(host: host))
    }

    @Test(
        "sockets and addresses of this machine need no encryption",
        arguments: [
            "host=/nowhere", "host=127.0.0.1 port=1", "host=127.9.9.9 port=1", "host=localhost port=1",
            "hostaddr=::1 port=1", "host=/nowhere,127.0.0.1 port=1",
        ])
    func here(url: String) {
        #expect(danger(url) == nil)
    }

    @Test("verified in full is good enough, and then it is merely not there")
    func verified() throws {
        #expect(danger("host=db.example.invalid sslmode=verify-full") == nil)
    }

    @Test(
        "a password file that others may read is refused, one of its owner's alone is not", arguments: [0o640, 0o604])
    func passwordFile(mode: mode_t) throws {
        let folder = try TemporaryFolder("passfile")
        let file = try folder.write("*:*:*:*:\(AddressDangerTests.canary)\n", to: "pgpass")
        chmod(file, mode)
        #expect(danger("host=127.0.0.1 port=1 passfile=\(file)") == .fileOpenToOthers(path: file))
        chmod(file, 0o600)
        #expect(danger("host=127.0.0.1 port=1 passfile=\(file)") == nil)
        #expect(danger("host=127.0.0.1 port=1 passfile=\(folder.path)/none") == nil)
    }

    @Test("an empty password file gives nothing away")
    func emptyFile() throws {
        let folder = try TemporaryFolder("passfile")
        let file = try folder.write("", to: "pgpass")
        chmod(file, 0o644)
        #expect(danger("host=127.0.0.1 port=1 passfile=\(file)") == nil)
    }
}
