/// A part of model.yaml, as far as the parts act apart.
enum ModelPart: String, CaseIterable, Sendable {
    case years
    /// Accounts of sectors, and those out of scope.
    case sectors
    /// What is money from the State.
    case state
    case rules
    case costCentres = "cost_centres"
    case norms
    case salaries
    case assumptions
    case categories
    /// Names, comments, limits and what else no figure comes from.
    case rest
    /// The earlier model is of a version of model.yaml that this program cannot read.
    case unread
}
