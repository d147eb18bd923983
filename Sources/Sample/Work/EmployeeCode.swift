/// An employee's code, unique within the municipality and nobody's number or name: `P-240-01`, and `P-NET-01` in the network's
/// own secretariat.
struct EmployeeCode: Hashable {
    /// Position in `TrialMunicipality.all`; nil in the network's secretariat.
    let municipality: Int?
    let number: Int
}

extension CsvBuffer {
    mutating func append(_ code: EmployeeCode) {
        append("P-")
        if let municipality = code.municipality {
            append(TrialMunicipality.all[municipality].code)
        } else {
            append("NET")
        }
        append("-")
        append(code.number, width: 2)
    }
}
