import Foundation

/// A: arithmetic, from the file to the figure. What can be asked of the engine alone is asked in AllocationTests: products
/// and limits (`AmountLimitTests`, A2), ties and permutations (`ApportionmentLawTests`, A6 and A7), levels (`LedgerLawTests`).
extension Fault {
    static let arithmeticFaults: [Fault] = [
        Fault(
            "A1", bounded: true, "amounts whose sum leaves 64 bits", expect: "65, no trap, figures kept",
            Bench.inScene(overflow)),
        Fault(
            "A3", bounded: true, "the smallest amount of 64 bits, and one beyond it", expect: "65 at import, no trap",
            Bench.inScene(smallest)),
        Fault(
            "A4", bounded: true, "a pool whose weights are all zero", expect: "unallocated as empty_base; all adds up",
            Bench.inScene(emptyBase)),
        Fault(
            "A5", bounded: true, "every posting and its reversal", expect: "nothing is left for anybody",
            Bench.inScene(reversal)),
        Fault(
            "A6", bounded: true, "one øre over many", expect: "to one of them, the same each time",
            Bench.inScene(oneOere)),
        Fault(
            "A8", bounded: true, "centres that serve each other", expect: "verify: 0; no øre lost",
            Bench.inScene(levels)),
        Fault(
            "A10", bounded: true, "prices and hours without a quantity", expect: "empty, never NaN or infinite",
            Bench.inScene(ratios)),
    ]

    /// Where one row may not be that large, many are, and the sum is a figure that is refused.
    ///
    /// Mutation: without the case of `AmountOutOfRange` in Failure it ends with 1, and the row is red.
    private static func overflow(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        try scene.forcePostings(
            """
            insert into ledger.posting (municipality, fiscal_year, posting, account, posted_on, amount_oere, since)
            select municipality, fiscal_year, 'x' || i, account, posted_on, 1000000000000000, since
            from ledger.posting, generate_series(1, 9300) i where fiscal_year = 2018 and posting = '1'
            """)
        let ending = try scene.run(scene.bench.run)
        try expect(ending.code == 65, "ended with \(ending.code): \(ending.errors.suffix(160))")
        try scene.expectPublication(before)
        try scene.expectLocksFreed()
        return "65"
    }

    private static func smallest(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        for amount in ["-92233720368547758.08", "-92233720368547758.09", "92233720368547758.08"] {
            let dataset = try scene.dataset(postings: [
                "7001,260,2019,2019-03-31,,5.57.73,1,007,5.2,\(amount),,,,,,Grænse"
            ])
            let code = try scene.run(["import", dataset, "--allow-synthetic"]).code
            try expect(code == 65, "an amount ended with \(code)")
        }
        try scene.expectPublication(before)
        try scene.expectRecovery()
        return "65 each"
    }

    private static func emptyBase(_ scene: Scene) throws -> String {
        let header = "activity,cpr,starts_on,ends_on,quantity\n"
        let number = scene.bench.datasets.canaries.sorted()[0]
        let dataset = try scene.dataset(files: [
            "participation.csv": header
                + "KURSUS-A,\(number),2019-02-01,2019-03-31,0\nVIRK-B,\(number),2019-02-01,2019-03-31,3\n"
        ])
        try scene.sound(["import", dataset, "--allow-synthetic"])
        try scene.sound(scene.bench.run)
        let costs = try scene.sound(["costs", "--by", "activity,status,reason", "--format", "csv"]).output
        let row = costs.split(separator: "\n").first { $0.contains("KURSUS-A") } ?? "none"
        try expect(row.contains("unallocated,empty_base,33333.33"), "\(row)")
        try scene.expectNothingLost()
        return "33333.33 unallocated, empty_base"
    }

    private static func reversal(_ scene: Scene) throws -> String {
        let postings = try String(contentsOfFile: "\(scene.bench.datasets.second)/postings.csv", encoding: .utf8)
        let reversed = postings.split(separator: "\n").dropFirst().map { row in
            var fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            fields[0] = "9\(fields[0].count)\(fields[0])"
            fields[9] = fields[9].hasPrefix("-") ? String(fields[9].dropFirst()) : "-\(fields[9])"
            return fields.joined(separator: ",")
        }
        try scene.sound(["import", try scene.dataset(postings: reversed), "--allow-synthetic"])
        try scene.sound(scene.bench.run)
        let left = try scene.sql(
            "select count(*) from (select citizen, sum(amount_oere) from published.person_cost group by 1 "
                + "having sum(amount_oere) <> 0) c")
        try expect(left == "0", "something is left for \(left ?? "") citizens")
        let costs = try scene.sound(["costs", "--by", "citizen", "--format", "csv"]).output
        try expect(!costs.contains("-0.00"), "a negative zero")
        return "nothing left, no -0.00"
    }

    private static func oneOere(_ scene: Scene) throws -> String {
        let dataset = try scene.dataset(postings: ["7001,260,2019,2019-03-31,,5.68.90,1,016,4.0,0.01,,,VIRK-B,,,En øre"]
        )
        try scene.sound(["import", dataset, "--allow-synthetic"])
        var seen: Set<String> = []
        for _ in 0..<3 {
            try scene.sound(scene.bench.run)
            seen.insert(try scene.figures().costs)
        }
        try expect(seen.count == 1, "\(seen.count) results")
        try expect(seen.first != scene.bench.golden.costs, "the øre is nowhere")
        try scene.expectNothingLost()
        return "one result in 3 runs"
    }

    private static func levels(_ scene: Scene) throws -> String {
        try scene.sound(scene.bench.run)
        try scene.sound(["verify"])
        try scene.expectNothingLost()
        return "verify 0, nothing lost"
    }

    private static func ratios(_ scene: Scene) throws -> String {
        try scene.sound(scene.bench.run)
        for listing in [["prices"], ["fte"], ["summary"], ["persons", "--by", "initiative,phase"]] {
            for format in ["csv", "text", "json"] {
                let output = try scene.sound(listing + ["--format", format]).output
                let found = output.firstMatch(of: #/(?i)\bnan\b|\binf(inity)?\b|∞/#).map { String($0.output.0) }
                try expect(found == nil, "\(listing[0]) as \(format): \(found ?? "")")
            }
        }
        return "12 listings without any"
    }
}
