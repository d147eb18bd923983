import CostModel
import Reporting
import Workforce

/// The half of the summary that is about work: operation, development, the network beside them, what was bought, and how
/// many cases an employee has.
struct SummaryWorkColumns {
    let listing: Listing
    let cells: WorkCells

    private var isPaper: Bool { cells.paper != nil }
    private var model: WorkforceModel { listing.model.workforce }
    /// Paper has no room for every norm of figures that stand beside.
    private var normsBeside: [FTENorm] { isPaper ? Array(model.norms.prefix(1)) : model.norms }

    func columns(withApproval: Bool) -> [TableColumn] {
        let fte = ColumnKind.decimal(digits: 6, paperDigits: 2)
        return normsBeside.map { norm in
            listing.column(
                "operating_fte_\(norm.id)_central", "Drift \(norm.id)", "Operating \(norm.id)", fte)
        } + [listing.column("operating_fte_equivalent", "Løn i årsværk", "Pay in FTE", fte)]
            + model.norms.flatMap {
                FTEColumns.fte("development_fte", "Udvikling", "Development", $0, isPaper: isPaper)
            }
            + normsBeside.map { norm in
                listing.column("network_fte_\(norm.id)_central", "Netværk \(norm.id)", "Network \(norm.id)", fte)
            } + [
                listing.column("development_cost", "Udviklingsomk. (kr.)", "Development (DKK)", .kroner),
                listing.column(
                    "external_hours", "Købte timer", "External hours", .decimal(digits: 3, paperDigits: 1)),
                listing.column("external_amount", "Købt (kr.)", "External (DKK)", .kroner),
                listing.column(
                    "caseload", "Sager pr. årsværk", "Caseload", .decimal(digits: 6, paperDigits: 1)),
            ] + (withApproval ? approvalColumns : [])
    }

    private var approvalColumns: [TableColumn] {
        let state = listing.column("approval", "Godkendt", "Approved", .label(SummaryWorkColumns.approvalStates))
        if isPaper { return [state] }
        return [
            state, listing.column("approved_by", "Godkendt af", "Approved by", .code),
            listing.column("approved_on", "Godkendt den", "Approved on", .code),
        ]
    }

    private static let approvalStates = LabelSet([
        ("approved", BilingualText(da: "ja", en: "yes")), ("lapsed", BilingualText(da: "bortfaldet", en: "lapsed")),
    ])

    func cells(_ row: SummaryRow, withApproval: Bool) -> [TableCell] {
        let work = row.work
        return normsBeside.map { cells.figure(work.operating?.fte($0)?.central, digits: 6) }
            + [payInFTE(row)]
            + model.norms.flatMap { cells.range(work.development?.fte($0), digits: 6, paperDigits: 2) }
            + normsBeside.map { cells.figure(work.network?.fte($0)?.central, digits: 6) } + [
                cells.figure(work.developmentCost(model), digits: 0),
                cells.figure(work.external?.hours(headline: model.norms.first)?.central, digits: 3),
                work.externalOere.map { .number($0) } ?? .empty,
                cells.figure(row.caseload?.average, digits: 6),
            ] + (withApproval ? approval(row) : [])
    }

    /// Allocated pay over salary per FTE; empty where the model has no salary.
    private func payInFTE(_ row: SummaryRow) -> TableCell {
        guard !row.isWorkAlone, let salary = model.salary(in: row.year) else { return .empty }
        return cells.figure(Ratio(row.line.pay, over: salary.oere), digits: 6)
    }

    private func approval(_ row: SummaryRow) -> [TableCell] {
        let state = TableCell(row.approval.map { $0.holds ? "approved" : "lapsed" })
        if isPaper { return [state] }
        return [
            state, TableCell(row.approval?.approvedBy), TableCell(row.approval.map { $0.approvedOn.description }),
        ]
    }
}
