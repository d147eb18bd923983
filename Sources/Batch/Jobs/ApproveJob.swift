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
        try ApproveJob.check(municipality: municipality, year: year)
        self.municipality = municipality
        self.year = year
        self.approver = try ApproveJob.checked(approver, option: "--by", lengthMax: 100)
        self.note = try note.map { note throws(Refusal) in
            try ApproveJob.checked(note, option: "--note", lengthMax: 500)
        }
        self.withdraws = withdraws
    }

    /// - Throws: `Refusal` (usage) for what is no municipality or year; it is not repeated, since it may be anything
    static func check(municipality: Int, year: Int) throws(Refusal) {
        guard (1...999).contains(municipality), (1900...2999).contains(year) else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "kommunen er et tal på tre cifre, og året et på fire",
                    en: "the municipality is a number of three digits, and the year one of four"),
                remedy: BilingualText(da: "skriv for eksempel 260 og 2019", en: "write for instance 260 and 2019"))
        }
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
