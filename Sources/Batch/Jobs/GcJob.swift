import CostModel
import Publication
import Reporting

/// `omkost gc`: removes results that no kept publication names, and refused rows that are kept no longer.
package struct GcJob {
    private let keptCount: Int
    private let stateFolder: String

    package init(keeping keptCount: Int, stateFolder: String) {
        self.keptCount = keptCount
        self.stateFolder = stateFolder
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let rejected = try RejectedRowsFile(folder: stateFolder).removeOld()
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
                    da:
                        "fjernet: udgaver \(generations.count), resultater af kørsler \(runs.count), filer med afviste rækker \(rejected)",
                    en:
                        "removed: publications \(generations.count), results of runs \(runs.count), files of rejected rows \(rejected)"
                ))
        }
    }
}
