import CostModel

/// `import.sas`: reads the csv files by data steps with the types, formats and labels of their variables. Suppressed figures
/// become the special missing value `.A`, as in Stata.
struct SASScript {
    private let package: DataPackage

    init(_ package: DataPackage) {
        self.package = package
    }

    var text: String {
        """
        /* Reads the csv files of this package into SAS, in a session whose encoding is UTF-8 (-encoding utf-8).
           Set the folder of the files here. A suppressed figure is the special missing value .A. */
        %let folder = .;

        proc format;
          invalue truth 'true' = 1 'false' = 0 ' ' = .;
          value yesno 1 = '\(words(BilingualText(da: "ja", en: "yes")))' 0 = '\(words(BilingualText(da: "nej", en: "no")))';
        \(valueFormats)run;

        """ + package.tables.enumerated().map { dataStep($0 + 1, $1) }.joined()
    }

    private var valueFormats: String {
        var text = ""
        for (index, table) in package.tables.enumerated() {
            for (place, variable) in table.variables.enumerated() where !variable.codes.isEmpty {
                text += "  value \(formatName(index + 1, place + 1))\n"
                text += variable.codes.map { entry in
                    "    \(SASScript.quoted(FormulaGuard.neutralised(entry.code))) = \(SASScript.quoted(words(entry.label)))\n"
                }.joined()
                text += "  ;\n"
            }
        }
        return text
    }

    /// A format's name may not end in a digit.
    private func formatName(_ table: Int, _ variable: Int) -> String {
        "$t\(table)v\(variable)f"
    }

    private func dataStep(_ number: Int, _ table: DataTable) -> String {
        let variables = table.variables
        let figures = variables.filter(\.kind.isFigure).map { "    \($0.name) = .A;\n" }.joined()
        var text = "\ndata \(table.name) (label = \(SASScript.quoted(label(table.title))));\n"
        text += "  infile \"&folder./\(table.name).csv\" dsd dlm = ',' firstobs = 2 termstr = lf encoding = 'utf-8'"
        text += " lrecl = 1048576 truncover;\n"
        text += "  length\n" + lines(variables.enumerated().map { "\($1.name) \(length($1, $0, table))" })
        text +=
            "  informat\n"
            + lines(
                variables.compactMap { variable in
                    SASScript.informat(variable.kind).map { "\(variable.name) \($0)" }
                })
        text +=
            "  format\n"
            + lines(
                variables.enumerated().compactMap { place, variable in
                    format(variable, formatName(number, place + 1)).map { "\(variable.name) \($0)" }
                })
        text += "  label\n" + lines(variables.map { "\($0.name) = \(SASScript.quoted(label($0.label)))" })
        text += "  input\n" + lines(variables.map(\.name))
        if !figures.isEmpty { text += "  if suppressed = 1 then do;\n\(figures)  end;\n" }
        return text + "run;\n"
    }

    private func lines(_ texts: [String]) -> String {
        texts.map { "    \($0)\n" }.joined() + "  ;\n"
    }

    /// Bytes of the longest text, as csv has it.
    private func length(_ variable: DataVariable, _ place: Int, _ table: DataTable) -> String {
        guard SASScript.isText(variable.kind) else { return "8" }
        let texts = table.rows.lazy.compactMap { row in if case .text(let text) = row[place] { text } else { nil } }
        let longest = (Array(texts) + variable.codes.map(\.code)).map { FormulaGuard.neutralised($0).utf8.count }.max()
        return "$ \(max(1, longest ?? 1))"
    }

    private static func isText(_ kind: ColumnKind) -> Bool {
        switch kind {
        case .code, .label, .prose: true
        case .ordinal, .count, .kroner, .decimal, .boolean: false
        }
    }

    private static func informat(_ kind: ColumnKind) -> String? {
        if kind == .boolean { return "truth." }
        return isText(kind) ? nil : "32."
    }

    private func format(_ variable: DataVariable, _ valueFormat: String) -> String? {
        switch variable.kind {
        case .label: "\(valueFormat)."
        case .boolean: "yesno."
        case .ordinal: "12."
        case .count: "comma16."
        case .kroner, .decimal: "comma24.\(variable.kind.digits)"
        case .code, .prose: nil
        }
    }

    private func label(_ text: BilingualText) -> String {
        FileLabel.cut(words(text), bytesMax: FileLabel.variableBytesMax)
    }

    private func words(_ text: BilingualText) -> String {
        FileLabel.oneLine(text.text(in: package.language))
    }

    /// Between apostrophes nothing is a macro, and an apostrophe is written twice. Scalar by scalar, as SAS looks at it.
    private static func quoted(_ text: String) -> String {
        var quoted = "'"
        for scalar in text.unicodeScalars {
            if scalar == "'" { quoted += "'" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "'"
    }
}
