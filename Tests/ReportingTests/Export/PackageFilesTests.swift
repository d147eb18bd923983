import CostModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("Text files of an export")
struct PackageFilesTests {
    private func text(_ path: String, _ package: DataPackage) throws -> String {
        LittleReport.text(try #require(files(package).first { $0.path == path }, "\(path)").bytes)
    }

    private func files(_ package: DataPackage) -> [PackageFile] {
        package.files(besides: [PackageFile(path: "costs.dta", bytes: [1, 2, 3])])
    }

    @Test("the files are the tables, the codebook, README, scripts, stamp and what names them")
    func paths() throws {
        #expect(
            files(try DemoPackage.make()).map(\.path) == [
                "LAESMIG.md", "README.md", "SHA256SUMS", "codebook.csv", "codebook.md", "codebook_dk.csv", "costs.csv",
                "costs.dta", "costs_dk.csv", "datapackage.json", "import.R", "import.sas", "kodebog.md", "persons.csv",
                "persons_dk.csv", "stamp.json", "visits.csv", "visits_dk.csv",
            ])
    }

    @Test("the stamp says what the figures were made of")
    func stamp() throws {
        let object = try JSONSerialization.jsonObject(with: Data(text("stamp.json", DemoPackage.make()).utf8))
        let stamp = try #require(object as? [String: Any])
        #expect(stamp["run"] as? Int == 7 && stamp["generation"] as? Int == 3 && stamp["export_version"] as? Int == 2)
        #expect(stamp["model_sha256"] as? String == String(repeating: "ab", count: 32))
        let inputs = try #require(stamp["inputs"] as? [[String: String]])
        #expect(inputs.map { $0["name"] } == ["postings.csv", "families.csv"])
        #expect(stamp["program_version"] as? String == "0.1.0" && stamp["schema_version"] as? Int == 18)
    }

    @Test("a table's field in datapackage.json, whole")
    func field() throws {
        let json = try text("datapackage.json", DemoPackage.make(in: .english))
        #expect(
            json.contains(
                """
                          {
                            "name": "sector",
                            "type": "string",
                            "title": "Sector",
                            "titles": {
                              "da": "Budgetområde",
                              "en": "Sector"
                            },
                            "categories": [
                              {
                                "value": "employment",
                                "label": "Employment"
                              },
                              {
                                "value": "social",
                                "label": "Social"
                              }
                            ],
                            "constraints": {
                              "required": true,
                              "enum": [
                                "employment",
                                "social"
                              ]
                            }
                          },
                """))
        #expect(json.contains("\"delimiter\": \";\",\n        \"lineTerminator\": \"\\r\\n\""))
        #expect(json.contains("\"hash\": \"sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81\""))
    }

    @Test("README says the assumptions, how to read the files, and the terms, in its language")
    func readMe() throws {
        let package = try DemoPackage.make()
        for (path, language) in [("LAESMIG.md", Language.danish), ("README.md", .english)] {
            let page = try text(path, package)
            for words in package.assumptions + package.terms + ReadingNotes.all {
                #expect(page.contains(words.text(in: language).replacing("_", with: "\\_")))
            }
            #expect(page.contains(package.stamp.published.text(in: language)))
            #expect(page.contains("| costs |") && page.contains("| 4 | 1 |"))
        }
    }

    @Test("the codebook shows each variable in both languages, and each code")
    func codebook() throws {
        let page = try text("kodebog.md", DemoPackage.make())
        #expect(
            page.contains(
                "| net | Nettoudgift | Net expense | kroner | kr. | kommunens regnskab | udgift minus refusion |  | "
                    + "undertrykt, hvor suppressed er sand (Stata: .a) |"))
        #expect(page.contains("| employment | 1 | Beskæftigelse | Employment |"))
        #expect(page.contains("| 260 | 260 | Halsnæs | Halsnæs |"))
    }

    @Test("texts are text in Markdown, R and SAS, whatever they hold")
    func hostile() throws {
        let nasty = "a'b\"c\\d|e*f<script>&amp;%let x=1;\n\u{202E}'\u{301}g"
        let words = BilingualText(da: nasty, en: nasty)
        let variable = try DataVariable(
            name: "sector", label: words, kind: .code, codes: [DataCode("=x", words), DataCode("y'\u{301}", words)],
            source: words)
        let table = try DataTable(
            name: "t", title: words, description: words, variables: [variable], rows: [DataRow([.text("=x")])])
        let package = try DemoPackage.package([table])
        let r = try text("import.R", package)
        #expect(r.utf8.allSatisfy { $0 == 10 || (32...126).contains($0) })
        #expect(r.contains(#"levels = c("'=x", "y'\u0301")"#))
        // Two words alike would be one level.
        #expect(r.contains(#"'\u0301g (=x)", "#))
        let sas = try text("import.sas", package)
        // Every line has its apostrophes in pairs.
        for line in sas.split(separator: "\n") where !line.hasPrefix("/*") {
            #expect(line.utf8.count { $0 == UInt8(ascii: "'") }.isMultiple(of: 2), "\(line)")
        }
        #expect(sas.contains("'''=x' = 'a''b\"c"))
        #expect(sas.contains("sector $ 4"))
        let page = try text("codebook.md", package)
        #expect(!page.contains("<script>") || page.contains("\\<script\\>"))
        #expect(page.split(separator: "\n").allSatisfy { !$0.hasPrefix("| sector") || $0.contains("\\|e\\*f") })
    }

    @Test("SAS reads figures as numbers, codes with their words, and suppressed figures as .A")
    func sas() throws {
        let script = try text("import.sas", DemoPackage.make())
        for line in [
            "  value $t1v3f\n    'employment' = 'Beskæftigelse'", "    municipality $ 3\n", "    note $ 25\n",
            "    suppressed truth.\n", "    net comma24.2\n", "    fte = 'Årsværk'\n",
            "  if suppressed = 1 then do;\n    citizens = .A;\n    net = .A;\n    fte = .A;\n  end;\n",
        ] {
            #expect(script.contains(line), "\(line)")
        }
    }
}
