import CostModel

/// Something about a package that is not as it was written, or does not add up.
struct PackageFault: Hashable {
    enum Kind: String, CaseIterable {
        case hashDiffers = "hash_differs"
        case fileMissing = "file_missing"
        case fileUnknown = "file_unknown"
        case fileUnreadable = "file_unreadable"
        case holdsNumber = "holds_number"
        case tableMissing = "table_missing"
        case figureWrong = "figure_wrong"
        case sumDiffers = "sum_differs"
        case stampDiffers = "stamp_differs"
    }

    var kind: Kind
    /// The file, or the table with the key of the row; never a person's.
    var place: String

    var words: BilingualText {
        switch kind {
        case .hashDiffers: BilingualText(da: "filen er ændret", en: "the file has changed")
        case .fileMissing: BilingualText(da: "filen mangler", en: "the file is missing")
        case .fileUnknown: BilingualText(da: "filen hører ikke til pakken", en: "the file is not of the package")
        case .fileUnreadable: BilingualText(da: "filen kan ikke læses", en: "the file cannot be read")
        case .holdsNumber:
            BilingualText(
                da: "noget i filen læses som et CPR-nummer", en: "something in the file reads as a CPR number")
        case .tableMissing: BilingualText(da: "tabellen mangler", en: "the table is missing")
        case .figureWrong:
            BilingualText(
                da: "et tal følger ikke af rækkens andre", en: "a figure does not follow from the others of its row")
        case .sumDiffers:
            BilingualText(da: "summen passer ikke med det, den er af", en: "the sum is not that of what it is of")
        case .stampDiffers:
            BilingualText(da: "stemplet passer ikke med pakken", en: "the stamp does not fit the package")
        }
    }
}
