import CostModel
import Postgres

/// Writes down who approved a municipality and year's published figures. An approval is bound to the figures, not to the
/// run: their digest says whether they are still the same.
package struct ApprovalBook {
    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// - Returns: the run whose figures were approved; nil where none of that municipality and year are published, or
    ///   where there is no approval to withdraw
    package func write(
        municipality: Int, year: Int, by approver: String, note: String?, isWithdrawal: Bool
    ) throws -> Int? {
        let insert = Statement(
            "approval.write",
            """
            insert into run.approval (municipality, fiscal_year, run, figures_digest, is_withdrawal, approved_by, note)
            select p.municipality, p.fiscal_year, p.run, f.figures_digest, $5::integer <> 0, $3, $4
            from published.partition p join run.figures f using (run, municipality, fiscal_year)
            where p.municipality = $1::integer and p.fiscal_year = $2::integer
              and ($5::integer = 0 or exists (
                  select from published.approval a
                  where a.municipality = p.municipality and a.fiscal_year = p.fiscal_year))
            returning run, approval
            """)
        let parameters: [Parameter] = [
            .number(municipality), .number(year), .text(approver), note.map { .text($0) } ?? .null,
            .number(isWithdrawal ? 1 : 0),
        ]
        let written = try connection.retrying {
            try connection.transaction(.readCommitted, witness: ApprovalBook.witness) {
                try connection.query(insert, parameters).rows.first
            }
        }
        return written.answer?[0].flatMap { Int($0) }
    }

    /// The row that was written, if there was one.
    private static func witness(_ row: [String?]?) -> CommitWitness {
        CommitWitness(
            Statement("approval.witness", "select true from run.approval where approval = $1", patience: .short),
            [row?[1].map { .text($0) } ?? .null])
    }
}
