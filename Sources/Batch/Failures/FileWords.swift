import CostModel
import Glibc

/// Why a file could not be written.
enum FileWords {
    static func refusal(_ file: FileNotWritten) -> Refusal {
        let reason = SystemWords.text(file.errorNumber)
        switch file.reason {
        case .cannotCreate:
            return Refusal(
                .cannotCreateOutput,
                what: BilingualText(
                    da: "\(file.path) kan ikke oprettes (\(reason))", en: "\(file.path) cannot be created (\(reason))"),
                remedy: BilingualText(
                    da: "vælg en mappe, du må skrive i", en: "choose a folder that you may write in"))
        case .notAFile:
            return Refusal(
                .cannotCreateOutput,
                what: BilingualText(
                    da: "\(file.path) er ikke en almindelig fil og erstattes ikke",
                    en: "\(file.path) is not a regular file and is not replaced"),
                remedy: BilingualText(da: "vælg et andet navn", en: "choose another name"))
        case .beingWritten:
            return Refusal(
                .temporary,
                what: BilingualText(
                    da: "en anden kommando er ved at skrive \(file.path)", en: "another command is writing \(file.path)"
                ),
                remedy: BilingualText(da: "prøv igen, når den er færdig", en: "try again when it is done"))
        case .cannotWrite:
            return Refusal(
                .inputOutput,
                what: BilingualText(
                    da: "\(file.path) kunne ikke skrives (\(reason))",
                    en: "\(file.path) could not be written (\(reason))"),
                remedy: BilingualText(da: "skaf plads, og kør igen", en: "make room, and run again"))
        }
    }
}
