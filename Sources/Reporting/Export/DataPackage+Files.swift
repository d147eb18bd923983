import CostModel

extension DataPackage {
    /// All files of the package in byte order of their paths: the text files, the given ones, `datapackage.json`, which has
    /// the hashes of these, and `SHA256SUMS`, which has the hashes of all, in the form that `sha256sum --check` reads.
    ///
    /// - Parameters:
    ///   - others: what is not text: workbook, Stata, SPSS
    ///   - sha256: the hash of bytes in lower-case hexadecimal
    package func files(besides others: [PackageFile], sha256: ([UInt8]) -> String) -> [PackageFile] {
        let contents = DataPackage.sorted(textFiles + others)
        let hashes = contents.map { sha256($0.bytes) }
        let descriptor = PackageFile(
            path: "datapackage.json", bytes: PackageDescriptor(self, contents, hashes).json.bytes)
        let described = zip(contents, hashes).map { ($0.path, $1) } + [(descriptor.path, sha256(descriptor.bytes))]
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
