/// Makes every combination of attributes common enough: at least as many persons and families share it as the rule asks of a
/// cell (k-anonymity, Samarati and Sweeney 1998, with families counted too).
///
/// Records of rare combinations lose their last attribute; those that are still rare the one before it; and so on, until
/// nothing is told of them. Attributes therefore stand in the order of their worth. Where those of whom nothing is told are
/// too few among themselves, the rarest of the common combinations joins them.
///
/// It looks at one record at a time. Where a person has several, which their pseudonym joins, give their attributes as one
/// record.
package struct RecordCoarsener: Sendable {
    private let rule: DisclosureRule

    package init(rule: DisclosureRule = .standard) {
        self.rule = rule
    }

    /// In the order of the records. The same records in another order lose the same.
    ///
    /// - Throws: `tooFewRecords` when all of them together are too few.
    package func coarsened(_ records: [MicrodataRecord]) throws(DisclosureError) -> [MicrodataRecord] {
        var coarse = records
        let attributeCount = records.map(\.attributes.count).max() ?? 0
        for attribute in (0..<attributeCount).reversed() {
            for index in RecordCoarsener.groups(coarse).filter(isRare).flatMap(\.indices)
            where attribute < coarse[index].attributes.count {
                coarse[index].attributes[attribute] = nil
            }
        }
        while RecordCoarsener.groups(coarse).contains(where: isRare) {
            guard let next = RecordCoarsener.groups(coarse).first(where: { !isRare($0) }) else { throw .tooFewRecords }
            for index in next.indices {
                coarse[index].attributes = coarse[index].attributes.map { _ in nil }
            }
        }
        return coarse
    }

    /// The fewest persons that share a combination; nil without records.
    package static func smallestGroup(_ records: [MicrodataRecord]) -> Int? {
        groups(records).first?.persons
    }

    private func isRare(_ group: Group) -> Bool {
        rule.isSensitive(
            CellStatistics(persons: group.persons, families: group.families, amounts: [], shares: []))
    }

    /// Records that share a combination, by their indices.
    private struct Group {
        var combination: CellKey
        var indices: [Int]
        var persons: Int
        var families: Int
    }

    /// Those of the fewest persons first, then by the combination.
    private static func groups(_ records: [MicrodataRecord]) -> [Group] {
        Dictionary(grouping: records.indices) { CellKey(records[$0].attributes) }.map { combination, indices in
            Group(
                combination: combination, indices: indices,
                persons: Set(indices.map { records[$0].person }).count,
                families: Set(indices.map { records[$0].family }).count)
        }.sorted { ($0.persons, $0.combination) < ($1.persons, $1.combination) }
    }
}
