import DataFiles
import Foundation
import TestSupport
import Testing

@Suite("The demonstration as a workbook, to look at")
struct DemoWorkbookTests {
    @Test(
        "the demonstration is written where OMKOST_PAGES says (Tests/README.md)",
        .enabled(if: ProcessInfo.processInfo.environment["OMKOST_PAGES"] != nil))
    func write() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["OMKOST_PAGES"])
        try Data(DemoDocument.document.workbook()).write(to: URL(fileURLWithPath: "\(folder)/demo.xlsx"))
    }

    @Test(
        "the demonstration's export is written there too, into package/",
        .enabled(if: ProcessInfo.processInfo.environment["OMKOST_PAGES"] != nil))
    func writePackage() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["OMKOST_PAGES"]) + "/package"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in try PackageReader.files(DemoPackage.make()) {
            try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.path)"))
        }
    }
}
