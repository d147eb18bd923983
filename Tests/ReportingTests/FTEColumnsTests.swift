import CostModel
import Reporting
import Testing

@Suite("FTEColumns")
struct FTEColumnsTests {
    @Test("csv of the work is the contract's, byte for byte; what is bought has hours and no FTE")
    func csv() {
        let norms = [
            FTENorm(id: "1924", hoursThousandths: 1_924_000), FTENorm(id: "1643", hoursThousandths: 1_642_800),
        ]
        let network: [TableCell] =
            [.text("250"), .empty, .number(2019), .text("network"), .text("network_event")]
            + [15_000, 90_000, 222_000, 7_796, 46_778, 115_385, 9_131, 54_785, 135_135].map { .number($0) }
            + [.bool(false), .number(1_000)]
        let bought: [TableCell] =
            [.text("260"), .text("HAL-FAM"), .number(2019), .text("development"), .text("external_purchase")]
            + Array(repeating: .number(100_000), count: 3) + Array(repeating: .empty, count: 6)
            + [.bool(false), .number(0)]
        let dimensions = ["municipality", "initiative", "fiscal_year", "nature", "category"]
        let columns =
            dimensions.compactMap { FTEColumns.dimension($0, municipalities: LabelSet([])) }
            + FTEColumns.hours(isPaper: false)
            + norms.flatMap { FTEColumns.fte("fte", "Årsværk", "FTE", $0, isPaper: false) }
            + [FTEColumns.counted, FTEColumns.assumedShare]
        let table = ReportTable(columns: columns, rows: [network, bought])
        #expect(
            LittleReport.text(table.bytes(as: .csv)) == """
                municipality,initiative,fiscal_year,nature,category,hours_low,hours_central,hours_high,\
                fte_1924_low,fte_1924_central,fte_1924_high,fte_1643_low,fte_1643_central,fte_1643_high,\
                counted,assumed_share
                250,,2019,network,network_event,15.000,90.000,222.000,0.007796,0.046778,0.115385,\
                0.009131,0.054785,0.135135,false,1.000
                260,HAL-FAM,2019,development,external_purchase,100.000,100.000,100.000,,,,,,,false,0.000

                """)
    }
}
