import Foundation
import Reporting
import TestSupport
import Testing

@Suite("The demonstration, to look at")
struct DemoPagesTests {
    @Test(
        "the demonstration is written where OMKOST_PAGES says (Tests/README.md)",
        .enabled(if: ProcessInfo.processInfo.environment["OMKOST_PAGES"] != nil))
    func write() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["OMKOST_PAGES"])
        for language in ["da", "en"] {
            let document = DemoDocument.make(in: language == "da" ? .danish : .english)
            try Data(document.html()).write(to: URL(fileURLWithPath: "\(folder)/demo-\(language).html"))
            try Data(document.json).write(to: URL(fileURLWithPath: "\(folder)/demo-\(language).json"))
            let text = document.text(TextStyle(document.language, width: 100))
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/demo-\(language).txt"))
        }
    }
}
