/// A named value that nobody recorded, with its range: low <= central <= high.
package struct Assumption: Hashable, Sendable {
    package var name: String
    /// Thousandths of the unit in the name.
    package var lowThousandths: Int64
    package var centralThousandths: Int64
    package var highThousandths: Int64
    package var reason: String?
    package var source: String?
    package var decidedBy: String?

    package init(
        name: String, lowThousandths: Int64, centralThousandths: Int64, highThousandths: Int64,
        reason: String? = nil, source: String? = nil, decidedBy: String? = nil
    ) {
        self.name = name
        self.lowThousandths = lowThousandths
        self.centralThousandths = centralThousandths
        self.highThousandths = highThousandths
        self.reason = reason
        self.source = source
        self.decidedBy = decidedBy
    }
}
