/// A group course's code, unique across the dataset: `HAL-K07`.
struct ActivityCode {
    /// Position in `TrialMunicipality.all`.
    let municipality: Int
    let number: Int
}

extension CsvBuffer {
    mutating func append(_ code: ActivityCode) {
        append(TrialMunicipality.all[code.municipality].letters)
        append("-K")
        append(code.number, width: 2)
    }
}
