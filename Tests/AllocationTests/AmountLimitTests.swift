import CostModel
import Testing

/// Sums that leave 64 bits are refused data, never a wrong figure and never a trap.
@Suite struct AmountLimitTests {
    /// The largest amount of 64 bits, in kroner.
    private static let largest = "92233720368547758.07"

    @Test(
        "a citizen's sum, a pool, direct expense and weights that leave 64 bits are told",
        arguments: [
            "post \(largest) 5.57.71 2018-01-01 cpr=A\npost 0.01 5.57.71 2018-01-01 cpr=A",
            "post \(largest) 5.57.71 2018-01-01\npost 0.01 5.57.71 2018-01-01",
            """
            rule overhead expense
            post \(largest) 5.57.71 2018-01-01 cpr=A
            post \(largest) 5.57.72 2018-01-01 cpr=A
            post 1.00 5.57.71 2018-01-01
            """,
            """
            rule course participation
            takes C A 2018-01-01..2018-01-02 quantity=9223372036854775.807
            takes C A 2018-01-01..2018-01-02 quantity=0.001
            post 1.00 5.57.71 2018-01-01 activity=C
            """,
        ])
    func tooLarge(ledger: String) throws {
        let ledger = try LittleLedger(ledger)
        #expect(throws: AmountOutOfRange(at: "101/2018")) { try ledger.allocate() }
    }

    @Test("a citizen's sum that leaves 64 bits on the way and comes back is no problem")
    func largeOnTheWay() throws {
        try expect(
            """
            post  \(AmountLimitTests.largest) 5.57.71 2018-01-01 cpr=A
            post  0.02 5.57.71 2018-01-01 cpr=A
            post -0.03 5.57.71 2018-01-01 cpr=A
            """,
            gives: "citizen kroner\nA 92233720368547758.06")
    }

    @Test("a pool whose parts are large and whose sum is not is no problem")
    func largeParts() throws {
        try expect(
            """
            rule kids members
            member F A 2018-01-01..
            member F B 2018-01-01..
            post  \(AmountLimitTests.largest) 5.57.71 2018-01-01 family=F
            post  \(AmountLimitTests.largest) 5.57.71 2018-01-01 family=F
            post -\(AmountLimitTests.largest) 5.57.71 2018-01-01 family=F
            """,
            gives: "citizen kroner\nA 46116860184273879.04\nB 46116860184273879.03")
    }

    @Test("weights whose sum needs the 64th bit still divide")
    func largeWeights() throws {
        try expect(
            """
            rule overhead expense
            post \(AmountLimitTests.largest) 5.57.71 2018-01-01 cpr=A
            post \(AmountLimitTests.largest) 5.57.71 2018-01-01 cpr=B
            post 0.03 5.57.71 2018-01-01
            """,
            gives: """
                citizen rule     kroner
                A       direct   \(AmountLimitTests.largest)
                B       direct   \(AmountLimitTests.largest)
                A       overhead 0.02
                B       overhead 0.01
                """)
    }
}
