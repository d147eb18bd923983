/// A dimension of the cost cube (manual: Operating). The raw value is its name in `--by`, in csv and in json.
package enum CostDimension: String, CaseIterable, Sendable {
    case municipality
    case fiscalYear = "fiscal_year"
    case sector
    case function
    case flow
    case municipalPercent = "municipal_percent"
    case status
    case reason
    case rule
    case grade
    case citizen
    case family
    case initiative
    case cluster
    case arm
    case phase
    case yearOffset = "year_offset"
    case bookedInitiative = "booked_initiative"
    case activity
    case costCentre = "cost_centre"
    case costType = "cost_type"

    /// Dimensions that say who somebody is.
    package static let personal: [CostDimension] = [.citizen, .family]

    /// Dimensions of `persons`: those that a citizen's days have without any cost.
    package static let ofPersons: [CostDimension] = [
        .municipality, .fiscalYear, .initiative, .cluster, .arm, .phase, .yearOffset,
    ]
}
