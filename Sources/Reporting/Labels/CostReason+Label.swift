import CostModel

extension CostReason {
    /// Why the money reached no citizen.
    package var label: BilingualText {
        switch self {
        case .dranst: BilingualText(da: "anden dranst end 1 og 2", en: "dranst other than 1 and 2")
        case .outOfScope: BilingualText(da: "uden for modellen", en: "out of scope")
        case .unmappedAccount: BilingualText(da: "konto uden budgetområde", en: "account without a sector")
        case .noRule: BilingualText(da: "ingen regel passer", en: "no rule matches")
        case .emptyBase: BilingualText(da: "intet at fordele efter", en: "nothing to apportion by")
        case .closedLoop: BilingualText(da: "steder betjener kun hinanden", en: "centres only serve each other")
        case .idleCapacity: BilingualText(da: "ledig kapacitet", en: "idle capacity")
        }
    }
}
