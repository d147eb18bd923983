import Cluster
import CostModel
import Extraction
import Intake
import Postgres
import Publication
import Published
import Reporting
import Schema

/// How a command that failed ends: exit status and words.
package struct Failure {
    package let refusals: [Refusal]
    /// The user asked to stop, and the process dies by that signal.
    package let isInterruption: Bool
    /// What a command that was stopped says last.
    let stopWords: BilingualText

    package var status: ExitStatus {
        refusals.first?.status ?? .unclassified
    }

    package init(_ error: any Error) {
        stopWords =
            (error as? StoppedAfterwards)?.words
            ?? BilingualText(da: "afbrudt; intet er ændret", en: "stopped; nothing was changed")
        if error is StoppedAfterwards {
            (refusals, isInterruption) = ([], true)
            return
        }
        if let database = error as? DatabaseError, database.kind == .interrupted {
            (refusals, isInterruption) = ([], true)
            return
        }
        if let cluster = error as? ClusterError, cluster == .interrupted {
            (refusals, isInterruption) = ([], true)
            return
        }
        isInterruption = false
        refusals = Failure.refusals(error)
    }

    /// Every refusal as `omkost: error: …` and `hint: …`.
    package func text(in language: Language) -> String {
        refusals.map { $0.errorMessage(in: language) }.joined()
    }

    private static func refusals(_ error: any Error) -> [Refusal] {
        switch error {
        case let refusal as Refusal: [refusal]
        case let refused as ImportRefused: ImportWords.refusals(refused)
        case let rejected as RunRejected: RunWords.refusals(rejected)
        case let unreadable as InputUnreadable: [ImportWords.refusal(unreadable)]
        case let finding as Finding: [FindingWords(finding).refusal]
        case let database as DatabaseError: [DatabaseWords.refusal(database)]
        case let unfit as DatabaseUnfit: [DatabaseWords.refusal(unfit)]
        case let cluster as ClusterError: [ClusterWords.refusal(cluster)]
        case let file as FileNotWritten: [FileWords.refusal(file)]
        case let output as OutputFailed:
            [
                Refusal(
                    .inputOutput,
                    what: BilingualText(
                        da: "resultatet kunne ikke skrives (\(SystemWords.text(output.errorNumber)))",
                        en: "the result could not be written (\(SystemWords.text(output.errorNumber)))"),
                    remedy: BilingualText(
                        da: "skaf plads eller adgang, og kør kommandoen igen",
                        en: "make room or access, and run the command again"))
            ]
        default: [runRefusal(error)]
        }
    }

    private static func runRefusal(_ error: any Error) -> Refusal {
        switch error {
        case let forbidden as RelationForbidden:
            ImportWords.refusal(forbidden)
        case let missing as DecoderMissing:
            Refusal(
                .configuration,
                what: BilingualText(
                    da: "maskinen kan ikke læse tegnsættet \(missing.encoding)",
                    en: "the machine cannot read the encoding \(missing.encoding)"),
                remedy: BilingualText(
                    da: "installér C-bibliotekets tegnsæt (libc6 på Debian)",
                    en: "install the encodings of the C library (libc6 on Debian)"))
        case is ImportLocked:
            Refusal(
                .temporary,
                what: BilingualText(da: "en anden indlæsning er i gang", en: "another import is under way"),
                remedy: BilingualText(da: "prøv igen, når den er færdig", en: "try again when it is done"))
        case let locked as RunLocked:
            Refusal(
                .temporary, what: RunWords.locked(locked),
                remedy: BilingualText(da: "prøv igen, når den er færdig", en: "try again when it is done"))
        case is LedgerEmpty:
            Refusal(
                .inputMissing,
                what: BilingualText(da: "der er ikke indlæst noget datasæt", en: "no dataset has been imported"),
                remedy: BilingualText(
                    da: "indlæs et med: omkost import MAPPE", en: "import one with: omkost import DIR"))
        case is NothingPublished:
            Refusal(
                .inputMissing,
                what: BilingualText(da: "der er endnu ikke frigivet nogen kørsel", en: "no run has been published yet"),
                remedy: BilingualText(da: "kør: omkost run", en: "run: omkost run"))
        case let broken as InvariantBroken:
            Refusal(
                .invariantBroken,
                what: BilingualText(
                    da: "en intern kontrol fejlede: \(broken.fact.rawValue) ved \(broken.place); intet er frigivet",
                    en: "an internal check failed: \(broken.fact.rawValue) at \(broken.place); nothing was published"),
                remedy: BilingualText(
                    da: "kør ikke igen; meld det til omkosts udviklere med denne tekst",
                    en: "do not run again; report it to the developers of omkost with this text"))
        case let range as AmountOutOfRange:
            FindingWords(Finding(.totalOutOfRange, subject: range.place)).refusal
        default:
            Refusal(
                .unclassified,
                what: BilingualText(
                    da: "uventet fejl af typen \(type(of: error))", en: "unexpected error of type \(type(of: error))"),
                remedy: BilingualText(
                    da: "meld det til omkosts udviklere", en: "report it to the developers of omkost"))
        }
    }
}
