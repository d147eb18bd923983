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
}
