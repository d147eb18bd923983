import CostModel

/// A director's overview with everything that a document can hold: all forms of picture, Danish names, a name of 200
/// characters, markup and quotes in names, negative and missing figures, and a table without rows. All figures are
/// invented.
package enum DemoDocument {
    package static let longName =
        "Center for Forebyggende Indsatser, Familierådgivning og Beskæftigelsesrettet Rehabilitering under "
        + "Forvaltningen for Børn, Unge, Arbejdsmarked og Sociale Forhold i det tværkommunale netværk Nord og Øst – A"

    package static let hostileName = "<script>alert('x')</script> \"Æblehaven\" & Søn"

    package static let document = make(in: .danish)

    package static func make(in language: Language) -> ReportDocument {
        ReportDocument(
            name: "overview", language: language,
            title: BilingualText(
                da: "Én plan: hvad familierne koster, 2015-2020", en: "Én plan: what the families cost, 2015-2020"),
            lead: [
                BilingualText(
                    da: "Familierne kostede 412,6 mio. kr. i året før indsatsen og 388,1 mio. kr. i året efter.",
                    en:
                        "The families cost DKK 412.6 million in the year before and DKK 388.1 million in the year after."
                ),
                BilingualText(
                    da: "Kommunernes netto er faldet i beskæftigelse og steget på børneområdet.",
                    en: "The municipalities' net has fallen in employment and risen for children."),
                BilingualText(
                    da: "Udviklingen tog 1,26 årsværk i 2019 (1,20-1,34).",
                    en: "Development took 1.26 FTE in 2019 (1.20-1.34)."),
            ],
            warnings: [
                BilingualText(
                    da:
                        "Forskellen mellem før og efter er en iagttagelse og ikke en virkning: familierne er valgt, fordi "
                        + "deres udgifter var høje.",
                    en:
                        "The difference between before and after is an observation and not an effect: the families were "
                        + "chosen because their cost was high.")
            ],
            sections: [sectors, municipalities, months, development, shares, unplaced, quality],
            stamp: TableStamp(run: 7, generation: 3, publishedOn: CivilDate(year: 2026, month: 11, day: 21)))
    }

    static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }

    /// The same in both languages.
    static func same(_ text: String) -> BilingualText {
        BilingualText(da: text, en: text)
    }

    static let kronerName = BilingualText(da: "kr.", en: "DKK")
    static let fteName = BilingualText(da: "årsværk", en: "FTE")
    static let fte = ColumnKind.decimal(digits: 6, paperDigits: 2)
}
