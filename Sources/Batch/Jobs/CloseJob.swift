import CostModel
import Publication
import Reporting

/// `omkost close`: a municipality's published figures of a year may not change any more, or may again.
package struct CloseJob {
    private let place: PublishedPlace
    private let reopens: Bool

    package init(municipality: Int, year: Int, reopens: Bool) throws(Refusal) {
        place = try PublishedPlace(municipality: municipality, year: year)
        self.reopens = reopens
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "close")
            let run = try ClosingBook(connection).write(
                municipality: place.municipality, year: place.year, isReopening: reopens)
            guard let run else { throw reopens ? notClosed : place.nothingPublished }
            console.say(
                reopens
                    ? BilingualText(
                        da: "genåbnet: kommune \(place.municipality), regnskabsår \(place.year)",
                        en: "reopened: municipality \(place.municipality), fiscal year \(place.year)")
                    : BilingualText(
                        da:
                            "lukket: kommune \(place.municipality), regnskabsår \(place.year), med tallene fra kørsel \(run)",
                        en:
                            "closed: municipality \(place.municipality), fiscal year \(place.year), with the figures of run \(run)"
                    )
            )
        }
    }

    private var notClosed: Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "kommune \(place.municipality), regnskabsår \(place.year) er ikke lukket",
                en: "municipality \(place.municipality), fiscal year \(place.year) is not closed"),
            remedy: BilingualText(
                da: "se hvad der er lukket: omkost close --list", en: "see what is closed: omkost close --list"))
    }
}
