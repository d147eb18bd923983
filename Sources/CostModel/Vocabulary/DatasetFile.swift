/// The files of a dataset (manual: Dataset), in the order their references need.
package enum DatasetFile: String, CaseIterable, Sendable {
    case municipalities
    case families
    case initiatives
    case enrolments
    case activities
    case participation
    case costCentres = "cost_centres"
    case costCentreUse = "cost_centre_use"
    case serviceUse = "service_use"
    case assignments
    case employments
    case timeEntries = "time_entries"
    case meetings
    case workHours = "work_hours"
    case controlTotals = "control_totals"
    case budgets
    case priceIndex = "price_index"
    case postings

    package var fileName: String {
        rawValue + ".csv"
    }

    /// The cost model beside them.
    package static let modelFileName = "model.yaml"
}
