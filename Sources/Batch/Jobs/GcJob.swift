import CostModel
import Publication
import Published
import Reporting

/// `omkost gc`: removes results that no kept publication names, and refused rows that are kept no longer.
package struct GcJob {
    private let keptCount: Int
    private let lookUpMonths: Int
    private let stateFolder: String

    /// - Parameter lookUpMonths: how long the log of look-ups is kept
    package init(keeping keptCount: Int, lookUpMonths: Int, stateFolder: String) {
        self.keptCount = keptCount
        self.lookUpMonths = lookUpMonths
        self.stateFolder = stateFolder
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let rejected = try RejectedRowsFile(folder: stateFolder).removeOld()
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "gc")
            let lookUps = try LookUpLog(connection).forget(olderThanMonths: lookUpMonths)
            let owner = try RunOwner(connection)
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
                        "fjernet: udgaver \(generations.count), resultater af kørsler \(runs.count), filer med afviste rækker \(rejected), opslag \(lookUps)",
                    en:
                        "removed: publications \(generations.count), results of runs \(runs.count), files of rejected rows \(rejected), look-ups \(lookUps)"
                ))
        }
    }
}
