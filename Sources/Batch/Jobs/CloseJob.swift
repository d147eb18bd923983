import CostModel
import Publication
import Reporting

/// `omkost close`: a municipality's published figures of a year may not change any more, or may again.
package struct CloseJob {
    private let municipality: Int
    private let year: Int
    private let reopens: Bool

    package init(municipality: Int, year: Int, reopens: Bool) throws(Refusal) {
        try ApproveJob.check(municipality: municipality, year: year)
        self.municipality = municipality
        self.year = year
        self.reopens = reopens
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "close")
            let run = try ClosingBook(connection).write(municipality: municipality, year: year, isReopening: reopens)
            guard let run else { throw reopens ? notClosed : nothingPublished }
            console.say(
                reopens
                    ? BilingualText(
                        da: "genåbnet: kommune \(municipality), regnskabsår \(year)",
                        en: "reopened: municipality \(municipality), fiscal year \(year)")
                    : BilingualText(
                        da: "lukket: kommune \(municipality), regnskabsår \(year), med tallene fra kørsel \(run)",
                        en: "closed: municipality \(municipality), fiscal year \(year), with the figures of run \(run)")
            )
        }
    }

    private var nothingPublished: Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "intet er frigivet for kommune \(municipality) i regnskabsår \(year)",
                en: "nothing is published of municipality \(municipality) in fiscal year \(year)"),
            remedy: BilingualText(
                da: "se hvad der er frigivet: omkost summary", en: "see what is published: omkost summary"))
    }

    private var notClosed: Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "kommune \(municipality), regnskabsår \(year) er ikke lukket",
                en: "municipality \(municipality), fiscal year \(year) is not closed"),
            remedy: BilingualText(
                da: "se hvad der er lukket: omkost close --list", en: "see what is closed: omkost close --list"))
    }
}
