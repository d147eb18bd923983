import CostModel
import Publication
import Reporting

/// `omkost approve`: a municipality stands by the published figures of a year.
package struct ApproveJob {
    private let place: PublishedPlace
    private let approver: String
    private let note: String?
    private let withdraws: Bool

    /// - Throws: `Refusal` (usage) where the name is empty, or name or note cannot be printed on one line
    package init(municipality: Int, year: Int, by approver: String, note: String?, withdraws: Bool) throws(Refusal) {
        place = try PublishedPlace(municipality: municipality, year: year)
        self.approver = try PrintedLine.checked(approver, option: "--by", lengthMax: 100)
        self.note = try note.map { note throws(Refusal) in
            try PrintedLine.checked(note, option: "--note", lengthMax: 500)
        }
        self.withdraws = withdraws
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "approve")
            let run = try ApprovalBook(connection).write(
                municipality: place.municipality, year: place.year, by: approver, note: note, isWithdrawal: withdraws)
            guard let run else { throw withdraws ? nothingToWithdraw : place.nothingPublished }
            console.say(withdraws ? withdrawn : approved(run))
        }
    }

    private func approved(_ run: Int) -> BilingualText {
        BilingualText(
            da: "godkendt: kommune \(place.municipality), regnskabsår \(place.year), tallene fra kørsel \(run)",
            en: "approved: municipality \(place.municipality), fiscal year \(place.year), the figures of run \(run)")
    }

    private var withdrawn: BilingualText {
        BilingualText(
            da: "godkendelsen er trukket tilbage: kommune \(place.municipality), regnskabsår \(place.year)",
            en: "the approval is withdrawn: municipality \(place.municipality), fiscal year \(place.year)")
    }

    private var nothingToWithdraw: Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "kommune \(place.municipality) har ingen godkendelse af regnskabsår \(place.year)",
                en: "municipality \(place.municipality) has no approval of fiscal year \(place.year)"),
            remedy: BilingualText(
                da: "se godkendelserne: omkost approve --list", en: "see the approvals: omkost approve --list"))
    }
}
