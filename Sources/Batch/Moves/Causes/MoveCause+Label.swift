import CostModel
import Reporting

extension LabelSet {
    /// Why figures differ.
    static let moveCause: LabelSet = {
        let facts = LedgerFact.allCases.map { (MoveCause.fact($0).code, words($0)) }
        let parts = ModelPart.allCases.map { (MoveCause.model($0).code, words($0)) }
        return LabelSet(
            facts + parts + [
                (MoveCause.program.code, BilingualText(da: "programmets version", en: "version of the program")),
                (MoveCause.none.code, BilingualText(da: "ingen årsag fundet", en: "no cause found")),
            ])
    }()

    private static func words(_ fact: LedgerFact) -> BilingualText {
        switch fact {
        case .postings: BilingualText(da: "posteringer", en: "postings")
        case .memberships: BilingualText(da: "familier", en: "families")
        case .initiatives: BilingualText(da: "indsatser", en: "initiatives")
        case .enrolments: BilingualText(da: "forløb", en: "enrolments")
        case .activities: BilingualText(da: "aktiviteter", en: "activities")
        case .participation: BilingualText(da: "deltagelse", en: "participation")
        case .costCentres: BilingualText(da: "omkostningssteder", en: "cost centres")
        case .costCentreUse: BilingualText(da: "træk mellem omkostningssteder", en: "use between cost centres")
        case .serviceUse: BilingualText(da: "ydelser", en: "use of services")
        case .assignments: BilingualText(da: "sagstildelinger", en: "assignments")
        case .timeEntries: BilingualText(da: "tidsregistreringer", en: "time entries")
        case .employments: BilingualText(da: "ansættelser", en: "employments")
        case .meetings: BilingualText(da: "møder", en: "meetings")
        case .workHours: BilingualText(da: "opgjorte timer", en: "reported hours")
        case .municipalities: BilingualText(da: "antal kommuner", en: "number of municipalities")
        }
    }

    private static func words(_ part: ModelPart) -> BilingualText {
        switch part {
        case .years: BilingualText(da: "modellens år", en: "the model's years")
        case .sectors: BilingualText(da: "modellens budgetområder", en: "the model's sectors")
        case .state: BilingualText(da: "modellens statslige andele", en: "the model's shares of the State")
        case .rules: BilingualText(da: "modellens fordelingsregler", en: "the model's allocation rules")
        case .costCentres: BilingualText(da: "modellens omkostningssteder", en: "the model's cost centres")
        case .norms: BilingualText(da: "modellens årsværksnormer", en: "the model's FTE norms")
        case .salaries: BilingualText(da: "modellens lønninger", en: "the model's salaries")
        case .assumptions: BilingualText(da: "modellens antagelser", en: "the model's assumptions")
        case .categories: BilingualText(da: "modellens arbejdskategorier", en: "the model's categories of work")
        case .rest: BilingualText(da: "modellens øvrige tekst", en: "the rest of the model's text")
        case .unread:
            BilingualText(
                da: "en model, som denne version ikke kan læse", en: "a model that this version cannot read")
        }
    }
}
