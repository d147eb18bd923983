import CostModel
import Intake
import Publication
import Reporting

/// `omkost approve`: a municipality stands by the published figures of a year.
package struct ApproveJob {
    private let municipality: Int
    private let year: Int
    private let approver: String
    private let note: String?
    private let withdraws: Bool

    /// - Throws: `Refusal` (usage) where the name is empty, or name or note cannot be printed on one line
    package init(municipality: Int, year: Int, by approver: String, note: String?, withdraws: Bool) throws(Refusal) {
        self.municipality = municipality
        self.year = year
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
                municipality: municipality, year: year, by: approver, note: note, isWithdrawal: withdraws)
            guard let run else { throw withdraws ? nothingToWithdraw : nothingPublished }
            console.say(withdraws ? withdrawn : approved(run))
        }
    }

    private func approved(_ run: Int) -> BilingualText {
        BilingualText(
            da: "godkendt: kommune \(municipality), regnskabsår \(year), tallene fra kørsel \(run)",
            en: "approved: municipality \(municipality), fiscal year \(year), the figures of run \(run)")
    }

    private var withdrawn: BilingualText {
        BilingualText(
            da: "godkendelsen er trukket tilbage: kommune \(municipality), regnskabsår \(year)",
            en: "the approval is withdrawn: municipality \(municipality), fiscal year \(year)")
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

    private var nothingToWithdraw: Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "kommune \(municipality) har ingen godkendelse af regnskabsår \(year)",
                en: "municipality \(municipality) has no approval of fiscal year \(year)"),
            remedy: BilingualText(
                da: "se godkendelserne: omkost approve --list", en: "see the approvals: omkost approve --list"))
    }

    /// Shown with the figures for years: one printable line, and nobody's CPR number.
    private static func checked(_ text: String, option: String, lengthMax: Int) throws(Refusal) -> String {
        let isPrintable = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard text.contains(where: { !$0.isWhitespace }), text.count <= lengthMax, isPrintable else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "\(option) skal være en linje med 1-\(lengthMax) tegn",
                    en: "\(option) must be one line of 1-\(lengthMax) characters"),
                remedy: BilingualText(da: "skriv et navn eller en funktion", en: "write a name or a function"))
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
