import CostModel
import Intake
import Reporting

/// The columns that say what became of a file's rows and kroner: read = accepted + unchanged + rejected + left out + joined.
enum FileCountColumns {
    static let columns = [
        count("read", "Læst", "Read"), count("accepted", "Godtaget", "Accepted"),
        count("corrected", "Heraf rettet", "Of these corrected", isOptional: true),
        count("unchanged", "Uændret", "Unchanged"),
        count("rejected", "Afvist", "Rejected"), count("left_out", "Udeladt", "Left out", isOptional: true),
        count("joined", "Sammenlagt", "Joined", isOptional: true), count("ended", "Udgået", "Ended"),
        kroner("amount_read", "Læst (kr.)", "Read (DKK)"), kroner("amount", "Godtaget (kr.)", "Accepted (DKK)"),
        kroner("amount_unchanged", "Uændret (kr.)", "Unchanged (DKK)"),
        kroner("amount_rejected", "Afvist (kr.)", "Rejected (DKK)"),
        kroner("amount_left_out", "Udeladt (kr.)", "Left out (DKK)"),
    ]

    static func cells(_ file: ImportReport.FileCount) -> [TableCell] {
        func oere(_ sum: (ImportReport.Money) -> Int128) -> TableCell {
            file.money.map { .number(sum($0)) } ?? .text("")
        }
        return [
            TableCell(file.read), TableCell(file.accepted), TableCell(file.corrected), TableCell(file.unchanged),
            TableCell(file.rejected), TableCell(file.leftOut), TableCell(file.joined), TableCell(file.ended),
            oere(\.read), oere(\.accepted), oere(\.unchanged), oere { _ in file.rejects.oere }, oere(\.leftOut),
        ]
    }

    private static func count(_ name: String, _ danish: String, _ english: String, isOptional: Bool = false)
        -> TableColumn
    {
        TableColumn(
            name: name, title: BilingualText(da: danish, en: english), kind: .count, isOptional: isOptional)
    }

    private static func kroner(_ name: String, _ danish: String, _ english: String) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: .kroner, isOptional: true)
    }
}
