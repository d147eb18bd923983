import Foundation
import TestSupport

/// One folder of samples/errors: files laid over the sound dataset, and what is said of them. Its README says how the
/// files of a folder are read.
struct ErrorSample {
    static let root = "\(RepositoryFiles.root)/samples/errors"

    /// Folder names, which are finding codes.
    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.filter { $0 != "base" && !$0.hasSuffix(".md") }.sorted()
    }()

    let name: String
    let dataset: Dataset
    /// The dataset without the folder's files goes in before.
    private(set) var startsWithBase = false
    /// …and is run.
    private(set) var runsBase = false
    /// A municipality and year that is closed then.
    private(set) var closes: (municipality: Int, year: Int)?
    private(set) var rejectLimit = 0
    /// The person of a posting, who is deleted then.
    private(set) var deletesPersonOf: String?
    /// A posting that is ended after the import.
    private(set) var endedPosting: String?
    /// Postings that come into the ledger after the import, like one of it.
    private(set) var addedPostings: (count: Int, oere: Int64, posting: String)?
    private(set) var allowsSynthetic = true
    /// What is imported: the dataset, or one file of it.
    private(set) var path: String
    /// By this profile, where it is no canonical file.
    private(set) var profile: String?
    let status: Int32
    /// What stands on stderr; or, for exit 0, the lines that `check --format csv` must have.
    let text: String

    init(_ name: String) throws {
        self.name = name
        dataset = try Dataset()
        try dataset.lay("\(ErrorSample.root)/\(name)")
        path = dataset.path
        let expected = try RepositoryFiles.text("samples/errors/\(name)/expected.txt")
        let end = expected.firstIndex(of: "\n") ?? expected.endIndex
        status = Int32(expected[..<end].replacing("exit ", with: "")) ?? -1
        text = String(expected[end...].dropFirst())
        if FileManager.default.fileExists(atPath: "\(ErrorSample.root)/\(name)/recipe.txt") {
            for line in try RepositoryFiles.text("samples/errors/\(name)/recipe.txt").split(separator: "\n") {
                try follow(String(line))
            }
        }
    }

    private mutating func follow(_ line: String) throws {
        if line == "import base first" {
            startsWithBase = true
        } else if line == "run base first" {
            (startsWithBase, runsBase) = (true, true)
        } else if let match = line.wholeMatch(of: /close (\d+) (\d+) first/) {
            closes = (Int(match.1) ?? 0, Int(match.2) ?? 0)
        } else if let match = line.wholeMatch(of: /delete the person of posting (\w+) first/) {
            deletesPersonOf = String(match.1)
        } else if let match = line.wholeMatch(of: /import with --reject-limit (\d+)/) {
            rejectLimit = Int(match.1) ?? 0
        } else if let match = line.wholeMatch(of: /end posting (\w+) after/) {
            endedPosting = String(match.1)
        } else if let match = line.wholeMatch(of: /add (\d+) postings of (\d+)\.(\d\d) like posting (\w+) after/) {
            addedPostings = (Int(match.1) ?? 0, Int64("\(match.2)\(match.3)") ?? 0, String(match.4))
        } else if line == "import without --allow-synthetic" {
            allowsSynthetic = false
        } else if let match = line.wholeMatch(of: /leave out (.+)/) {
            try dataset.remove(String(match.1))
        } else if let match = line.wholeMatch(of: /import (.+) by (.+)/) {
            path = dataset.path(String(match.1))
            profile = dataset.path(String(match.2))
        } else if let match = line.wholeMatch(of: /import (.+) alone/) {
            path = dataset.path(String(match.1))
        } else if let match = line.wholeMatch(of: /(.+) line (\d+): (\d+) times/) {
            try repeatLine(String(match.1), line: Int(match.2) ?? 0, times: Int(match.3) ?? 0)
        } else if let match = line.wholeMatch(of: /(.+) line (\d+) column (\w+): (.+)/) {
            try setField(
                String(match.1), line: Int(match.2) ?? 0, column: String(match.3),
                to: ErrorSample.value(String(match.4)))
        } else {
            throw RecipeUnknown(line: line)
        }
    }

    struct RecipeUnknown: Error {
        var line: String
    }

    /// Numbers that look like a person's are made here and stand in no file of the repository.
    private static func value(_ words: String) -> String {
        if let match = words.wholeMatch(of: /(\d+) times (.+)/) {
            return String(repeating: String(match.2), count: Int(match.1) ?? 0)
        }
        return switch words {
        case "a replacement number": ["61", "01", "87", "1234"].joined()
        // The last digit is 5 by modulus 11.
        case "a number that fails modulus 11": ["02", "01", "87", "1234"].joined()
        default: words
        }
    }

    private func setField(_ file: String, line: Int, column: String, to value: String) throws {
        var lines = try dataset.text(file).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let place = lines[0].split(separator: ",").firstIndex(of: column[...]) else {
            throw RecipeUnknown(line: "\(file) column \(column)")
        }
        var fields = lines[line - 1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[place] = value
        lines[line - 1] = fields.joined(separator: ",")
        try dataset.write(lines.joined(separator: "\n"), to: file)
    }

    /// The first field, a number, is counted up.
    private func repeatLine(_ file: String, line: Int, times: Int) throws {
        let text = try dataset.text(file)
        let fields = text.split(separator: "\n")[line - 1].split(
            separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        let rows = (0..<times).map { "\(1_000_000 + $0),\(fields[1])" }.joined(separator: "\n")
        try dataset.write(text + rows + "\n", to: file)
    }
}
