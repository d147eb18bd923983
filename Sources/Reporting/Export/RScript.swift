import CostModel

/// `import.R`: reads the csv files with the types of their variables, factors with words, and labels as attributes. It needs
/// R alone. Every text in it is ASCII, so that it means the same under every locale.
struct RScript {
    private let package: DataPackage

    init(_ package: DataPackage) {
        self.package = package
    }

    var text: String {
        """
        # Reads the csv files of this package into R; no packages are needed.
        # Run it in the folder of the files, or set `folder` first. Texts are UTF-8.
        # A suppressed figure is NA in a row whose `suppressed` is TRUE.
        if (!exists("folder")) folder <- "."

        read_table <- function(file, classes) {
          utils::read.csv(file.path(folder, file), colClasses = classes, na.strings = "", encoding = "UTF-8",
                          check.names = FALSE, blank.lines.skip = FALSE, comment.char = "")
        }

        """ + package.tables.map(section).joined()
    }

    private func section(_ table: DataTable) -> String {
        let name = table.name
        var text = "\n\(name) <- read_table(\(RScript.quoted("\(name).csv")), c(\n"
        text += table.variables.map { "  \($0.name) = \"\(RScript.type($0.kind))\"" }.joined(separator: ",\n") + "))\n"
        for variable in table.variables where !variable.codes.isEmpty {
            let place = "\(name)[[\"\(variable.name)\"]]"
            text += "\(place) <- factor(\(place),\n"
            text += "  levels = \(RScript.vector(variable.codes.map { FormulaGuard.neutralised($0.code) })),\n"
            text += "  labels = \(RScript.vector(words(of: variable))))\n"
        }
        for variable in table.variables {
            text += "attr(\(name)[[\"\(variable.name)\"]], \"label\") <- \(RScript.quoted(words(variable.label)))\n"
        }
        return text + "attr(\(name), \"label\") <- \(RScript.quoted(words(table.title)))\n"
    }

    /// Where two codes have one word, R would make them one level: then each has its code behind it.
    private func words(of variable: DataVariable) -> [String] {
        let labels = variable.codes.map { words($0.label) }
        guard Set(labels).count < labels.count else { return labels }
        return zip(labels, variable.codes).map { "\($0) (\($1.code))" }
    }

    private func words(_ text: BilingualText) -> String {
        FileLabel.oneLine(text.text(in: package.language))
    }

    private static func type(_ kind: ColumnKind) -> String {
        switch kind {
        case .code, .label, .prose: "character"
        case .ordinal, .count: "integer"
        case .kroner, .decimal: "numeric"
        case .boolean: "logical"
        }
    }

    private static func vector(_ texts: [String]) -> String {
        "c(" + texts.map(quoted).joined(separator: ", ") + ")"
    }

    /// ASCII: everything else by its number.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case " "..."~": quoted.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                let width = scalar.value > 0xFFFF ? 8 : 4
                quoted += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
            }
        }
        return quoted + "\""
    }
}
