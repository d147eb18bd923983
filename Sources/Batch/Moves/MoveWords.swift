import CostModel
import Reporting

/// How the two sides of a comparison are called, and what stands under its tables.
struct MoveWords {
    var title: BilingualText
    /// Name in csv and json.
    var before: (name: String, title: BilingualText)
    var after: (name: String, title: BilingualText)
    var notes: [BilingualText]

    /// What a run would move against what is published.
    static let dryRun = MoveWords(
        title: BilingualText(da: "Prøvekørsel: hvad der ville flytte sig", en: "Dry run: what would move"),
        before: ("published", BilingualText(da: "frigivet", en: "published")),
        after: ("computed", BilingualText(da: "beregnet", en: "computed")),
        notes: [BilingualText(da: "Intet er gemt eller frigivet.", en: "Nothing was stored or published.")])

    /// What moved from one run to another.
    static func runs(_ first: Int, _ second: Int) -> MoveWords {
        MoveWords(
            title: BilingualText(
                da: "Hvad der flyttede sig fra kørsel \(first) til \(second)",
                en: "What moved from run \(first) to \(second)"),
            before: ("before", BilingualText(da: "kørsel \(first)", en: "run \(first)")),
            after: ("after", BilingualText(da: "kørsel \(second)", en: "run \(second)")), notes: [])
    }

    /// A column of one side: `Netto, frigivet (kr.)`.
    func column(
        _ side: (name: String, title: BilingualText), _ name: String, _ danish: String, _ english: String,
        _ unit: BilingualText,
        _ kind: ColumnKind
    ) -> TableColumn {
        TableColumn(
            name: name.isEmpty ? side.name : "\(name)_\(side.name)",
            title: BilingualText(
                da: "\(danish), \(side.title.danish)\(unit.danish)",
                en: "\(english), \(side.title.english)\(unit.english)"),
            kind: kind)
    }
}
