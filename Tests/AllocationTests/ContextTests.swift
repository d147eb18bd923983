import Testing

/// Family, initiative, phase and year of a day (manual: Allocation).
@Suite struct ContextTests {
    @Test("both ends of an enrolment are during, and whole years count from its start")
    func phases() throws {
        try expect(
            """
            years 2016 2020
            initiative I
            enrolled I A 2018-03-01..2019-02-28
            post  1.00 5.57.71 2016-02-29 cpr=A
            post  2.00 5.57.71 2016-03-01 cpr=A
            post  4.00 5.57.71 2017-02-28 cpr=A
            post  8.00 5.57.71 2017-03-01 cpr=A
            post 16.00 5.57.71 2018-02-28 cpr=A
            post 32.00 5.57.71 2018-03-01 cpr=A
            post 64.00 5.57.71 2019-02-28 cpr=A
            post  0.10 5.57.71 2019-03-01 cpr=A
            post  0.20 5.57.71 2020-02-29 cpr=A
            post  0.40 5.57.71 2020-03-01 cpr=A
            """,
            gives: """
                year phase  offset kroner
                2016 before -3     1.00
                2016 before -2     2.00
                2017 before -2     4.00
                2017 before -1     8.00
                2018 before -1     16.00
                2018 during 0      32.00
                2019 during 0      64.00
                2019 after  1      0.10
                2020 after  1      0.20
                2020 after  2      0.40
                """)
    }

    @Test("the anniversary of 29 February is 1 March, and 29 February where there is one")
    func leapDay() throws {
        try expect(
            """
            years 2016 2020
            initiative I
            enrolled I A 2016-02-29..
            post  1.00 5.57.71 2016-02-28 cpr=A
            post  2.00 5.57.71 2016-02-29 cpr=A
            post  4.00 5.57.71 2017-02-28 cpr=A
            post  8.00 5.57.71 2017-03-01 cpr=A
            post 16.00 5.57.71 2020-02-28 cpr=A
            post 32.00 5.57.71 2020-02-29 cpr=A
            """,
            gives: """
                year phase  offset kroner
                2016 before -1     1.00
                2016 during 0      2.00
                2017 during 0      4.00
                2017 during 1      8.00
                2020 during 3      16.00
                2020 during 4      32.00
                """)
    }

    @Test("a citizen without an enrolment has neither phase nor offset, one without a family none")
    func none() throws {
        try expect(
            """
            initiative I
            member F A 2018-02-01..2018-02-28
            post 1.00 5.57.71 2018-01-31 cpr=A
            post 2.00 5.57.71 2018-02-01 cpr=A
            post 4.00 5.57.71 2018-02-28 cpr=A
            post 8.00 5.57.71 2018-03-01 cpr=A
            """,
            gives: """
                family initiative arm phase offset kroner
                -      -          -   -     -      9.00
                F      -          -   -     -      6.00
                """)
    }

    @Test("dates outside the fiscal year count on its first or last day")
    func clamped() throws {
        try expect(
            """
            initiative I
            member F A 2018-12-31..2018-12-31
            member G A 2018-01-01..2018-01-01
            enrolled I A 2018-12-31..2018-12-31
            post 1.00 5.57.71 2019-01-15 cpr=A year=2018
            post 2.00 5.57.71 2017-12-15 cpr=A year=2018
            post 4.00 5.57.71 2018-12-30 cpr=A
            post 8.00 5.57.71 2018-01-02 cpr=A year=2019
            """,
            gives: """
                year family phase  kroner
                2018 F      during 1.00
                2018 G      before 2.00
                2018 -      before 4.00
                2019 -      after  8.00
                """)
    }

    /// Enrolments, and the initiative, arm and phase on 2018-07-01 of the one that is primary.
    static let primaries = [
        ("enrolled J A 2018-01-01..\nenrolled I A 2018-01-02..", "J intervention during", "starts first"),
        ("enrolled J A 2018-01-01..\nenrolled I A 2018-01-01..", "I intervention during", "the code"),
        ("enrolled I A 2018-01-01..\nenrolled I A 2018-01-01.. arm=comparison", "I comparison during", "the arm"),
        ("enrolled I A 2018-01-01..\nenrolled I A 2018-01-01..2018-06-30", "I intervention after", "the earlier end"),
        ("enrolled J A 2018-01-01.. arm=comparison\nenrolled I A 2018-01-01..", "I intervention during", "code first"),
        ("enrolled I A 2018-01-01..2018-01-31\nenrolled I A 2018-06-01..", "I intervention after", "the first alone"),
        ("enrolled J A 2017-01-01..2017-01-31\nenrolled I A 2018-01-01..", "J intervention after", "of any year"),
        ("enrolled I A 2019-01-01..\nenrolled J A 2018-12-01..", "J intervention before", "before it starts"),
        (
            "member F A 2018-01-01..\nenrolled J family=F 2018-01-01..\nenrolled I A 2018-01-02..",
            "J intervention during", "a family's"
        ),
        (
            "member F A 2018-06-30..\nenrolled J family=F 2017-01-01..2018-06-30\nenrolled I A 2018-01-01..",
            "J intervention after", "a day of overlap"
        ),
        (
            "member F A 2018-07-01..\nenrolled J family=F 2017-01-01..2018-06-30\nenrolled I A 2018-01-01..",
            "I intervention during", "no day of overlap"
        ),
        (
            "member F A 2018-01-01..2018-01-31\nenrolled J family=F 2018-01-31..", "J intervention during",
            "who has left"
        ),
    ]

    @Test("the primary enrolment starts first; ties go to code, arm and earlier end", arguments: primaries)
    func primary(enrolments: String, expected: String, why: String) throws {
        try expect(
            "initiative I\ninitiative J\n\(enrolments)\npost 1.00 5.57.71 2018-07-01 cpr=A",
            gives: "initiative arm phase kroner\n\(expected) 1.00")
    }

    @Test("what happens in another municipality never matters")
    func municipalities() throws {
        try expect(
            """
            rule kids members link=family
            rule days enrolment_days
            initiative I
            initiative J in=102
            member F A 2018-01-01..2018-06-30
            member F A 2018-01-01.. in=102
            member F B 2018-01-01.. in=102
            enrolled I A 2018-01-01..2018-12-31
            enrolled J A 2017-01-01..2018-06-30 in=102
            post  1.00 5.57.71 2018-07-01 cpr=A
            post  2.00 5.57.71 2018-07-01 cpr=A in=102
            post  4.00 5.57.71 2018-07-01 family=F
            post  8.00 5.57.71 2018-07-01 family=F in=102
            post 16.00 5.57.71 2018-07-01
            post 32.00 5.57.71 2018-07-01 in=102
            """,
            gives: """
                municipality rule   citizen family initiative phase  offset kroner
                101          direct A       -      I          during 0      1.00
                102          direct A       F      J          after  1      2.00
                101          kids   A       F      I          during 0      4.00
                102          kids   A       F      J          during 1      1.98
                102          kids   A       F      J          after  1      2.02
                102          kids   B       F      -          -      -      4.00
                101          days   A       F      I          during 0      7.93
                101          days   A       -      I          during 0      8.07
                102          days   A       F      J          during 1      32.00
                """)
    }

    @Test("the enrolled have their slots and days, with cost or without; others when cost reaches them")
    func slots() throws {
        let frame = try #require(
            try LittleLedger(
                """
                years 2018 2018
                initiative I
                enrolled I A 2018-12-01..
                member F B 2018-01-01..
                """
            ).allocate().frames.first)
        #expect(frame.slots.map(\.dayCount) == [334, 31])
    }
}
