import CostModel

/// How the cost of each centre ends, by the model's method. By origin, as place in the network; nil for a centre that is
/// not live, whose cost can end nowhere.
enum CentreMethod {
    static func endings(
        of network: CentreNetwork, _ method: CostCentreMethod, codes: [String]
    ) -> [CentreEnding?] {
        switch method {
        case .reciprocal:
            ReciprocalMethod(network).endings
        case .stepDown(let order):
            StepDownMethod(network, order: order.compactMap { code in codes.firstIndex(of: code) }).endings
        case .direct:
            DirectMethod(network).endings
        }
    }
}
