import Testing

@Suite struct ParticipationTests {
    @Test("without a quantity every day counts a thousand, beside quantities of others")
    func days() throws {
        try expect(
            """
            rule course participation
            takes V A 2018-03-01..2018-03-10
            takes V B 2018-03-01..2018-03-31 quantity=2.5
            post 12.50 5.57.71 2018-09-01 activity=V
            """,
            gives: """
                citizen rule   activity kroner
                A       course V        10.00
                B       course V        2.50
                """)
    }

    @Test("25 and 26 seats of the Alabama paradox", arguments: [(25, [7, 7, 4, 3, 3, 1]), (26, [8, 8, 5, 2, 2, 1])])
    func seats(total: Int, shares: [Int]) throws {
        let rows = zip("ABCDEF", [1_500, 1_500, 900, 500, 500, 200]).map {
            "takes V \($0) 2018-03-01..2018-03-10 quantity=\($1)"
        }
        try expect(
            "rule course participation\n" + rows.joined(separator: "\n")
                + "\npost 0.\(total) 5.57.71 2018-09-01 activity=V",
            gives: "citizen kroner\n" + zip("ABCDEF", shares).map { "\($0) 0.0\($1)" }.joined(separator: "\n"))
    }

    @Test("a quantity over the turn of the year is divided by days, and each year takes its own")
    func turnOfYear() throws {
        try expect(
            """
            rule course participation
            takes V A 2018-12-30..2019-01-01 quantity=3
            takes V B 2018-12-30..2018-12-30 quantity=2
            takes V C 2019-01-01..2019-01-01 quantity=3
            post 4.00 5.57.71 2018-09-01 activity=V
            post 8.00 5.57.71 2019-09-01 activity=V
            """,
            gives: """
                year citizen kroner
                2018 A       2.00
                2018 B       2.00
                2019 A       2.00
                2019 C       6.00
                """)
    }

    @Test("the odd thousandth of a tie goes to the group that begins first; the other year has no base")
    func oddThousandth() throws {
        try expect(
            """
            rule course participation
            takes V A 2018-12-31..2019-01-01 quantity=0.001
            post 4.00 5.57.71 2018-09-01 activity=V
            post 8.00 5.57.71 2019-09-01 activity=V
            """,
            gives: """
                year citizen reason     kroner
                2018 A       -          4.00
                2019 -       empty_base 8.00
                """)
    }

    @Test("days before the model's years take their part of a quantity")
    func beforeTheModel() throws {
        try expect(
            """
            rule course participation
            takes V A 2017-12-31..2018-01-01 quantity=2
            takes V B 2018-01-01..2018-01-01 quantity=1
            post 4.00 5.57.71 2018-09-01 activity=V
            """,
            gives: """
                citizen kroner
                A       2.00
                B       2.00
                """)
    }

    @Test("an open end runs to the end of the model's years, and what starts later never began")
    func openEnd() throws {
        try expect(
            """
            rule course participation
            takes V A 2018-12-31..
            takes V B 2019-01-01..2019-12-31
            takes V C 2020-01-01..
            post 4.00 5.57.71 2018-09-01 activity=V
            post 8.00 5.57.71 2019-09-01 activity=V
            """,
            gives: """
                year citizen kroner
                2018 A       4.00
                2019 A       4.00
                2019 B       4.00
                """)
    }

    @Test("a quantity is divided over the slots of a year by their days")
    func slots() throws {
        try expect(
            """
            rule course participation
            initiative I
            member F A 2018-03-01..2018-03-04
            enrolled I A 2018-03-03..2018-03-08
            takes V A 2018-03-01..2018-03-10 quantity=10
            post 10.00 5.57.71 2018-09-01 activity=V
            """,
            gives: """
                family phase  kroner
                F      before 2.00
                F      during 2.00
                -      during 4.00
                -      after  2.00
                """)
    }

    @Test("a slot that comes back is one group, with the days of both")
    func slotComesBack() throws {
        try expect(
            """
            rule course participation
            member F A 2018-03-02..2018-03-02
            takes V A 2018-03-01..2018-03-03 quantity=0.002
            post 2.00 5.57.71 2018-09-01 activity=V
            """,
            gives: """
                family kroner
                -      1.00
                F      1.00
                """)
    }

    @Test("quantities of zero are no base")
    func zero() throws {
        try expect(
            """
            rule course participation
            takes V A 2018-03-01..2018-03-01 quantity=0
            post 2.00 5.57.71 2018-09-01 activity=V
            """,
            gives: """
                reason     activity kroner
                empty_base V        2.00
                """)
    }
}
