import CostModel

/// An employee of a municipality, or of the network, in a year.
struct EmployeeYear: Hashable {
    let municipality: Int16?
    let employee: String
    let year: FiscalYear

    init(_ municipality: Int16?, _ employee: String, _ year: FiscalYear) {
        self.municipality = municipality
        self.employee = employee
        self.year = year
    }
}
