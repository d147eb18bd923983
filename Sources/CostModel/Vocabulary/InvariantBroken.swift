/// We failed: something that no data can cause has happened. The run ends as failed with exit status 70, says which fact
/// broke, and publishes nothing.
package struct InvariantBroken: Error, Hashable, Sendable {
    package enum Fact: String, Sendable {
        case sharesDoNotAddUp
        case partitionDoesNotClose
        case storedDoesNotEqualAllocated
        case extractedDoesNotEqualLedger
        case runDoesNotClose
        case storedDiffersFromReference
        case publicationPointerMissing
        case unexpectedDatabaseAnswer
        case stagedRowsLost
        case importDoesNotClose
        case partsDoNotAddUp
        case hoursDoNotAddUp
        case storedHoursDiffer
        case exportMalformed
        case suppressedFigurePresent
    }

    package var fact: Fact
    /// Where: a municipality, a fiscal year, a step; never a value of a posting.
    package var place: String

    package init(_ fact: Fact, at place: String) {
        self.fact = fact
        self.place = place
    }
}
