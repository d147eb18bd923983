import CostModel
import Postgres
import Schema
import TestSupport
import Testing

@testable import Batch

/// Employments, meetings, reported hours and registered time, and the categories they name.
@Suite("importing work")
struct ImportWorkTests {
    static let employments = "municipality, employee, position_percent_thousandths, starts_on"
    static let meetings = "coalesce(municipality::text, 'network'), initiative, held_on, occurrences_thousandths"
    static let hours = """
        coalesce(municipality::text, 'network'), category, hours_low_thousandths, hours_central_thousandths, \
        hours_high_thousandths, coalesce(share_percent_thousandths::text, '-'), coalesce(amount_oere::text, '-')
        """

    @Test("absent occurrences are one, absent hours the central ones, and what was bought may have none")
    func defaults() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        #expect(
            try ledger.inForce("meeting", ImportWorkTests.meetings) == [
                "250|FRE-UNG|2019-04-01|1000", "260|HAL-FAM|2019-03-04|24000", "network|HAL-VOK|2019-05-14|1000",
            ])
        #expect(
            try ledger.inForce("work_hours", ImportWorkTests.hours) == [
                "260|coordination|88000|132000|176000|50000|-", "260|external_purchase|0|0|0|-|2500000",
                "260|project_management|481000|481000|481000|-|-", "network|network_event|30000|180000|444000|-|-",
            ])
        #expect(
            try ledger.inForce("employment", ImportWorkTests.employments, where: "municipality = 260") == [
                "260|K1|54054|2019-01-01", "260|K2|100000|2018-08-01", "260|K2|80000|2019-10-01",
            ])
    }

    @Test("employments speak for municipalities, and the network is one of its own")
    func employmentScope() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let header = "municipality,employee,category,position_percent,starts_on\n"
        let network = try Dataset(["employments.csv": header + ",N2,network_event,50,2019-01-01\n"])
        let report = try ledger.load(network.path("employments.csv"))
        #expect(report.files.map(\.accepted) == [1])
        #expect(report.files.map(\.ended) == [1])
        #expect(try ledger.count("ledger.employment where until is null and municipality = 260") == 3)
        let halsnaes = try Dataset(["employments.csv": header + "260,K1,casework,100,2019-01-01\n"])
        #expect(try ledger.load(halsnaes.path("employments.csv")).files.map(\.ended) == [3])
        #expect(
            try ledger.inForce("employment", "coalesce(municipality::text, 'network'), employee")
                == ["260|K1", "network|N2"])
        // What was superseded takes effect again, the network's row too.
        #expect(try ledger.load(Dataset.base).files.first { $0.file.fileName == "employments.csv" }?.accepted == 4)
        #expect(try ledger.load(Dataset.base).files.allSatisfy { $0.accepted == 0 && $0.ended == 0 })
    }

    @Test("meetings and hours speak for pairs of municipality, or the network, and year")
    func yearScope() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let next = try Dataset([
            "meetings.csv": """
            category,held_on,participants
            network_event,2018-05-14,30
            network_event,2019-12-31,10

            """,
            "work_hours.csv": """
            municipality,fiscal_year,category,hours_central
            ,2018,network_event,12
            260,2019,casework,1

            """,
        ])
        #expect(try ledger.load(next.path("meetings.csv")).files.map(\.ended) == [1])
        #expect(try ledger.load(next.path("work_hours.csv")).files.map(\.ended) == [3])
        #expect(
            try ledger.inForce("meeting", "coalesce(municipality::text, 'network'), held_on") == [
                "250|2019-04-01", "260|2019-03-04", "network|2018-05-14", "network|2019-12-31",
            ])
        #expect(
            try ledger.inForce("work_hours", "coalesce(municipality::text, 'network'), fiscal_year, category")
                == ["260|2019|casework", "network|2018|network_event", "network|2019|network_event"])
    }

    static let refused = [
        ("employments.csv", "260,K1,coordination,HAL-FAM", "260,K1,coordination,FRE-UNG", 2, "initiative \"FRE-UNG\""),
        ("employments.csv", ",N1,network_event,,,", ",N1,network_event,HAL-UNG,,", 5, "initiative \"HAL-UNG\""),
        ("employments.csv", ",N1,network_event,,,", ",N1,network_event,,HR,", 5, "a cost centre belongs to"),
        ("employments.csv", "260,K1,coordination", "261,K1,coordination", 2, "municipality \"261\" is unknown"),
        ("employments.csv", "260,K1", "260,6181871234", 2, "something that can be read as a CPR number stands there"),
        ("employments.csv", "54.054", "54.0541", 2, "is not a per cent"),
        ("employments.csv", ",K1,coordination", ",K1,Coordination", 2, "category \"Coordination\" is not in the model"),
        ("time_entries.csv", "260,K1", "260,618187-1234", 2, "something that can be read as a CPR number stands there"),
        ("time_entries.csv", "90.5", "1440.001", 2, "more minutes than a day"),
        ("time_entries.csv", ",,,50", ",,,100.001", 2, "is not a per cent"),
        ("time_entries.csv", "90.5,coordination", "90.5,x", 2, "category \"x\""),
        ("meetings.csv", "4.5,90", "1000000.001,90", 3, "is not a quantity"),
        ("meetings.csv", "04,6,,24", "04,6,,1000001", 2, "is not a quantity"),
        ("meetings.csv", "04,6,,24", "04,,,24", 2, "the value is missing"),
        ("work_hours.csv", "88,132,176", "132.001,132,176", 3, "must be equal or rise"),
        ("work_hours.csv", ",,,,,25000.00", ",1,,,,25000.00", 4, "hours_central is missing"),
        ("work_hours.csv", "2019,coordination", "2019,network", 3, "category \"network\""),
    ]

    @Test("what a row of work cannot be is refused at its line", arguments: refused)
    func refusal(file: String, old: String, new: String, line: Int, words: String) throws {
        let dataset = try Dataset()
        try dataset.edit(file, old, new)
        let failure = try #require(try TestLedger().refusal(dataset))
        let text = failure.text(in: .english)
        #expect(failure.status == .dataRefused)
        #expect(text.hasPrefix("omkost: error: \(file) line \(line), column"), "\(text)")
        #expect(text.contains(words), "\(text)")
    }

    @Test("what only the network names cannot go, and may become another municipality's")
    func networkInitiative() throws {
        let ledger = try TestLedger()
        let dataset = try Dataset()
        let codes = try dataset.text("initiatives.csv")
        try dataset.write(codes + "HAL-UNG,260,youth,,2018-01-01,\n", to: "initiatives.csv")
        try dataset.edit("meetings.csv", ",HAL-VOK,", ",HAL-UNG,")
        try ledger.load(dataset)
        let failure = try #require(ledger.refusal(Dataset.base + "/initiatives.csv"))
        #expect(failure.text(in: .english).contains("\"HAL-UNG\" is gone, but 1 rows of meetings.csv still name it"))
        try dataset.edit("initiatives.csv", "HAL-UNG,260", "HAL-UNG,250")
        #expect(ledger.refusal(dataset.path("initiatives.csv")) == nil)
    }

    @Test("two equal meetings are two meetings; reported hours that are equal in all columns are duplicates")
    func duplicates() throws {
        let dataset = try Dataset()
        let row = ",HAL-VOK,network_event,2019-05-14,30,1440,1\n"
        try dataset.edit("meetings.csv", row, row + row.replacing(",1440,", with: ",,"))
        #expect(try TestLedger().refusal(dataset) == nil)
        try dataset.edit("meetings.csv", row, row + row.replacing(",1\n", with: ",\n"))
        let ledger = try TestLedger()
        #expect(ledger.refusal(dataset) == nil)
        #expect(try ledger.count("ledger.meeting where municipality is null and minutes_thousandths = 1440000") == 2)
        #expect(try ledger.load(dataset.path("meetings.csv")).files.map(\.accepted) == [0])
        let hours = "260,HAL-FAM,2019,coordination,88,132,176,50,\n"
        try dataset.edit("work_hours.csv", hours, hours + hours)
        #expect(
            try TestLedger().refusal(dataset)?.text(in: .english).contains(
                "work_hours.csv line 4: the same municipality, initiative, fiscal_year, category, ") == true)
    }

    @Test("hours that are reported in no column are one mistake of the header, not of every row")
    func hoursColumn() throws {
        let dataset = try Dataset(["work_hours.csv": "fiscal_year,category\n2019,casework\n2019,meetings\n"])
        #expect(
            try TestLedger().refusal(dataset)?.text(in: .english)
                == "omkost: error: work_hours.csv line 1, column hours_central: the column is missing in the header\n"
                + "hint: write the names of the columns in line 1, separated by commas or semicolons\n")
    }
}
