import Testing

/// Which rule takes a pool (manual: Allocation).
@Suite struct RuleTests {
    @Test("the first rule that matches and has a base wins, in the order of the model")
    func firstWithBase() throws {
        try expect(
            """
            rule kids     members  link=family
            rule fallback expense  link=family
            rule never    expense  link=family
            member F A 2018-01-01..
            post 1.00 5.57.71 2018-05-01 cpr=B
            post 2.00 5.57.71 2018-05-01 family=F
            post 4.00 5.57.71 2018-05-01 family=G
            """,
            gives: """
                rule     citizen kroner
                direct   B       1.00
                kids     A       2.00
                fallback B       4.00
                """)
    }

    /// What a rule asks for, and whether it then takes a pool of expense on 5.57.71, species 1.0, in employment.
    static let conditions = [
        ("", true), ("link=none", true), ("link=family", false), ("link=family,none", true),
        ("accounts=5.57", true), ("accounts=5.38,5.57.71", true), ("accounts=5.38", false), ("accounts=@2", false),
        ("flow=expense", true), ("flow=reimbursement", false), ("flow=expense,reimbursement", true),
        ("sector=employment", true), ("sector=social", false), ("sector=social,employment", true),
        ("type=1", true), ("type=4", false), ("type=4,1", true),
        ("link=none accounts=5.57 flow=expense sector=employment type=1", true),
        ("link=none accounts=5.57 flow=expense sector=employment type=2", false),
        ("link=none accounts=5.57 flow=reimbursement sector=employment type=1", false),
    ]

    @Test("everything that a rule asks for must hold", arguments: conditions)
    func condition(text: String, matches: Bool) throws {
        try expect(
            """
            rule it expense \(text)
            post 1.00 5.57.71 2018-05-01 cpr=A
            post 2.00 5.57.71 2018-05-01 species=1.0
            """,
            gives: """
                rule   reason  kroner
                direct -       1.00
                \(matches ? "it -" : "- no_rule") 2.00
                """)
    }

    @Test("a pool without a cost type is of none")
    func noCostType() throws {
        try expect(
            """
            rule pay expense type=1,2,3,4,5,6,7,8,9
            post 1.00 5.57.71 2018-05-01 cpr=A
            post 2.00 5.57.71 2018-05-01
            """,
            gives: "rule reason kroner\ndirect - 1.00\n- no_rule 2.00")
    }

    @Test("no rule that matches is no_rule; rules without a base are empty_base; both are found")
    func reasons() throws {
        let ledger = """
            rule kids   members       link=family
            rule course participation link=family,activity
            initiative I
            post 1.00 5.57.71 2018-05-01 family=F
            post 2.00 5.57.71 2018-05-01 activity=V
            post 4.00 5.57.71 2018-05-01 booked=I
            post 8.00 5.57.71 2018-05-01 centre=C
            post 0.50 5.57.71 2018-05-01 centre=C
            """
        try expect(
            ledger,
            gives: """
                reason     rule activity centre booked kroner
                empty_base -    -        -      -      1.00
                empty_base -    V        -      -      2.00
                no_rule    -    -        -      I      4.00
                no_rule    -    -        C      -      8.50
                """)
        #expect(try LittleLedger(ledger).allocate().findings == ["no_rule - 3 12.50", "empty_base - 2 3.00"])
    }

    @Test(
        "a driver on a link that it is not for has no base", arguments: ["members", "participation", "enrolment_days"])
    func otherLink(driver: String) throws {
        try expect(
            """
            rule it \(driver)
            member F A 2018-01-01..
            takes V A 2018-01-01..
            post 1.00 5.57.71 2018-05-01 centre=C
            """,
            gives: "reason centre kroner\nempty_base C 1.00")
    }

    @Test("rules do not feed each other: what one has allocated weighs nothing for the next")
    func noFeeding() throws {
        let rules = ["rule kids members link=family", "rule rest expense link=none"]
        let ledger = """

            member F A 2018-01-01..
            post 1.00 5.57.71 2018-05-01 cpr=B
            post 2.00 5.57.71 2018-05-01 family=F
            post 4.00 5.57.71 2018-05-01
            """
        for order in [rules, rules.reversed()] {
            try expect(
                order.joined(separator: "\n") + ledger,
                gives: "rule citizen kroner\ndirect B 1.00\nkids A 2.00\nrest B 4.00")
        }
    }
}
