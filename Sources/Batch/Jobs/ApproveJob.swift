import CostModel
import Intake
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
        self.approver = try ApproveJob.checked(approver, option: "--by", lengthMax: 100)
        self.note = try note.map { note throws(Refusal) in
            try ApproveJob.checked(note, option: "--note", lengthMax: 500)
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

    /// What cannot be seen, or turns the direction of what can.
    private static let invisible: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    ]

    /// Shown with the figures for years: one printable line, and nobody's CPR number.
    private static func checked(_ text: String, option: String, lengthMax: Int) throws(Refusal) -> String {
        let isPrintable = text.unicodeScalars.allSatisfy { scalar in
            !ApproveJob.invisible.contains(scalar.properties.generalCategory)
        }
        guard text.contains(where: { $0.isLetter || $0.isNumber }), text.count <= lengthMax, isPrintable else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "\(option) skal være en linje med 1-\(lengthMax) tegn",
                    en: "\(option) must be one line of 1-\(lengthMax) characters"),
                remedy: BilingualText(
                    da: "skriv bogstaver og tal på én linje", en: "write letters and digits on one line"))
        }
        guard !TextMask.holdsNumber(text) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "\(option) indeholder noget, der ligner et CPR-nummer",
                    en: "\(option) holds something that looks like a CPR number"),
                remedy: BilingualText(da: "skriv det uden", en: "write it without"))
        }
        return text
    }
}
