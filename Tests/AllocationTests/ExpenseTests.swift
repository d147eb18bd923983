import Testing

@Suite struct ExpenseTests {
    /// A and B cost in two functions of one sector and in another sector; every pool is of 5.57.71.
    private static func ledger(within: String) -> String {
        """
        rule overhead expense within=\(within) link=none
        post 10.00 5.57.71 2018-05-01 cpr=A
        post 30.00 5.57.71 2018-05-01 cpr=B
        post 20.00 5.57.72 2018-05-01 cpr=A
        post 60.00 5.38.38 2018-05-01 cpr=A
        post 12.00 5.57.71 2018-05-01
        """
    }

    @Test(
        "a pool follows direct expense of its function, its sector, or all",
        arguments: [
            ("function", "A 3.00", "B 9.00"), ("sector", "A 6.00", "B 6.00"), ("all", "A 9.00", "B 3.00"),
        ])
    func within(scope: String, first: String, second: String) throws {
        try expect(
            ExpenseTests.ledger(within: scope),
            gives: """
                rule     function citizen kroner
                direct   5.57.71  A       10.00
                direct   5.57.71  B       30.00
                direct   5.57.72  A       20.00
                direct   5.38.38  A       60.00
                overhead 5.57.71  \(first)
                overhead 5.57.71  \(second)
                """)
    }

    @Test("the same function counts whatever its sector")
    func functionAcrossSectors() throws {
        try expect(
            """
            sector employment 5.57
            sector social 5.57.71/010
            rule overhead expense within=function link=none
            post 1.00 5.57.71 2018-05-01 cpr=A
            post 1.00 5.57.71 2018-05-01 cpr=B grouping=010
            post 8.00 5.57.71 2018-05-01
            """,
            gives: """
                rule     citizen sector     kroner
                direct   A       employment 1.00
                direct   B       social     1.00
                overhead A       employment 4.00
                overhead B       employment 4.00
                """)
    }

    @Test("reimbursement, pools, unmapped and excluded money give no weight")
    func directExpenseOnly() throws {
        try expect(
            """
            rule overhead expense link=none
            rule members members
            member F B 2018-01-01..
            post  1.00 5.57.71 2018-05-01 cpr=A
            post 50.00 5.57.71 2018-05-01 cpr=B dranst=2
            post 50.00 5.57.71 2018-05-01 cpr=B dranst=3
            post 50.00 9.57.71 2018-05-01 cpr=B
            post 50.00 5.57.71 2018-05-01 family=F
            post  8.00 5.57.71 2018-05-01
            """,
            gives: """
                rule     citizen reason           kroner
                direct   A       -                1.00
                direct   B       -                50.00
                -        -       dranst           50.00
                -        -       unmapped_account 50.00
                members  B       -                50.00
                overhead A       -                8.00
                """)
    }

    @Test("expense weighs as booked, not grossed up")
    func notGrossedUp() throws {
        try expect(
            """
            rule overhead expense link=none
            cofinanced 5.57.78 50
            post 1.00 5.57.78 2018-05-01 cpr=A
            post 1.00 5.57.71 2018-05-01 cpr=B
            post 8.00 5.57.71 2018-05-01
            """,
            gives: """
                rule     citizen kroner
                direct   A       1.00
                direct   B       1.00
                overhead A       4.00
                overhead B       4.00
                """)
    }

    @Test("slots whose sum is not positive have weight 0, and are reported")
    func dropped() throws {
        let ledger = """
            rule overhead expense link=none within=sector
            initiative I
            enrolled I A 2018-07-01..2018-12-31
            post  10.00 5.57.71 2018-05-01 cpr=A
            post  20.00 5.57.71 2018-08-01 cpr=A
            post -25.00 5.57.71 2018-09-01 cpr=A
            post  10.00 5.57.71 2018-05-01 cpr=B
            post   5.00 5.57.71 2018-05-01 cpr=C
            post  -5.00 5.57.71 2018-05-01 cpr=C
            post   8.00 5.57.71 2018-05-01
            """
        try expect(
            ledger,
            gives: """
                rule     citizen phase  kroner
                direct   A       before 10.00
                direct   A       during -5.00
                direct   B       -      10.00
                overhead A       before 4.00
                overhead B       -      4.00
                """)
        #expect(try LittleLedger(ledger).allocate().findings == ["no_positive_expense employment 2 -5.00"])
    }

    @Test("nothing but negative sums is no base")
    func noBase() throws {
        try expect(
            """
            rule overhead expense link=none
            post -1.00 5.57.71 2018-05-01 cpr=A
            post  8.00 5.57.71 2018-05-01
            """,
            gives: """
                citizen reason     kroner
                A       -          -1.00
                -       empty_base 8.00
                """)
    }

    @Test("the driver works on every link")
    func links() throws {
        try expect(
            LinkTests.rules + """
                post 1.00 5.57.71 2018-05-01 cpr=A
                post 2.00 5.57.71 2018-05-01 family=G
                post 4.00 5.57.71 2018-05-01 activity=V
                post 8.00 5.57.71 2018-05-01 centre=C
                """,
            gives: """
                citizen rule         kroner
                A       direct       1.00
                A       for-family   2.00
                A       for-activity 4.00
                A       for-centre   8.00
                """)
    }
}
