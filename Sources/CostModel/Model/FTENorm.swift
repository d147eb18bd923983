/// A year's hours for one full-time equivalent: a convention, never an uncertainty, so every figure names its norm.
package struct FTENorm: Hashable, Sendable {
    package var id: String
    /// Thousandths of an hour: 1,642.8 hours are 1_642_800.
    package var hoursThousandths: Int64

    package init(id: String, hoursThousandths: Int64) {
        self.id = id
        self.hoursThousandths = hoursThousandths
    }
}
