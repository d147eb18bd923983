import CostModel
import DataFiles
import Foundation
import Reporting
import TestSupport

/// A package as its receivers' programs read it: written to a folder and read back by pandas and pyreadstat
/// (`read_package.py`, in the environment that `make setup` makes).
struct PackageReader: Decodable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What datapackage.json promises and is not so, and where two readers of one file disagree.
    let problems: [String]
    /// By name, then `dta`, `sav`, `csv`, `dk`.
    let tables: [String: [String: ReadTable]]
    /// The rows of codebook.csv.
    let codebook: [[String: String]]

    static func files(_ package: DataPackage) throws -> [PackageFile] {
        package.files(besides: try package.binaryFiles())
    }

    static func read(_ package: DataPackage) throws -> PackageReader {
        let folder = try TemporaryFolder("package")
        for file in try files(package) { try folder.write(file.bytes, to: file.path) }
        return try JSONDecoder().decode(PackageReader.self, from: run("read_package.py", in: folder.path))
    }

    private static func run(_ script: String, in folder: String) throws -> Data {
        let python = RepositoryFiles.root + "/.build/python/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            throw Failure(description: "\(python) is missing; make setup makes it, with pandas and pyreadstat")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-X", "utf8", RepositoryFiles.root + "/Tests/DataFilesTests/\(script)", folder]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(script) ended with \(process.terminationStatus); its words are above")
        }
        return data
    }
}
