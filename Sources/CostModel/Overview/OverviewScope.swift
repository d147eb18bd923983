/// Whose cost an overview is about.
package enum OverviewScope: Hashable, Sendable {
    /// Those whose primary enrolment it is.
    case initiative(String)
    /// Everybody in the municipality, enrolled or not.
    case municipality(Int16)
    /// Those whose primary enrolment is in an initiative for it, in all municipalities or one.
    case cluster(InitiativeCluster, municipality: Int16?)
    case family(municipality: Int16, code: String)
    /// Internal number, never a CPR number.
    case citizen(Int32)

    /// It is about those who take part in something; those they are compared with stand beside.
    package var isOfParticipants: Bool {
        switch self {
        case .initiative, .cluster: true
        case .municipality, .family, .citizen: false
        }
    }

    /// It names one person or household, and so needs the right to see them.
    package var isPersonal: Bool {
        switch self {
        case .family, .citizen: true
        case .initiative, .municipality, .cluster: false
        }
    }
}
