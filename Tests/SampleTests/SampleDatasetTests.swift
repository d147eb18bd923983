import Sample
import Testing

@Suite struct SampleDatasetTests {
    @Test("a seed gives the same bytes, another seed gives others")
    func determinism() {
        let again = SampleTables(postingCount: 20_000, seed: 7)
        #expect(again.fingerprint() == SampleTables.small.fingerprint())
        #expect(SampleTables(postingCount: 20_000, seed: 8).fingerprint() != again.fingerprint())
    }

    /// A new number here means that every dataset made before is another one now.
    @Test("the postings of seed 7 are these bytes, on every machine")
    func fingerprint() {
        #expect(
            SampleTables(postingCount: 1000, seed: 7).fingerprint(of: ["postings.csv"]) == 8_929_769_331_149_968_821)
    }

    @Test("files come one after another, in the order announced, in chunks of about 64 KiB")
    func files() {
        #expect(SampleTables.small.fileNames == SampleDataset.fileNames)
        #expect(SampleTables.small.chunkByteCountMax >= 65_536)
        #expect(SampleTables.small.chunkByteCountMax < 131_072)
    }

    @Test("the number of postings is within 3 % of what was asked for", arguments: [1000, 10_000, 100_000, 250_000])
    func size(wanted: Int) {
        let found = SampleTables(postingCount: wanted, seed: 3).rowCount("postings.csv")
        #expect(abs(found - wanted) * 100 <= 3 * wanted, "\(found) postings")
    }

    @Test("without a number there are about 200,000")
    func defaultSize() {
        #expect((194_000...206_000).contains(SampleTables(postingCount: nil, seed: 1).rowCount("postings.csv")))
    }

    @Test("what the sink throws ends the writing")
    func failure() {
        struct Full: Error {}
        var fileNames: [String] = []
        #expect(throws: Full.self) {
            try SampleDataset(postingCount: 1000, seed: 1).write { name, _ throws(Full) in
                fileNames.append(name)
                if name == "families.csv" { throw Full() }
            }
        }
        #expect(fileNames == ["model.yaml", "municipalities.csv", "families.csv"])
    }

    @Test("model.yaml is the one in samples/en-plan")
    func model() {
        let text = String(decoding: SampleTables.small.bytes("model.yaml"), as: UTF8.self)
        #expect(text.contains("\nmodel: en-plan\n"))
    }
}
