import CostModel

/// What was read of one source for one canonical file.
struct StagedFile {
    let names: SourceNames
    /// Records, whatever became of them.
    var rows = 0
    /// Records that the profile does not take for this file.
    var leftOut = 0
    var sha256 = ""
    var maskedTexts = 0
    var probableTypingErrors = 0
    /// Øre of all records whose amount could be read, and of those left out; 0 for files without money.
    var oere: Int128 = 0
    var leftOutOere: Int128 = 0
    /// The first rows as canonical text, column by column; for a trial only.
    var examples: [[String]] = []

    init(names: SourceNames) {
        self.names = names
    }

    /// Counts what is worth telling about a row that is taken.
    mutating func notice(_ values: [FieldValue], _ format: FileFormat) {
        for (column, value) in zip(format.columns, values) {
            switch (column.kind, value) {
            case (_, .masked):
                maskedTexts += 1
            case (.cpr, .bytes(let bytes)):
                // Synthetic numbers, which begin with 6 to 9, are not looked at twice.
                if bytes[0] < UInt8(ascii: "6"), CprNumber(bytes: bytes)?.isProbablyMistyped == true {
                    probableTypingErrors += 1
                }
            case (.cpr, .text(let digits)):
                if CprNumber(digits)?.isProbablyMistyped == true { probableTypingErrors += 1 }
            default:
                continue
            }
        }
    }
}
