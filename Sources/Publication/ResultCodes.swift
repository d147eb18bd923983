import CostModel

/// The words behind the indexes of a result: results are stored with codes, so that they can be read without the run.
struct ResultCodes {
    let facts: LedgerFacts
    let model: ModelDefinition

    func family(_ index: Int32) -> String? {
        index < 0 ? nil : facts.families[Int(index)].code
    }

    func initiative(_ index: Int32) -> String? {
        index < 0 ? nil : facts.initiatives[Int(index)].code
    }

    func cluster(ofInitiative index: Int32) -> String? {
        index < 0 ? nil : facts.initiatives[Int(index)].cluster.rawValue
    }

    func activity(_ index: Int32) -> String? {
        index < 0 ? nil : facts.activities[Int(index)].code
    }

    func costCentre(_ index: Int32) -> String? {
        index < 0 ? nil : facts.costCentres[Int(index)].code
    }

    func sector(_ index: Int16?) -> String? {
        index.map { model.sectors[Int($0)].id }
    }

    /// Traced money has the rule `direct` and the grade A; money that reached no citizen has neither.
    func ruleAndGrade(of costClass: CostClass) -> (rule: String?, grade: String?) {
        guard costClass.status == .allocated else { return (nil, nil) }
        guard let index = costClass.rule else { return ("direct", EvidenceGrade.a.rawValue) }
        let rule = model.rules[Int(index)]
        return (rule.name, rule.grade.rawValue)
    }
}
