import Testing

/// What an account decides (manual: Allocation, points 1 to 4).
@Suite struct ClassificationTests {
    @Test("the most specific pattern decides; dranst comes before it; a CPR number mends no account")
    func statuses() throws {
        try expect(
            """
            sector employment 5.57
            sector social     5.57.72/010
            out 5.57.73 5
            post  1.00 5.57.71 2018-05-01 cpr=A
            post  2.00 5.57.72 2018-05-01 cpr=A grouping=011
            post  4.00 5.57.72 2018-05-01 cpr=A grouping=010
            post  8.00 5.57.73 2018-05-01 cpr=A
            post 16.00 6.45.51 2018-05-01 cpr=A
            post 32.00 5.57.71 2018-05-01 cpr=A dranst=3
            post 64.00 5.57.73 2018-05-01 cpr=A dranst=4
            post  0.50 6.45.51 2018-05-01 cpr=A dranst=9
            """,
            gives: """
                function status      reason           sector     citizen kroner
                5.57.71  allocated   -                employment A       1.00
                5.57.72  allocated   -                employment A       2.00
                5.57.72  allocated   -                social     A       4.00
                5.57.73  excluded    out_of_scope     -          -       8.00
                6.45.51  unallocated unmapped_account -          -       16.00
                5.57.71  excluded    dranst           employment -       32.00
                5.57.73  excluded    dranst           -          -       64.00
                6.45.51  excluded    dranst           -          -       0.50
                """)
    }

    @Test("a pattern with years holds in its years alone")
    func years() throws {
        try expect(
            """
            sector employment 5.57
            post 1.00 5.57.71 2018-05-01 cpr=A
            post 2.00 5.57.71 2019-05-01 cpr=A
            post 4.00 5.57.71 2020-05-01 cpr=A
            """,
            gives: """
                year status kroner
                2018 allocated 1.00
                2019 allocated 2.00
                """)
    }

    @Test("money from the State is reimbursement; the most specific co-financing gives the per cent, else 100")
    func flowAndPercent() throws {
        try expect(
            """
            cofinanced 5.57 80
            cofinanced 5.57.78/014 70
            post  1.00 5.57.71 2018-05-01 cpr=A
            post  2.00 5.57.78 2018-05-01 cpr=A grouping=014
            post  4.00 5.57.78 2018-05-01 cpr=A grouping=014 dranst=2
            post  8.00 5.38.38 2018-05-01 cpr=A
            post 16.00 5.22.07 2018-05-01 cpr=A
            post 32.00 5.38.38 2018-05-01 cpr=A dranst=2
            """,
            gives: """
                flow          percent kroner
                expense       80      1.00
                expense       70      2.00
                reimbursement 70      4.00
                expense       100     8.00
                reimbursement 100     48.00
                """)
    }

    @Test("the reimbursement patterns of the model take the place of the usual ones")
    func ownReimbursement() throws {
        try expect(
            """
            reimbursement 5.57.71
            post 1.00 5.57.71 2018-05-01 cpr=A
            post 2.00 5.57.72 2018-05-01 cpr=A dranst=2
            """,
            gives: """
                flow          kroner
                reimbursement 1.00
                expense       2.00
                """)
    }

    @Test("excluded and unmapped money keeps what it was posted to")
    func shown() throws {
        try expect(
            """
            initiative I
            post 1.00 9.99.99 2018-05-01 cpr=A activity=V centre=C booked=I species=4.0
            post 2.00 5.57.71 2018-05-01 dranst=5 activity=V centre=C booked=I
            """,
            gives: """
                reason           booked activity centre type pool kroner
                unmapped_account I      V        C      4    -    1.00
                dranst           I      V        C      -    -    2.00
                """)
    }

    @Test("functions that the model does not cover are found, with their rows and kroner")
    func findings() throws {
        let allocated = try LittleLedger(
            """
            post  1.00 9.99.99 2018-05-01 cpr=A
            post  2.00 9.99.99 2018-05-01 species=1.0
            post -4.00 1.00.00 2018-05-01
            post  8.00 9.99.99 2018-05-01 dranst=7
            """
        ).allocate()
        #expect(allocated.findings == ["unmapped_account 1.00.00 1 -4.00", "unmapped_account 9.99.99 2 3.00"])
    }
}
