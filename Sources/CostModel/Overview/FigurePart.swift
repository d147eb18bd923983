/// A part of a figure: the lines of one class that are in it. Published → reports.
package struct FigurePart: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// Whose results it is of.
    package var run: Int
    /// Nil for money that was posted with its citizen's number, or that is excluded.
    package var pool: Int32?
    package var status: String
    package var reason: String?
    package var rule: String?
    package var grade: String?
    package var sector: String?
    package var flow: String
    /// Øre in the figure, and of the whole pool; of a part without a pool both are the same.
    package var oere: Int128
    package var poolOere: Int128
    package var lines: Int
    package var citizens: Int

    package init(
        municipality: Int16, fiscalYear: FiscalYear, run: Int, pool: Int32?, status: String, reason: String?,
        rule: String?, grade: String?, sector: String?, flow: String, oere: Int128, poolOere: Int128, lines: Int,
        citizens: Int
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.run = run
        self.pool = pool
        self.status = status
        self.reason = reason
        self.rule = rule
        self.grade = grade
        self.sector = sector
        self.flow = flow
        self.oere = oere
        self.poolOere = poolOere
        self.lines = lines
        self.citizens = citizens
    }
}
