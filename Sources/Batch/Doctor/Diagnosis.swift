import CostModel

/// One thing that `omkost doctor` found, good or bad.
struct Diagnosis: Hashable, Sendable {
    enum Severity: String, Sendable {
        case ok
        /// Works, and is not as it should be; or will not work for long.
        case warning
        /// Commands refuse to work, or somebody can see or do what they must not.
        case problem
    }

    let severity: Severity
    let found: BilingualText
    /// What to do; nil where nothing is to be done.
    let remedy: BilingualText?
    /// How a command ends that meets it.
    let status: ExitStatus

    static func ok(_ found: BilingualText) -> Diagnosis {
        Diagnosis(severity: .ok, found: found, remedy: nil, status: .done)
    }

    /// What reads the same in both languages: names, versions, paths.
    static func ok(_ found: String) -> Diagnosis {
        .ok(BilingualText(da: found, en: found))
    }

    static func warning(_ found: BilingualText, remedy: BilingualText) -> Diagnosis {
        Diagnosis(severity: .warning, found: found, remedy: remedy, status: .done)
    }

    static func problem(
        _ found: BilingualText, remedy: BilingualText, status: ExitStatus = .configuration
    ) -> Diagnosis {
        Diagnosis(severity: .problem, found: found, remedy: remedy, status: status)
    }

    static func problem(_ refusal: Refusal) -> Diagnosis {
        .problem(refusal.what, remedy: refusal.remedy, status: refusal.status)
    }

    /// The problem as a command would tell it.
    var refusal: Refusal? {
        guard severity == .problem, let remedy else { return nil }
        return Refusal(status, what: found, remedy: remedy)
    }
}
