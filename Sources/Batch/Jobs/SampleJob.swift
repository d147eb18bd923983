import CostModel
import Glibc
import Reporting
import Sample

/// `omkost sample`: writes the synthetic dataset into a folder.
package struct SampleJob {
    private let folder: String
    private let postingCount: Int?
    private let seed: UInt64

    package init(folder: String, postingCount: Int?, seed: UInt64) {
        self.folder = folder
        self.postingCount = postingCount
        self.seed = seed
    }

    package func run(_ console: Console) throws {
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw FileNotWritten(folder, .cannotCreate, errno) }
        try refuseForeignFiles()
        let dataset = SampleDataset(postingCount: postingCount, seed: seed)
        var files: [(name: String, bytes: Int64)] = []
        var open: NewFile?
        try dataset.write { (name: String, bytes: UnsafeRawBufferPointer) throws(any Error) in
            if files.last?.name != name {
                try open?.finish()
                open = try NewFile(folder: folder, name: name)
                files.append((name, 0))
            }
            try open?.write(bytes)
            files[files.count - 1].bytes += Int64(bytes.count)
            console.progress(name, done: files[files.count - 1].bytes / 1_000_000, total: nil)
        }
        try open?.finish()
        let table = ReportTable(
            title: BilingualText(da: "Syntetisk datasæt i \(folder)", en: "Synthetic dataset in \(folder)"),
            columns: [
                TableColumn(name: "file", title: BilingualText(da: "Fil", en: "File"), kind: .code),
                TableColumn(name: "bytes", title: BilingualText(da: "Bytes", en: "Bytes"), kind: .count),
            ],
            rows: files.map { [.text($0.name), TableCell($0.bytes)] },
            notes: [
                BilingualText(
                    da:
                        "Alle personer, beløb og koder er opdigtede. Indlæs med: omkost import \(folder) --allow-synthetic",
                    en:
                        "All persons, amounts and codes are invented. Import with: omkost import \(folder) --allow-synthetic"
                )
            ])
        try console.write(table.bytes(as: console.format, style: console.style()))
    }

    /// A folder that holds a dataset of somebody else is left alone; one that holds a sample is written anew.
    private func refuseForeignFiles() throws {
        let names = SampleDataset.fileNames.filter { access("\(folder)/\($0)", F_OK) == 0 }
        guard let first = names.first else { return }
        let model = "\(folder)/\(DatasetFile.modelFileName)"
        if access(model, R_OK) == 0, try FileBytes.read(model) == SampleDataset.model { return }
        throw Refusal(
            .cannotCreateOutput,
            what: BilingualText(
                da: "\(folder) har allerede \(first), som ikke er fra en prøve",
                en: "\(folder) has \(first) already, which is not from a sample"),
            remedy: BilingualText(da: "vælg en tom mappe", en: "choose an empty folder"))
    }
}
