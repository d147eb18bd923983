/// A variable of an exported table, with what its line in the codebook says.
package struct DataVariable: Hashable, Sendable {
    /// Lower snake case, at most 32 ASCII characters, no word that R, SAS, SPSS or Stata keep for themselves.
    package let name: String
    /// What it is, without the unit; files with less room cut it at 80 characters, the codebook has it whole.
    package let label: BilingualText
    /// `label` for a coded variable, with the words of `codes`.
    package let kind: ColumnKind
    /// The code list, in its order; empty for a variable that is not coded.
    package let codes: [DataCode]
    /// `kr.`, `personer`; nil for a variable without one.
    package let unit: BilingualText?
    /// Where the value comes from: a register, a file, the cost model.
    package let source: BilingualText
    /// How it is computed; nil where it is taken over as it is.
    package let rule: BilingualText?
    /// The norm behind it, such as hours of a full-time year.
    package let norm: BilingualText?
    /// What an empty value means in a row that is not suppressed; nil where there is none.
    package let whenEmpty: BilingualText?

    /// The largest whole number of every format: Stata's `long` ends here.
    package static let wholeNumberMax: UInt32 = 2_147_483_620

    /// - Parameter kind: `code` for a coded variable; `label` is made of the codes and not given
    /// - Throws: `exportMalformed` for a name that no program would read, or a code list that is none
    package init(
        name: String, label: BilingualText, kind: ColumnKind, codes: [DataCode] = [], unit: BilingualText? = nil,
        source: BilingualText, rule: BilingualText? = nil, norm: BilingualText? = nil, whenEmpty: BilingualText? = nil
    ) throws(InvariantBroken) {
        guard DataName.isVariable(name), name != DataVariable.suppressed.name else {
            throw InvariantBroken(.exportMalformed, at: "a variable's name")
        }
        if case .label = kind { throw InvariantBroken(.exportMalformed, at: "the kind of \(name)") }
        guard codes.isEmpty || kind == .code && DataVariable.isCodeList(codes) else {
            throw InvariantBroken(.exportMalformed, at: "the codes of \(name)")
        }
        self.init(
            checked: name, label, codes.isEmpty ? kind : .label(LabelSet(codes.map { ($0.code, $0.label) })), codes,
            unit, source, rule, norm, whenEmpty)
    }

    private init(
        checked name: String, _ label: BilingualText, _ kind: ColumnKind, _ codes: [DataCode], _ unit: BilingualText?,
        _ source: BilingualText, _ rule: BilingualText?, _ norm: BilingualText?, _ whenEmpty: BilingualText?
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.codes = codes
        self.unit = unit
        self.source = source
        self.rule = rule
        self.norm = norm
        self.whenEmpty = whenEmpty
    }

    /// The last variable of every table. What may not be shown is empty, which alone could also be a figure that cannot
    /// be computed; this tells them apart in every format, without a number that somebody might add up.
    package static let suppressed = DataVariable(
        checked: "suppressed", BilingualText(da: "Rækkens tal er undertrykt", en: "The row's figures are suppressed"),
        .boolean, [], nil, BilingualText(da: "dannet ved udtrækket", en: "made by the export"),
        BilingualText(
            da: "sand, hvor rækkens tal kunne røbe enkelte personer eller familier; alle rækkens tal er da tomme",
            en: "true where the row's figures could disclose single persons or families; all its figures are then empty"
        ),
        nil, nil)

    /// One per code.
    package var numbers: [Int32] {
        DataCode.numbers(of: codes)
    }

    /// As reports show it: the label and its unit as heading.
    package var column: TableColumn {
        let title = unit.map {
            BilingualText(da: "\(label.danish) (\($0.danish))", en: "\(label.english) (\($0.english))")
        }
        return TableColumn(name: name, title: title ?? label, kind: kind)
    }

    /// Every code is something, stands alone, and has nothing at its ends that a reader would trim.
    private static func isCodeList(_ codes: [DataCode]) -> Bool {
        Set(codes.map(\.code)).count == codes.count
            && codes.allSatisfy { entry in
                let scalars = entry.code.unicodeScalars
                return !scalars.isEmpty && !scalars.contains { $0.properties.generalCategory == .control }
                    && ![scalars.first, scalars.last].contains { $0?.properties.isWhitespace == true }
            }
    }
}
