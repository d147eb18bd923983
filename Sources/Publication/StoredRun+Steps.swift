import CostModel
import Postgres

extension StoredRun {
    /// Writes down that a step begins. One short statement, outside of the transactions that store results: it stays when
    /// the run dies in the step, and then says which one it was.
    /// - Parameter place: the number of the step in the run, from 1
    package func enter(_ step: RunStep, place: Int, year: FiscalYear?) throws {
        try connection.query(
            Statement(
                "run.step_begins", "insert into run.step (run, place, step, fiscal_year) values ($1, $2, $3, $4)"),
            [.number(number), .number(place), .text(step.rawValue), year.map { .number($0.number) } ?? .null])
    }

    /// Writes down what became of a step.
    package func finish(place: Int, milliseconds: Int, rows: Int?, oere: Int128?, lines: Int?) throws {
        try change(
            "step_ends",
            "update run.step set duration_ms = $3, row_count = $4, amount_oere = $5, line_count = $6 "
                + "where run = $1 and place = $2",
            [
                .number(place), .number(milliseconds), rows.map { .number($0) } ?? .null,
                oere.map { .text(String($0)) } ?? .null, lines.map { .number($0) } ?? .null,
            ])
    }
}
