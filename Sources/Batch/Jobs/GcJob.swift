import CostModel
import Publication
import Reporting

/// `omkost gc`: removes results that no kept publication names.
package struct GcJob {
    private let keptCount: Int

    package init(keeping keptCount: Int) {
        self.keptCount = keptCount
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let owner = try RunOwner(try workplace.connect(as: .batch, for: "gc"))
            guard let (generations, runs) = try Retention(owner).forget(keeping: keptCount) else {
                throw Refusal(
                    .temporary,
                    what: BilingualText(
                        da: "nogen læser frigivne tal; intet er fjernet",
                        en: "somebody is reading published figures; nothing was removed"),
                    remedy: BilingualText(da: "prøv igen senere", en: "try again later"))
            }
            console.say(
                BilingualText(
                    da: "fjernet: udgaver \(generations.count), resultater af kørsler \(runs.count)",
                    en: "removed: publications \(generations.count), results of runs \(runs.count)"))
        }
    }
}
