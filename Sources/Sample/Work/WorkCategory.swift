/// The categories of work that the sample uses, by their ids in `model.yaml`.
enum WorkCategory: String {
    case projectManagement = "project_management"
    case localProjectManagement = "local_project_management"
    case development
    case meetings
    case evaluation
    case financialFollowUp = "financial_follow_up"
    case coordinators
    case coordination
    case training
    case newTeamwork = "new_teamwork"
    case newFinancialManagement = "new_financial_management"
    case drivingPersons = "driving_persons"
    case externalConsultants = "external_consultants"
    case externalTraining = "external_training"
    case networkEvent = "network_event"
    case networkSecretariat = "network_secretariat"
    case networkOwnStaff = "network_own_staff"
    case casework
    case support

    /// Whether there is more of it in some years than in others. What the municipalities committed, what was bought and what the
    /// network did have their own years.
    var followsPace: Bool {
        switch self {
        case .localProjectManagement, .externalConsultants, .externalTraining, .networkEvent, .networkSecretariat,
            .networkOwnStaff, .casework, .support:
            false
        default: true
        }
    }
}
