import CostModel

/// The sets every dataset shares. Sectors are the model's: `LabelSet(sectors:)`.
extension LabelSet {
    package static let status = LabelSet(CostStatus.allCases.map { ($0.code, $0.label) })
    package static let reason = LabelSet(CostReason.allCases.map { ($0.code, $0.label) })
    package static let flow = LabelSet(Flow.allCases.map { ($0.code, $0.label) })
    package static let phase = LabelSet(Phase.allCases.map { ($0.code, $0.label) })
    package static let arm = LabelSet(Arm.allCases.map { ($0.rawValue, $0.label) })
    package static let cluster = LabelSet(InitiativeCluster.allCases.map { ($0.rawValue, $0.label) })
    package static let grade = LabelSet(EvidenceGrade.allCases.map { ($0.rawValue, $0.label) })
    package static let nature = LabelSet(WorkCategory.Nature.allCases.map { ($0.rawValue, $0.label) })
    package static let workMethod = LabelSet(WorkMethod.allCases.map { ($0.rawValue, $0.label) })

    /// Main cost types (hovedarter), the first digit of the species. Source: Budget- og regnskabssystem for kommuner,
    /// chapter 2.
    package static let costType = LabelSet([
        ("1", BilingualText(da: "løn", en: "pay")),
        ("2", BilingualText(da: "varekøb", en: "goods")),
        ("4", BilingualText(da: "tjenesteydelser", en: "services")),
        ("5", BilingualText(da: "tilskud og overførsler", en: "transfers")),
        ("6", BilingualText(da: "finansudgifter", en: "financial expenses")),
        ("7", BilingualText(da: "indtægter", en: "income")),
        ("8", BilingualText(da: "finansindtægter", en: "financial income")),
        ("9", BilingualText(da: "interne overførsler", en: "internal transfers")),
    ])

    package init(sectors: [Sector]) {
        self.init(sectors.map { ($0.id, $0.name) })
    }
}
