import CostModel
import Reporting
import Workforce

/// `omkost fte --caseload`: average open assignments per employee FTE, in all and by cost centre or initiative.
struct CaseloadTable {
    let listing: Listing
    let cells: WorkCells

    var columns: [TableColumn] {
        let figure = ColumnKind.decimal(digits: 6, paperDigits: 1)
        return listing.partitionColumns + [
            listing.column("cost_centre", "Omkostningssted", "Cost centre", .code),
            listing.column("initiative", "Indsats", "Initiative", .code),
            listing.column("open_assignments", "Åbne sager", "Open assignments", figure),
            listing.column("employees", "Medarbejdere", "Employees", .count),
            listing.column("employee_fte", "Årsværk", "Employee FTE", .decimal(digits: 6, paperDigits: 2)),
            listing.column("caseload", "Sager pr. årsværk", "Caseload", figure),
        ]
    }

    func rows(_ caseloads: [Caseload]) -> [[TableCell]] {
        caseloads.map { caseload in
            [
                .text(String(caseload.municipality)), TableCell(caseload.fiscalYear.number),
                caseload.costCentre.isEmpty ? .empty : .text(caseload.costCentre),
                caseload.initiative.isEmpty ? .empty : .text(caseload.initiative),
                cells.figure(caseload.openAssignments, digits: 6), TableCell(caseload.employeeCount),
                cells.figure(caseload.employeeFTE, digits: 6), cells.figure(caseload.average, digits: 6),
            ]
        }
    }

    static let note = BilingualText(
        da:
            "Gennemsnit over årets dage for medarbejdere med både ansættelse og sager der; rækker uden sted og indsats er hele kommunen. Tallet er ikke en norm.",
        en:
            "Average over the days of the year, of employees with both a position and assignments there; rows without centre and initiative are the whole municipality. It is no norm."
    )
}
