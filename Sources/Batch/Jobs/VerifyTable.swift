import CostModel
import Reporting
import Verification

/// The first lines that differ, with what either side says of them, and how many were compared.
struct VerifyTable {
    struct Verified {
        var run: Int
        var comparison: ReferenceComparison
    }

    private let verified: [Verified]
    private let isForPeople: Bool

    /// - Parameter isForPeople: the dimensions that fit on paper; machines get all
    init(_ verified: [Verified], isForPeople: Bool) {
        self.verified = verified
        self.isForPeople = isForPeople
    }

    var table: ReportTable {
        ReportTable(
            title: BilingualText(da: "Efterregning", en: "Verification"), columns: columns,
            rows: verified.flatMap { verified in verified.comparison.examples.map { row(verified.run, $0) } },
            notes: verified.map(VerifyTable.note))
    }

    private static let onPaper: Set<String> = [
        "municipality", "fiscal_year", "sector", "function", "status", "reason", "rule", "citizen", "cost_centre",
    ]

    /// Places in `ReferenceDifference.names`.
    private var shown: [Int] {
        ReferenceDifference.names.indices.filter {
            !isForPeople || VerifyTable.onPaper.contains(ReferenceDifference.names[$0])
        }
    }

    private var columns: [TableColumn] {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return [column("run", "Kørsel", "Run", .ordinal)]
            + shown.compactMap { CostColumns.dimension(ReferenceDifference.names[$0], sectors: LabelSet([])) }
            + [
                column("stored_lines", "Linjer, gemt", "Lines, stored", .count),
                column("stored", "Gemt (kr.)", "Stored (DKK)", .kroner),
                column("reference_lines", "Linjer, efterregnet", "Lines, reference", .count),
                column("reference", "Efterregnet (kr.)", "Reference (DKK)", .kroner),
            ]
    }

    private func row(_ run: Int, _ difference: ReferenceDifference) -> [TableCell] {
        let columns = columns
        let dimensions = zip(shown, columns.dropFirst()).map { place, column in
            Listing.cell(difference.dimensions[place] ?? "", of: column)
        }
        return [TableCell(run)] + dimensions + [
            TableCell(difference.storedLineCount), TableCell(difference.storedOere),
            TableCell(difference.referenceLineCount), TableCell(difference.referenceOere),
        ]
    }

    private static func note(_ verified: Verified) -> BilingualText {
        let comparison = verified.comparison
        return BilingualText(
            da: "Kørsel \(verified.run): \(comparison.lineCount) linjer efterregnet, "
                + "\(comparison.differenceCount) slags linjer afviger.",
            en: "Run \(verified.run): \(comparison.lineCount) lines computed once more, "
                + "\(comparison.differenceCount) kinds of line differ.")
    }
}
