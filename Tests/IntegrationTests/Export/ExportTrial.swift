import Foundation
import TestSupport

/// A dataset of one municipality with two initiatives of twelve families of two each, half a year before and half a year during,
/// and one family in a third. Every citizen has a benefit each month, every family a treatment. All persons are synthetic.
struct ExportTrial {
    static let families = 24

    /// Two citizens a family; the last family is the one that is alone.
    var numbers: [String] {
        (0..<(2 * ExportTrial.families + 2)).map { index in
            let day = 61 + index % 28
            return "\(day)\(81 + index % 12)\(60 + index % 35)\(1_000 + index)"
        }
    }

    func write(to folder: TemporaryFolder) throws {
        var members = "municipality,family,cpr,valid_from,valid_to\n"
        var enrolments = "initiative,cpr,family,starts_on,ends_on,arm\n"
        var postings = "posting,municipality,fiscal_year,posted_on,function,dranst,amount,cpr,family\n"
        var posting = 0
        for (index, number) in numbers.enumerated() {
            let family = index / 2
            members += "260,F\(family),\(number),2018-01-01,\n"
            for month in 1...12 {
                posting += 1
                let day = month < 10 ? "2018-0\(month)-15" : "2018-\(month)-15"
                postings += "\(posting),260,2018,\(day),5.57.73,1,\(5_000 + index * 10 + month).00,\(number),\n"
            }
        }
        for family in 0...ExportTrial.families {
            let initiative = family == ExportTrial.families ? "HAL-UNG" : family % 2 == 0 ? "HAL-FAM" : "HAL-VOK"
            enrolments += "\(initiative),,F\(family),2018-07-01,2018-12-31,intervention\n"
            posting += 1
            postings += "\(posting),260,2018,2018-09-15,5.28.21,1,\(20_000 + family * 100).00,,F\(family)\n"
        }
        let files = [
            "municipalities.csv": "municipality,name\n260,Halsnæs\n", "families.csv": members,
            "initiatives.csv":
                "initiative,municipality,cluster,name,starts_on,ends_on\nHAL-FAM,260,family,Familier,2018-01-01,\nHAL-VOK,260,adult,Voksne,2018-01-01,\nHAL-UNG,260,youth,Unge,2018-01-01,\n",
            "enrolments.csv": enrolments, "postings.csv": postings, "model.yaml": ExportTrial.model,
        ]
        try FileManager.default.createDirectory(atPath: "\(folder.path)/data", withIntermediateDirectories: true)
        for (name, text) in files { try folder.write(Array(text.utf8), to: "data/\(name)") }
    }

    private static let model = """
        model: export
        years: [2018, 2018]
        language: en
        sectors:
          - id: employment
            name: Employment
            accounts: ["5.57"]
          - id: family
            name: Children and families
            accounts: ["5.28"]
        allocation:
          - rule: families
            when: { link: family }
            driver: members
        fte:
          norms:
            - { id: "1924", hours: 1924 }
          salary_per_fte:
            - { fiscal_year: 2018, amount: 500000 }

        """
}
