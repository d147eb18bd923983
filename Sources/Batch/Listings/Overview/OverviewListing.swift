import CostModel
import Published
import Reporting

/// `omkost overview`: what a project lead asks for, as text, JSON, a page or a workbook.
package struct OverviewListing {
    private let request: OverviewRequest

    package init(_ request: OverviewRequest) {
        self.request = request
    }

    /// Writes the overview to stdout, or to a file.
    package func run(
        _ choice: DatabaseChoice, _ console: Console, as format: DocumentFormat, to file: String?
    ) throws {
        try Listing.read(choice, console, of: request.persons, for: "overview") { listing, citizen in
            let style = console.style(listing.model.language)
            let document = try document(listing, style.language, citizen: citizen)
            let bytes = try DocumentBytes.bytes(document, as: format, style)
            guard let file else { return try console.write(bytes) }
            try DocumentBytes.write(bytes, to: file)
            console.say(BilingualText(da: "skrevet: \(file)", en: "written: \(file)"))
        }
    }

    /// Every initiative's page and workbook, each in a folder of its own below `folder`, which keeps the group and the rights
    /// that it has.
    package static func runAll(_ choice: DatabaseChoice, _ console: Console, years: String?, to folder: String) throws {
        try DocumentBytes.makeFolders(folder)
        try Listing.read(choice, console, for: "overview/all") { listing in
            let style = console.style(listing.model.language)
            let initiatives = try listing.reader.initiatives()
            for (index, initiative) in initiatives.enumerated() {
                console.progress(initiative.code, done: Int64(index), total: Int64(initiatives.count))
                var request = OverviewRequest()
                (request.initiative, request.years) = (initiative.code, years)
                let document = try OverviewListing(request).document(listing, style.language)
                let place = "\(folder)/\(document.name)"
                try DocumentBytes.makeFolder(place)
                for format in [DocumentFormat.html, .xlsx] {
                    let bytes = try DocumentBytes.bytes(document, as: format, style)
                    try DocumentBytes.write(bytes, to: "\(place)/\(document.name).\(format.rawValue)")
                }
            }
            console.say(
                BilingualText(
                    da: "skrevet: \(initiatives.count) indsatser i \(folder)",
                    en: "written: \(initiatives.count) initiatives in \(folder)"))
        }
    }

    /// - Parameter citizen: the internal number of the citizen that was asked for
    func document(_ listing: Listing, _ language: Language, citizen: Int32? = nil) throws -> ReportDocument {
        let scope = try request.scope(citizen: citizen)
        let years = try YearSpan.years(request.years, of: listing.model)
        let overview = try OverviewDocument(listing, scope, years, language)
        guard !overview.isEmpty else {
            throw Refusal(
                .inputMissing,
                what: BilingualText(
                    da: "der er intet frigivet om det, der er spurgt om",
                    en: "nothing is published about what was asked"),
                remedy: BilingualText(
                    da: "tjek koden og årene: \(request.codeSource)",
                    en: "check the code and the years: \(request.codeSource)"))
        }
        return try overview.document()
    }
}
