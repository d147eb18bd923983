import CostModel

extension DatasetFile {
    /// Its columns, as far as a source profile must know them.
    package var columns: [DatasetColumn] {
        guard let format = FileFormat.all.first(where: { $0.file == self }) else { return [] }
        return format.columns.map(\.datasetColumn)
    }
}

extension ColumnFormat {
    /// What a profile must know of the column.
    var datasetColumn: DatasetColumn {
        let kind = kind
        return DatasetColumn(name: name, kind: datasetKind, isRequired: isRequired) { text in
            Array(text.utf8).withUnsafeBytes { bytes in
                do {
                    _ = try FieldReader(allowsSynthetic: true).read(bytes, as: kind)
                    return true
                } catch {
                    return false
                }
            }
        }
    }

    /// How a source may write its values.
    var datasetKind: DatasetColumn.Kind {
        switch kind {
        case .municipality: .municipality
        case .date: .date
        case .fiscalYear: .fiscalYear
        case .amount: .amount
        case .quantity, .multitude, .minutes, .signedDecimal, .count: .number
        case .percent: .percent
        case .function: .account(.function)
        case .digit: .account(name == AccountPart.ownership.rawValue ? .ownership : .dranst)
        case .grouping: .account(.grouping)
        case .species: .account(.species)
        case .cpr: .cpr
        case .code: .code
        case .name, .maskedText: .text
        case .choice: .choice
        }
    }
}
