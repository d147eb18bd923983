import CReadStat
import CostModel

/// A table as a data file of Stata or SPSS, in one language.
struct StatisticsTable {
    private let table: DataTable
    private let stamp: ExportStamp
    private let language: Language
    private let columns: [StatisticsColumn]
    private let program: StatisticsProgram

    private static let rowCountMax = Int(Int32.max)

    init(
        _ table: DataTable, for program: StatisticsProgram, stamp: ExportStamp, language: Language
    ) throws(Refusal) {
        self.table = table
        self.stamp = stamp
        self.language = language
        self.program = program
        columns = table.variables.enumerated().map { place, variable in
            StatisticsColumn(variable, program, cells: table.rows.lazy.map { $0[place] })
        }
        guard table.rows.count <= StatisticsTable.rowCountMax else {
            throw refusal(BilingualText(da: "har for mange rækker", en: "has too many rows"))
        }
        if let long = columns.first(where: { $0.width > program.textBytesMax }) {
            throw refusal(
                BilingualText(
                    da: "variablen \(long.variable.name) har en tekst på over \(program.textBytesMax) bytes",
                    en: "variable \(long.variable.name) has a text of over \(program.textBytesMax) bytes"))
        }
    }

    func bytes() throws(Refusal) -> [UInt8] {
        let file = try StatisticsFile(program, title: table.title.text(in: language), date: stamp.frozenOn)
        var variables: [StatisticsFile.Variable] = []
        for column in columns { variables.append(try declare(column, file)) }
        try file.begin(rowCount: table.rows.count)
        for (index, row) in table.rows.enumerated() {
            let isSuppressed = DataTable.isSuppressed(row)
            try file.beginRow()
            for (place, cell) in row.enumerated() {
                guard let value = columns[place].value(cell, isSuppressed: isSuppressed) else {
                    let name = columns[place].variable.name
                    throw refusal(
                        BilingualText(
                            da: "række \(index + 1), variablen \(name): et tal, som filen ikke kan rumme nøjagtigt",
                            en: "row \(index + 1), variable \(name): a number that the file cannot hold exactly"))
                }
                try file.insert(value, variables[place])
            }
            try file.endRow()
        }
        return try file.end()
    }

    private func declare(
        _ column: StatisticsColumn, _ file: StatisticsFile
    ) throws(Refusal) -> StatisticsFile.Variable {
        let variable = column.variable
        let declared = try file.addVariable(variable.name, column.type, width: column.width)
        let label = FileLabel.cut(variable.column.title.text(in: language), bytesMax: FileLabel.variableBytesMax)
        readstat_variable_set_label(declared, label)
        readstat_variable_set_format(declared, column.format)
        readstat_variable_set_measure(declared, column.measure)
        let words = words(of: variable)
        guard !words.isEmpty else { return declared }
        let labels = try file.addLabels(variable.name)
        for (number, text) in words { file.add(text, for: number, to: labels) }
        readstat_variable_set_label_set(declared, labels)
        return declared
    }

    private func words(of variable: DataVariable) -> [(Int32, String)] {
        if variable.kind == .boolean {
            let words = [BilingualText(da: "nej", en: "no"), BilingualText(da: "ja", en: "yes")]
            return zip(0..., words.map { $0.text(in: language) }).map { ($0, $1) }
        }
        return zip(variable.numbers, variable.codes).map { ($0, $1.label.text(in: language)) }
    }

    /// Names the place and nothing that stands there.
    private func refusal(_ reason: BilingualText) -> Refusal {
        Refusal(
            .dataRefused,
            what: BilingualText(
                da: "tabellen \(table.name) til \(program.name): \(reason.danish)",
                en: "table \(table.name) for \(program.name): \(reason.english)"),
            remedy: BilingualText(
                da: "ret det i kilden, eller lad variablen ude af udtrækket",
                en: "mend it in the source, or leave the variable out of the export"))
    }
}
