import CostModel
import Foundation
import ModelFile
import Postgres
import TestSupport
import Testing
import Verification

/// Datasets that seeds decide: valid, reaching into every corner, and closed to the øre by the reference alone.
@Suite("the reference on random datasets", .serialized)
struct RandomDatasetTests {
    @Test("the same seed gives the same files")
    func sameSeed() throws {
        var texts: [String] = []
        for _ in 0..<2 {
            let folder = try TemporaryFolder("random")
            var dataset = RandomDataset(seed: 7)
            try dataset.write(to: folder)
            texts.append(try RandomDatasetTests.text(of: folder))
        }
        #expect(texts[0] == texts[1])
        #expect(!texts[0].isEmpty)
    }

    @Test("posted = allocated + unallocated + excluded, and every reason, driver and status occurs")
    func closes() throws {
        var kinds: Set<String> = []
        for seed in 1...25 as ClosedRange<UInt64> {
            let folder = try TemporaryFolder("random")
            var dataset = RandomDataset(seed: seed)
            try dataset.write(to: folder)
            let connection = try TestServer.makeDatabase().connect()
            let model = try ImportedDataset.load(folder.path, into: connection).definition
            try connection.transaction(.readCommitted) {
                try Reference.compute(ReferenceRequest(ledgerBatch: 1), model: model, on: connection)
                let open = try connection.query(RandomDatasetTests.openPartitions).rows
                #expect(open.isEmpty, "seed \(seed)")
                let found = try connection.query(RandomDatasetTests.kinds).rows
                kinds.formUnion(found.compactMap { $0[0] })
            }
        }
        let reasons: [CostReason] = [
            .dranst, .outOfScope, .unmappedAccount, .noRule, .emptyBase, .closedLoop, .idleCapacity,
        ]
        for kind in reasons.map(\.code) + Driver.allCases.map(\.rawValue) + ["direct"] {
            #expect(kinds.contains(kind), "\(kind)")
        }
    }

    private static let openPartitions = Statement(
        "tests.open",
        """
        select municipality, fiscal_year from (
            select municipality, fiscal_year, sum(amount_oere) as posted from pg_temp.reference_posting group by 1, 2
        ) p
        full join (
            select municipality, fiscal_year, sum(amount_oere) as placed from pg_temp.reference_line group by 1, 2
        ) l using (municipality, fiscal_year)
        where coalesce(posted, 0) <> coalesce(placed, 0)
        """)

    private static let kinds = Statement(
        "tests.kinds",
        """
        select distinct coalesce(l.reason, r.driver, l.rule)
        from pg_temp.reference_line l left join pg_temp.reference_rule r on r.name = l.rule
        """)

    private static func text(of folder: TemporaryFolder) throws -> String {
        try ["model.yaml", "postings.csv"].map { try String(contentsOfFile: "\(folder.path)/\($0)", encoding: .utf8) }
            .joined()
    }
}
