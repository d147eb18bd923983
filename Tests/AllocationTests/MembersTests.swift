import Testing

@Suite struct MembersTests {
    @Test("a family's cost follows the days of membership; who moves pays for the days before")
    func move() throws {
        try expect(
            """
            rule members members
            member F A 2018-01-01..2018-06-30
            member G A 2018-07-01..
            member F B 2018-01-01..
            post 546.00 5.57.71 2018-09-01 family=F
            """,
            gives: """
                citizen family rule    kroner
                A       F      members 181.00
                B       F      members 365.00
                """)
    }

    @Test("who comes back is in the same slot again")
    func comesBack() throws {
        try expect(
            """
            rule members members
            member F A 2018-01-01..2018-03-31
            member G A 2018-04-01..2018-12-30
            member F A 2018-12-31..
            member F B 2017-01-01..2018-12-31
            post 456.00 5.57.71 2018-09-01 family=F
            """,
            gives: """
                citizen family first      kroner
                A       F      2018-01-01 91.00
                B       F      2018-01-01 365.00
                """)
    }

    @Test("only days of the fiscal year count, and a family without any has no base")
    func yearEdges() throws {
        try expect(
            """
            rule members members
            member F A 2017-12-31..2018-01-01
            member F B 2018-12-31..2019-01-02
            post 2.00 5.57.71 2018-09-01 family=F
            post 4.00 5.57.71 2019-09-01 family=F
            post 8.00 5.57.71 2018-09-01 family=G
            """,
            gives: """
                year citizen reason     kroner
                2018 A       -          1.00
                2018 B       -          1.00
                2019 B       -          4.00
                2018 -       empty_base 8.00
                """)
    }

    @Test("days before, during and after an enrolment are slots of their own")
    func phases() throws {
        try expect(
            """
            rule members members
            initiative I
            member F A 2018-01-01..2018-12-31
            enrolled I A 2018-02-01..2018-02-28
            post 365.00 5.57.71 2018-09-01 family=F
            """,
            gives: """
                citizen phase  offset kroner
                A       before -1     31.00
                A       during 0      28.00
                A       after  0      306.00
                """)
    }

    @Test("640,000.01 kr over 243, 242 and 181 days, as worked in the rules")
    func worked() throws {
        try expect(
            """
            rule members members
            member F A 2018-01-01..2018-08-31
            member F B 2018-01-01..2018-08-30
            member F C 2018-01-01..2018-06-30
            post 640000.01 5.57.71 2018-09-01 family=F
            """,
            gives: """
                citizen kroner
                A       233513.52
                B       232552.55
                C       173933.94
                """)
    }

    @Test(
        "182.25 kr at 98 to 2: the tie goes to the lower CPR number, whichever it is",
        arguments: [("A", "B"), ("B", "A")])
    func tie(most: String, least: String) throws {
        try expect(
            """
            rule members members
            member F \(most) 2018-01-01..2018-04-08
            member F \(least) 2018-01-01..2018-01-02
            post 182.25 5.57.71 2018-09-01 family=F
            """,
            gives: most == "A"
                ? "citizen kroner\nA 178.61\nB 3.64" : "citizen kroner\nA 3.65\nB 178.60")
    }

    @Test("one citizen's slots tie by their first day")
    func tieOfSlots() throws {
        try expect(
            """
            rule members members
            initiative I
            member F A 2018-07-01..2018-07-02
            enrolled I A 2018-07-02..2018-07-31
            post 0.01 5.57.71 2018-09-01 family=F
            """,
            gives: """
                citizen phase  first      kroner
                A       before 2018-07-01 0.01
                """)
    }
}
