import CostModel
import Hashing

extension DataPackage {
    /// All files of the package in byte order of their paths: the text files, the given ones, `datapackage.json`, which has
    /// the hashes of these, and `SHA256SUMS`, which has the hashes of all, in the form that `sha256sum --check` reads.
    ///
    /// - Parameter others: what is not text: workbook, Stata, SPSS
    package func files(besides others: [PackageFile]) -> [PackageFile] {
        let contents = DataPackage.sorted(textFiles + others)
        let hashes = contents.map { Sha256.digest(of: $0.bytes).hexadecimal }
        let descriptor = PackageFile(
            path: "datapackage.json", bytes: PackageDescriptor(self, contents, hashes).json.bytes)
        let described =
            zip(contents, hashes).map { ($0.path, $1) }
            + [(descriptor.path, Sha256.digest(of: descriptor.bytes).hexadecimal)]
        let sums = described.sorted { DataPackage.isBefore($0.0, $1.0) }.map { "\($1)  \($0)\n" }.joined()
        return DataPackage.sorted(contents + [descriptor, PackageFile(path: "SHA256SUMS", bytes: Array(sums.utf8))])
    }

    private static func sorted(_ files: [PackageFile]) -> [PackageFile] {
        files.sorted { isBefore($0.path, $1.path) }
    }

    private static func isBefore(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
