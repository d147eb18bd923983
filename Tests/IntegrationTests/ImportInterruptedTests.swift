import CostModel
import Foundation
import Intake
import ModelFile
import Postgres
import TestSupport
import Testing

@testable import Batch

/// Imports that meet each other, or an end before their own.
@Suite("interrupted imports")
struct ImportInterruptedTests {
    private static let lines = (0..<400_000).map { number in
        "L\(number),250,2019,2019-05-31,,5.57.73,1,,017,5.2,9800.00,8188901111,,,,,Kontanthjælp\n"
    }

    /// The sound dataset with many more postings of one kind.
    private func large(_ rows: Int) throws -> Dataset {
        let dataset = try Dataset()
        let text = try dataset.text("postings.csv")
        try dataset.write(text + ImportInterruptedTests.lines.prefix(rows).joined(), to: "postings.csv")
        return dataset
    }

    @Test("of two imports at once one is done and the other ends as temporary, without a trace")
    func twoAtOnce() throws {
        let ledger = try TestLedger()
        let connection = try ledger.database.connect()
        let folder = try DatasetFolder(path: Dataset.base)
        let model = try ModelFile(bytes: Array(Dataset().text("model.yaml").utf8))
        let options = ImportOptions(rejectLimit: 0, allowsSynthetic: true, programVersion: "test")
        var others: [Failure?] = []
        let load = DatasetImport(connection, options: options, readCategories: ModelFile.categories) { _, _ in
            others.append(ledger.refusal(Dataset.base))
        }
        _ = try load.run(folder.files, model: (model.text, model.sha256))
        #expect(others.count == folder.files.count)
        for other in others {
            #expect(other?.status == .temporary)
            #expect(
                other?.text(in: .english)
                    == "omkost: error: another import is under way\nhint: try again when it is done\n")
        }
        #expect(try ledger.count("intake.batch") == 1)
        #expect(try ledger.count("ledger.posting") == 7)
    }

    @Test(
        "a file that changes while it is read is no data: the import ends as temporary",
        arguments: ["grow", "cut", "edit"])
    func changingFile(change: String) throws {
        let ledger = try TestLedger()
        let dataset = try large(ImportOptions.rowsPerProgress * 5 / 4)
        let path = dataset.path("postings.csv")
        let size = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        let folder = try DatasetFolder(path: dataset.path)
        let model = try ModelFile(bytes: Array(dataset.text("model.yaml").utf8))
        let options = ImportOptions(rejectLimit: 0, allowsSynthetic: true, programVersion: "test")
        let load = DatasetImport(try ledger.database.connect(), options: options, readCategories: ModelFile.categories)
        { file, rows in
            guard file == "postings.csv", rows == ImportOptions.rowsPerProgress,
                let handle = FileHandle(forUpdatingAtPath: path)
            else { return }
            switch change {
            case "grow":
                handle.seekToEndOfFile()
                handle.write(Data("half a li".utf8))
            case "cut": handle.truncateFile(atOffset: UInt64(size - 25))
            default:
                handle.seek(toFileOffset: UInt64(size - 25))
                handle.write(Data("\"".utf8))
            }
        }
        do {
            _ = try load.run(folder.files, model: (model.text, model.sha256))
            Issue.record("the file was taken")
        } catch {
            #expect(Failure(error).status == .temporary)
            #expect(
                Failure(error).text(in: .english)
                    == "omkost: error: postings.csv changed while it was read; nothing was imported\n"
                    + "hint: import again when the file has been written\n")
        }
        #expect(try ledger.count("ledger.posting") == 0)
    }

    @Test(
        "nothing remains of an import whose process is killed, and the next one works",
        arguments: [
            (SIGKILL, 400), (SIGKILL, 1_200), (SIGKILL, 2_500), (SIGTERM, 1_200), (SIGINT, 1_200), (SIGHUP, 1_200),
        ])
    func killed(signal: Int32, milliseconds: Int) throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let before = try ledger.fingerprint()
        let dataset = try large(400_000)
        let home = try TemporaryFolder("home")
        let running = try BuiltBinary(home: home.path).start([
            "import", dataset.path, "--allow-synthetic", "--database", ledger.url,
        ])
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1_000)
        kill(running.pid, signal)
        let result = running.wait()
        #expect(result.signal == signal, "it ended before: \(result)")
        if signal != SIGKILL { #expect(result.errors == "omkost: afbrudt; intet er ændret\n") }
        // The server notices within two seconds that nobody is there.
        var failure = ledger.refusal(Dataset.base)
        for _ in 0..<60 where failure?.status == .temporary {
            Thread.sleep(forTimeInterval: 0.1)
            failure = ledger.refusal(Dataset.base)
        }
        #expect(failure == nil)
        #expect(try ledger.fingerprint() == before)
        #expect(try ledger.count("ledger.posting") == 7)
    }

    @Test("a lost connection ends as temporary, with nothing imported")
    func lostConnection() throws {
        let ledger = try TestLedger()
        let dataset = try large(ImportOptions.rowsPerProgress * 5 / 4)
        let folder = try DatasetFolder(path: dataset.path)
        let model = try ModelFile(bytes: Array(dataset.text("model.yaml").utf8))
        let options = ImportOptions(rejectLimit: 0, allowsSynthetic: true, programVersion: "test")
        let administrator = try ledger.database.connect("omkost_admin")
        let load = DatasetImport(try ledger.database.connect(), options: options, readCategories: ModelFile.categories)
        { _, rows in
            guard rows == ImportOptions.rowsPerProgress else { return }
            _ = try? administrator.query(
                Statement(
                    "tests.terminate",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() "
                        + "and pid <> pg_backend_pid()"))
        }
        do {
            _ = try load.run(folder.files, model: (model.text, model.sha256))
            Issue.record("the import was taken")
        } catch {
            #expect(Failure(error).status == .temporary, "\(error)")
        }
        #expect(try ledger.count("ledger.posting") == 0)
    }
}
