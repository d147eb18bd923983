import CostModel
import Intake
import Reporting

/// The first rows that a source becomes, as the canonical file would have them.
struct ExampleTable {
    private let example: ImportReport.Example

    init(_ example: ImportReport.Example) {
        self.example = example
    }

    /// Columns that are empty in every row are left out.
    var table: ReportTable {
        let places = example.columns.indices.filter { place in example.rows.contains { !$0[place].isEmpty } }
        return ReportTable(
            title: BilingualText(
                da: "\(example.file.fileName): de første \(example.rows.count) rækker",
                en: "\(example.file.fileName): the first \(example.rows.count) rows"),
            columns: places.map { place in
                let name = example.columns[place]
                return TableColumn(name: name, title: BilingualText(da: name, en: name), kind: .code)
            },
            rows: example.rows.map { row in places.map { .text(row[$0]) } },
            notes: [
                BilingualText(
                    da: "Sådan ville rækkerne stå i den kanoniske fil; CPR-numre vises ikke.",
                    en: "So the rows would stand in the canonical file; CPR numbers are not shown.")
            ])
    }
}
