import Testing

@Suite struct EnrolmentDaysTests {
    @Test("days enrolled in the initiative count, those of the comparison arm and of other initiatives do not")
    func initiative() throws {
        try expect(
            """
            rule days enrolment_days
            initiative I
            initiative J
            enrolled I A 2018-01-01..2018-01-10
            enrolled I B 2018-12-12..
            enrolled I C 2018-01-01..2018-12-31 arm=comparison
            enrolled J D 2018-01-01..2018-12-31
            post 30.00 5.57.71 2018-09-01 booked=I
            """,
            gives: """
                citizen initiative booked kroner
                A       I          I      10.00
                B       I          I      20.00
                """)
    }

    @Test("with no link at all, days in any initiative of the municipality count, each day once")
    func anyInitiative() throws {
        try expect(
            """
            rule days enrolment_days
            initiative I
            initiative J
            enrolled I A 2018-01-01..2018-01-10
            enrolled J A 2018-01-06..2018-01-15
            enrolled J A 2018-01-14..2018-01-15
            enrolled J B 2018-01-01..2018-01-05
            post 20.00 5.57.71 2018-09-01
            """,
            gives: """
                citizen initiative phase  kroner
                A       I          during 10.00
                A       I          after  5.00
                B       J          during 5.00
                """)
    }

    @Test("a family's enrolment counts for its members, each only while a member")
    func family() throws {
        try expect(
            """
            rule days enrolment_days
            initiative I
            member F A 2018-01-01..
            member F B 2018-01-01..2018-01-03
            member F C 2018-01-08..2018-01-09
            member F D 2018-01-11..
            enrolled I family=F 2018-01-01..2018-01-10
            post 15.00 5.57.71 2018-09-01 booked=I
            """,
            gives: """
                citizen kroner
                A       10.00
                B       3.00
                C       2.00
                """)
    }

    @Test("a day enrolled both alone and through the family counts once")
    func once() throws {
        try expect(
            """
            rule days enrolment_days
            initiative I
            member F A 2018-01-01..
            enrolled I family=F 2018-01-01..2018-01-10
            enrolled I A 2018-01-06..2018-01-15
            enrolled I B 2018-01-01..2018-01-15
            post 30.00 5.57.71 2018-09-01 booked=I
            """,
            gives: """
                citizen kroner
                A       15.00
                B       15.00
                """)
    }

    @Test("on another link the driver has no base")
    func otherLinks() throws {
        try expect(
            """
            rule days enrolment_days
            initiative I
            member F A 2018-01-01..
            takes V A 2018-01-01..
            enrolled I A 2018-01-01..2018-01-10
            post 1.00 5.57.71 2018-09-01 family=F
            post 2.00 5.57.71 2018-09-01 activity=V
            post 4.00 5.57.71 2018-09-01 centre=C
            """,
            gives: """
                reason     kroner
                empty_base 7.00
                """)
    }
}
