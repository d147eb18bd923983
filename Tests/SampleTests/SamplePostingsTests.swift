import CostModel
import Sample
import Testing

@Suite struct SamplePostingsTests {
    private let tables = SampleTables.small
    private let postings = SampleTables.small.rows("postings.csv")

    @Test("control totals are what the postings sum to")
    func controlTotals() throws {
        var found: [String: (rows: Int, oere: Int)] = [:]
        for row in postings {
            let total = found[key(row)] ?? (0, 0)
            found[key(row)] = (total.rows + 1, total.oere + (try #require(oere(row["amount"]))))
        }
        let stated = tables.rows("control_totals.csv")
        #expect(stated.count == found.count)
        for row in stated {
            let total = try #require(found[key(row)])
            #expect(row["rows"] == String(total.rows))
            #expect(oere(row["amount"]) == total.oere)
        }
    }

    @Test("each account with postings has both budgets")
    func budgets() {
        let budgets = tables.rows("budgets.csv")
        #expect(Set(budgets.filter { $0["kind"] == "original" }.map(key)) == Set(postings.map(key)))
        #expect(Set(budgets.filter { $0["kind"] == "revised" }.map(key)) == Set(postings.map(key)))
        #expect(budgets.allSatisfy { oere($0["amount"]) != nil })
    }

    @Test("posting numbers are unique within municipality and fiscal year, and short")
    func numbers() {
        let numbers = postings.map { [$0["municipality"], $0["fiscal_year"], $0["posting"]].joined(separator: " ") }
        #expect(Set(numbers).count == numbers.count)
        #expect(postings.allSatisfy { $0["posting"].utf8.count < 10 })
    }

    @Test("amounts have two decimals and are not zero")
    func amounts() {
        #expect(postings.allSatisfy { oere($0["amount"]) != nil && $0["amount"] != "0.00" })
    }

    @Test("accounts are complete")
    func accounts() {
        for row in postings {
            #expect(FunctionCode(row["function"]) != nil)
            #expect(["1", "2", "3"].contains(row["dranst"]))
            #expect(row["ownership"].utf8.count == 1)
            #expect([0, 3].contains(row["grouping"].utf8.count))
            #expect(row["species"].utf8.count == 3)
            #expect(!row["text"].isEmpty && CprNumber(row["text"]) == nil)
        }
    }

    @Test(
        "every date exists",
        arguments: [
            ("postings.csv", ["posted_on", "served_on"]), ("families.csv", ["valid_from", "valid_to"]),
            ("initiatives.csv", ["starts_on", "ends_on"]), ("enrolments.csv", ["starts_on", "ends_on"]),
            ("participation.csv", ["starts_on", "ends_on"]), ("service_use.csv", ["used_on"]),
            ("employments.csv", ["starts_on", "ends_on"]), ("assignments.csv", ["starts_on", "ends_on"]),
            ("time_entries.csv", ["worked_on"]), ("meetings.csv", ["held_on"]),
        ])
    func dates(file: String, columns: [String]) {
        for column in columns {
            let texts = Set(tables.rows(file).map { $0[column] })
            #expect(texts.allSatisfy { $0.isEmpty || isDate($0) })
        }
    }

    @Test("what is posted in the new year for December belongs to the old one")
    func supplementaryPeriod() {
        let late = postings.filter { $0["posted_on"].prefix(4) != $0["fiscal_year"] }
        #expect(!late.isEmpty)
        #expect(late.allSatisfy { $0["served_on"].prefix(4) == $0["fiscal_year"] })
        #expect(
            postings.allSatisfy { row in Int(row["posted_on"].prefix(4)) ?? 0 <= (Int(row["fiscal_year"]) ?? 0) + 1 })
    }

    @Test("functions are used only in the years they are valid: 5.32 and 5.35 until 2017, 5.30 and its heirs from 2018")
    func splitOf2018() {
        for row in postings {
            let function = row["function"]
            let isOld = function.hasPrefix("5.32") || function.hasPrefix("5.35")
            let isNew = ["5.30.27", "5.38.37", "5.38.38", "5.38.40", "5.38.41"].contains(function)
            #expect(!isOld || row["fiscal_year"] <= "2017")
            #expect(!isNew || row["fiscal_year"] >= "2018")
            #expect(function != "3.22.30" || row["fiscal_year"] >= "2019")
        }
    }

    @Test("a reversal follows its original, with the opposite amount on the same account and links")
    func reversals() throws {
        let reversals = postings.indices.filter { postings[$0]["text"].hasPrefix("Tilbageført bilag ") }
        #expect(!reversals.isEmpty)
        for index in reversals {
            let (original, reversal) = (postings[index - 1], postings[index])
            #expect(reversal["text"] == "Tilbageført bilag " + original["posting"])
            let amount = try #require(oere(original["amount"]))
            #expect(oere(reversal["amount"]) == -amount)
            for column in ["municipality", "fiscal_year", "function", "grouping", "cpr", "family"] {
                #expect(reversal[column] == original[column])
            }
        }
    }

    @Test("refunds are negative and most name nobody")
    func refunds() {
        let refunds = postings.filter { $0["dranst"] == "2" }
        #expect(refunds.allSatisfy { $0["amount"].hasPrefix("-") || !$0["cpr"].isEmpty })
        #expect(refunds.count { $0["cpr"].isEmpty } * 2 > refunds.count)
        #expect(refunds.contains { !$0["cpr"].isEmpty })
    }

    @Test("the ramp: 80 % in the first month, 40 % to the sixth, 30 % to the twelfth, then 20 %; before 2016 30 %")
    func ramp() {
        let months = [0, 1, 5, 6, 11, 12, 40]
        #expect(months.map { RefundRate.ramp(monthsBefore: $0, month: 30).percent } == [80, 40, 40, 30, 30, 20, 20])
        #expect(RefundRate.ramp(monthsBefore: 0, month: 11).percent == 30)
    }

    private func key(_ row: SampleTables.Row) -> String {
        ["municipality", "fiscal_year", "function", "dranst"].map { row[$0] }.joined(separator: " ")
    }

    /// Øre of an amount with exactly two decimals; nil for any other text.
    private func oere(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, Int(parts[0]) != nil else { return nil }
        return Int(parts[0] + parts[1])
    }

    private func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard text.utf8.count == 10, parts.count == 3 else { return false }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2]) != nil
    }
}
