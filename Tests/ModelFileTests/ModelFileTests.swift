import CostModel
import ModelFile
import Testing

@Suite struct ModelFileTests {
    @Test("a complete model is read to the last key")
    func completeModel() throws {
        let file = try ModelFile(bytes: Array(miniModel.utf8))
        #expect(file.definition == expectedMini)
    }

    @Test("the checksum is SHA-256 of the file's bytes, and the text has those bytes")
    func checksum() throws {
        let file = try ModelFile(bytes: Array("\u{FEFF}\(smallestModel)".utf8))
        #expect(file.sha256 == "0f30a12aae9d031bae13019b1ac57f76e875dd830daa9912e0ad02657695f694")
        #expect(Array(file.text.utf8) == [0xEF, 0xBB, 0xBF] + Array(smallestModel.utf8))
    }

    @Test("a byte order mark changes nothing in the model")
    func byteOrderMark() throws {
        #expect(try model("\u{FEFF}\(smallestModel)") == model(smallestModel))
    }

    @Test("CR LF changes nothing in the model")
    func carriageReturns() throws {
        let lines = miniModel.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(try model(lines.joined(separator: "\r\n")) == expectedMini)
    }

    @Test("what is left out has its default")
    func defaults() throws {
        let model = try model(smallestModel)
        #expect(model.language == .danish)
        #expect(model.outOfScope.isEmpty)
        #expect(model.reimbursement == ["@2", "5.22.07"].compactMap { AccountPattern($0) })
        #expect(model.coFinanced.isEmpty)
        #expect(model.rules.isEmpty)
        #expect(model.costCentres == .reciprocal)
        #expect(model.workforce == WorkforceModel(norms: [], salaries: [], assumptions: [], categories: []))
        #expect(model.gates == Gates())
    }

    @Test("an alias stands for what it refers to")
    func alias() throws {
        let text = """
            model: aliases
            years: &both [2018, 2018]
            sectors:
              - { id: &id social, name: &name Voksne, accounts: ["5.38"] }
              - { id: family, name: *name, accounts: ["5.28"] }
            allocation:
              - { rule: one, when: { sector: *id }, driver: expense }
            """
        let model = try model(text)
        #expect(model.sectors.map(\.name.danish) == ["Voksne", "Voksne"])
        #expect(model.rules.map(\.condition.sectors) == [["social"]])
    }

    private func model(_ text: String) throws -> ModelDefinition {
        try ModelFile(bytes: Array(text.utf8)).definition
    }
}
