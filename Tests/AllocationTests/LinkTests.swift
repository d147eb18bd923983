import Testing

/// Whose a posting is (manual: Allocation, points 5 to 7).
@Suite struct LinkTests {
    static let rules = """
        initiative I
        member F A 2018-01-01..
        rule for-family     expense link=family
        rule for-activity   expense link=activity
        rule for-centre     expense link=cost_centre
        rule for-initiative expense link=initiative
        rule for-none       expense link=none

        """

    @Test("the first link of CPR number, family, activity, cost centre and initiative is the one that counts")
    func precedence() throws {
        try expect(
            LinkTests.rules + """
                post  10.00 5.57.71 2018-01-01 cpr=A family=F activity=V centre=C booked=I
                post  20.00 5.57.71 2018-01-01 family=F activity=V centre=C booked=I
                post  40.00 5.57.71 2018-01-01 activity=V centre=C booked=I
                post  80.00 5.57.71 2018-01-01 centre=C booked=I
                post 160.00 5.57.71 2018-01-01 booked=I
                post 320.00 5.57.71 2018-01-01
                """,
            gives: """
                rule           citizen booked activity centre kroner
                direct         A       I      V        C      10.00
                for-family     A       I      -        -      20.00
                for-activity   A       I      V        -      40.00
                for-centre     A       I      -        C      80.00
                for-initiative A       I      -        -      160.00
                for-none       A       -      -        -      320.00
                """)
    }

    /// What two postings on 5.57.71 say besides, and whether they join one pool.
    static let poolings: [(String, String, Bool)] = [
        ("", "", true),
        ("species=1.0", "species=1.2", true),
        ("grouping=001", "grouping=002", true),
        ("species=1.0", "species=2.0", false),
        ("species=1.0", "", false),
        ("dranst=1", "dranst=2", false),
        ("grouping=001", "grouping=010", false),
        ("family=F", "family=F", true),
        ("family=F", "family=F activity=V centre=C", true),
        ("family=F", "family=F booked=I", false),
        ("family=F", "family=G", false),
        ("family=F", "", false),
        ("activity=V", "activity=W", false),
        ("activity=V", "activity=V centre=C", true),
        ("centre=C", "centre=D", false),
        ("booked=I", "booked=J", false),
        ("booked=I", "", false),
        ("grouping=020", "grouping=021", false),
        ("grouping=030", "", false),
    ]

    @Test(
        "a pool is what agrees in all of sector, function, flow, per cent, cost type, link, booking and rules",
        arguments: poolings)
    func pools(first: String, second: String, areOne: Bool) throws {
        let allocated = try LittleLedger(
            """
            sector employment 5.57
            sector social     5.57.71/010
            cofinanced 5.57.71/020 70
            rule special expense accounts=5.57.71/030
            rule rest    expense
            initiative I
            initiative J
            post 1.00 5.57.71 2018-03-01 \(first)
            post 2.00 5.57.71 2018-04-01 \(second)
            """
        ).allocate()
        #expect(allocated.frames.first?.classes.compactMap(\.pool).sorted() == (areOne ? [1] : [1, 2]))
    }

    @Test("another function is another pool, even on the same rules")
    func functions() throws {
        let allocated = try LittleLedger(
            """
            post 1.00 5.57.71 2018-03-01
            post 2.00 5.57.72 2018-03-01
            """
        ).allocate()
        #expect(allocated.table(["pool"]) == LineTable("pool kroner\n1 1.00\n2 2.00"))
    }

    @Test("the pool is what is rounded, not the posting")
    func rounding() throws {
        try expect(
            LinkTests.rules + """
                member F B 2018-01-01..
                rule members members link=family
                post 0.01 5.57.71 2018-01-01 family=F
                post 0.01 5.57.71 2018-12-31 family=F
                post 0.01 5.57.72 2018-01-01 family=F
                """,
            gives: """
                citizen function kroner
                A       5.57.71  0.01
                B       5.57.71  0.01
                A       5.57.72  0.01
                """)
    }

    @Test("lines of zero are left out, and their pools stay")
    func zeros() throws {
        let allocated = try LittleLedger(
            """
            rule members members
            member F A 2018-01-01..
            post  5.00 5.57.71 2018-03-01 family=F
            post -5.00 5.57.71 2018-04-01 family=F
            post  5.00 5.57.72 2018-03-01 cpr=A
            post -5.00 5.57.72 2018-04-01 cpr=A
            post  0.00 5.57.73 2018-04-01
            """
        ).allocate()
        #expect(allocated.lines.isEmpty)
        #expect(allocated.frames.first?.classes.map(\.pool) == [nil, 1, 2])
        #expect(allocated.frames.first?.posted.rows == 5)
    }
}
