import CostModel
import DataFiles
import Disclosure
import Postgres
import Publication
import Published
import Reporting

/// `omkost export`: the evaluator's package of a frozen, numbered version.
///
/// 1. The key and the folder are looked at, and the access log is written, before anything is read.
/// 2. In one snapshot: which version it is, the facts it is made from, the cells that it does not show, the records.
/// 3. A new version is frozen with what it does not show.
/// 4. The files are made, put in the register, and only then written.
package struct ExportJob {
    private let request: ExportRequest

    package init(_ request: ExportRequest) {
        self.request = request
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let desk = try ExportDesk(request)
        let folder = try ExportFolder(request.folder, replaces: request.replacesFolder)
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "export")
            try desk.lookUp(connection)
            let prepared = try PublishedReader.read(connection) { reader in
                try desk.prepare(reader, connection, console)
            }
            let version = try desk.freeze(prepared, connection)
            let package = try ExportPackage(
                content: prepared.content, microdata: prepared.microdata, version: version
            ).package()
            let files = package.files(besides: try package.binaryFiles())
            if let file = files.first(where: { CprScan.holdsNumber($0.bytes) }) {
                throw InvariantBroken(.exportMalformed, at: file.path)
            }
            try desk.register(package, files, version, prepared, connection)
            try folder.write(files)
            try console.write(ExportTable(package, version).table.bytes(as: console.format, style: console.style()))
        }
    }
}
