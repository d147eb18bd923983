/// A column of the codebook. Words stand in both languages, in columns of their own.
struct CodebookColumn {
    let column: TableColumn

    static let all: [CodebookColumn] =
        [
            CodebookColumn("table", "Tabel", "Table", .code),
            CodebookColumn("variable", "Variabel", "Variable", .code),
            CodebookColumn("label_da", "Navn, dansk", "Label, Danish", .prose),
            CodebookColumn("label_en", "Navn, engelsk", "Label, English", .prose),
            CodebookColumn("type", "Type", "Type", .code),
            CodebookColumn("unit_da", "Enhed, dansk", "Unit, Danish", .code),
            CodebookColumn("unit_en", "Enhed, engelsk", "Unit, English", .code),
            CodebookColumn("code", "Kode", "Code", .code),
            CodebookColumn("number", "Tal i Stata og SPSS", "Number in Stata and SPSS", .ordinal),
            CodebookColumn("word_da", "Kodens ord, dansk", "Word of the code, Danish", .prose),
            CodebookColumn("word_en", "Kodens ord, engelsk", "Word of the code, English", .prose),
        ]
        + [
            ("source", "Kilde", "Source"), ("rule", "Regel", "Rule"), ("norm", "Norm", "Norm"),
            ("when_empty", "Tom betyder", "Empty means"),
        ].flatMap { name, danish, english in
            [
                CodebookColumn("\(name)_da", "\(danish), dansk", "\(english), Danish", .prose),
                CodebookColumn("\(name)_en", "\(danish), engelsk", "\(english), English", .prose),
            ]
        }

    init(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) {
        column = TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }

    static func rows(_ table: DataTable) -> [[TableCell]] {
        table.variables.flatMap { variable in
            [row(table, variable)]
                + zip(variable.codes, variable.numbers).map { row(table, variable, $0, number: $1) }
        }
    }

    private static func row(_ table: DataTable, _ variable: DataVariable) -> [TableCell] {
        [.text(table.name), .text(variable.name)] + cells(variable.label) + [.text(variable.kind.codebookType)]
            + cells(variable.unit) + [.empty, .empty, .empty, .empty]
            + [variable.source, variable.rule, variable.norm, variable.emptyMeans].flatMap(cells)
    }

    private static func row(
        _ table: DataTable, _ variable: DataVariable, _ code: DataCode, number: Int32
    ) -> [TableCell] {
        let names: [TableCell] = [.text(table.name), .text(variable.name), .empty, .empty, .empty, .empty, .empty]
        let words: [TableCell] = [.text(code.code), .number(Int128(number))] + cells(code.label)
        return names + words + Array(repeating: .empty, count: all.count - names.count - words.count)
    }

    /// Danish, English.
    private static func cells(_ text: BilingualText?) -> [TableCell] {
        [TableCell(text?.danish), TableCell(text?.english)]
    }
}
