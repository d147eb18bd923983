import CostModel
import Reporting
import Testing

@Suite("CostColumns")
struct CostColumnsTests {
    @Test("csv of the cube is the contract's, byte for byte")
    func csv() throws {
        let header =
            "municipality,fiscal_year,sector,function,flow,municipal_percent,status,reason,rule,citizen,family,initiative,"
            + "arm,phase,year_offset,booked_initiative,activity,cost_centre,cost_type,expense,reimbursement,net,state_share"
        let columns = try header.split(separator: ",").dropLast(4).map {
            try #require(CostColumns.dimension(String($0), sectors: LittleReport.sectors))
        }
        let unplaced: [TableCell] = [
            .text("260"), .number(2019), .empty, .text("7.62.80"), .text("expense"), .number(100), .text("unallocated"),
            .text("unmapped_account"), .empty, .empty, .empty, .empty, .empty, .empty, .empty, .empty, .empty, .empty,
            .text("4"), .number(12_345), .number(0), .number(12_345), .number(0),
        ]
        let traced: [TableCell] = [
            .text("260"), .number(2018), .text("employment"), .text("5.57.73"), .text("reimbursement"), .number(100),
            .text("allocated"), .empty, .text("refund-follows-cost"), .text("17"), .text("F1"), .text("HAL-FAM"),
            .text("intervention"), .text("before"), .number(-1), .empty, .empty, .empty, .text("8"), .number(0),
            .number(-230_000), .number(-230_000), .number(0),
        ]
        let table = ReportTable(columns: columns + CostColumns.amounts, rows: [unplaced, traced])
        #expect(
            LittleReport.text(table.bytes(as: .csv)) == """
                \(header)
                260,2019,,7.62.80,expense,100,unallocated,unmapped_account,,,,,,,,,,,4,123.45,0.00,123.45,0.00
                260,2018,employment,5.57.73,reimbursement,100,allocated,,refund-follows-cost,17,F1,HAL-FAM,\
                intervention,before,-1,,,,8,0.00,-2300.00,-2300.00,0.00

                """)
    }

    @Test("text of the cube speaks words")
    func text() throws {
        let columns = try ["fiscal_year", "sector", "status", "reason", "cost_type"].map {
            try #require(CostColumns.dimension($0, sectors: LittleReport.sectors))
        }
        let table = ReportTable(
            columns: columns + CostColumns.amounts.prefix(1),
            rows: [
                [.number(2019), .text("employment"), .text("unallocated"), .text("no_rule"), .text("4"), .number(1)]
            ])
        #expect(
            LittleReport.text(table.bytes(as: .text, style: TextStyle(.danish))) == """
                Regnskabsår  Budgetområde   Status    Årsag               Hovedart         Udgift (kr.)
                ───────────  ─────────────  ────────  ──────────────────  ───────────────  ────────────
                       2019  Beskæftigelse  ufordelt  ingen regel passer  tjenesteydelser          0,01

                """)
    }

    @Test("a name the cube does not have has no column")
    func unknown() {
        #expect(CostColumns.dimension("colour", sectors: LittleReport.sectors) == nil)
        #expect(CostColumns.dimension("expense", sectors: LittleReport.sectors) == nil)
    }
}
