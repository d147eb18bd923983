/// The work of one municipality, fiscal year, initiative, nature and category that is known by one method and rests on one
/// assumption: the finest figure of development, network and operating work that is kept. Workforce → Publication.
///
/// Hours and FTE are computed from sums of these, at the end (manual: Workforce), so that nothing is rounded twice.
package struct WorkedHours: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// Empty for none.
    package var initiative: String
    package var nature: WorkCategory.Nature
    package var category: String
    package var method: WorkMethod
    /// The assumption behind the minutes; empty for none.
    package var assumption: String
    /// True for a part of what the whole network did.
    package var isShared: Bool
    /// Number of municipalities that share the figures equally: 1 for a municipality's own. Minutes and position days are
    /// those of all of them together, so that nothing is lost in a division; the øre are this municipality's part.
    package var sharedBetween: Int
    /// False for what is bought: hours are shown, FTE never.
    package var countsAsFTE: Bool
    /// Nil where the model lacks the assumption: the figure cannot be computed.
    package var minutes: WorkEstimate?
    /// Part of the central minutes that comes from rows whose low, central and high differ.
    package var assumedMinutes: Int128 = 0
    /// Per cent of a position in thousandths x weekdays employed: 26,100,000 in a year of 261 weekdays is one FTE.
    package var positionDays: Int128 = 0
    /// Øre of what was bought; nil where nothing was.
    package var amountOere: Int128?
    /// Rows of the dataset.
    package var rowCount = 0

    package init(
        municipality: Int16, fiscalYear: FiscalYear, initiative: String, nature: WorkCategory.Nature, category: String,
        method: WorkMethod, assumption: String, isShared: Bool, sharedBetween: Int, countsAsFTE: Bool,
        minutes: WorkEstimate?
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.initiative = initiative
        self.nature = nature
        self.category = category
        self.method = method
        self.assumption = assumption
        self.isShared = isShared
        self.sharedBetween = sharedBetween
        self.countsAsFTE = countsAsFTE
        self.minutes = minutes
    }
}
