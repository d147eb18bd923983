import CostModel

/// One thing that is looked at in a package.
struct PackageCheck: Sendable {
    /// Stable, for machines.
    let name: String
    let title: BilingualText
    let faults: @Sendable (VerifiedPackage) -> [PackageFault]

    /// In the order in which they are told.
    static let all: [PackageCheck] = [
        hashes, readable, numbers, stamp, rows, costsOfTime, summaryOfCosts, phasesOfCosts,
        costsOfRecords,
        timeOfRecords, recordsOfPersons, work,
    ]
}
