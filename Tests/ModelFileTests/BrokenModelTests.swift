import CostModel
import ModelFile
import Testing

@Suite struct BrokenModelTests {
    @Test("the sound model is sound")
    func sound() throws {
        #expect(try ModelFile(bytes: Array(soundModel.utf8)).definition.name == "sound")
    }

    @Test(
        "an error names its line, what was found and what was expected",
        arguments: BrokenModel.topLevel + BrokenModel.sectors + BrokenModel.state + BrokenModel.rules
            + BrokenModel.costCentres + BrokenModel.workforce + BrokenModel.gates + BrokenModel.yaml)
    func broken(_ broken: BrokenModel) throws {
        let refusal = try #require(throws: Refusal.self) { try ModelFile(bytes: Array(broken.yaml.utf8)) }
        #expect(refusal.status == .configuration)
        #expect(refusal.what.english.hasPrefix("model.yaml line \(broken.line): "), "\(refusal.what.english)")
        #expect(refusal.what.danish.hasPrefix("model.yaml linje \(broken.line): "), "\(refusal.what.danish)")
        let english = "\(refusal.what.english) / \(refusal.remedy.english)"
        #expect(english.contains(broken.part))
        for text in [refusal.what.english, refusal.what.danish, refusal.remedy.english, refusal.remedy.danish] {
            #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n") && !text.contains("Yaml"), "\(text)")
        }
    }

    @Test("a file that is not one YAML document in UTF-8 is refused with the line of the first fault")
    func notYaml() throws {
        #expect(try message([0x61, 0x3A, 0x0A, 0xE6, 0x0A]) == "model.yaml line 2: the file is not UTF-8")
        #expect(try message([]) == "model.yaml line 1: the file is empty")
        #expect(try message(Array("# only a remark\n---\n".utf8)) == "model.yaml line 1: the file is empty")
        #expect(try message(Array("a: 1\n---\nb: 2\n".utf8)) == "model.yaml line 2: another document begins")
        #expect(
            try message(Array("a: 1\r\nb: \u{1}\r\n".utf8))
                == "model.yaml line 2: a control character cannot stand in YAML")
        #expect(
            try message(Array("model\n".utf8))
                == "model.yaml line 1: the top level must be keys with values, found \"model\"")
        #expect(try message(Array(repeating: UInt8(ascii: "["), count: 100_000)).hasPrefix("model.yaml line 1: "))
    }

    @Test("the whole message, in both languages")
    func wholeMessage() throws {
        let yaml = BrokenModel(replaced: 4, text: "sektors:", line: 4, part: "").yaml
        let refusal = try #require(throws: Refusal.self) { try ModelFile(bytes: Array(yaml.utf8), name: "m.yaml") }
        let keys = "model, years, language, sectors, out_of_scope, state, allocation, cost_centres, fte, gates"
        #expect(refusal.what.english == "m.yaml line 4: unknown key \"sektors\" under the top level")
        #expect(refusal.what.danish == "m.yaml linje 4: ukendt nøgle \"sektors\" under øverste niveau")
        #expect(refusal.remedy.english == "use one of: \(keys)")
        #expect(refusal.remedy.danish == "brug en af: \(keys)")
    }

    @Test("a text that could hold a CPR number is not repeated in the error")
    func noNumbers() throws {
        let yaml = BrokenModel(replaced: 3, text: "language: 618190-1234", line: 3, part: "").yaml
        #expect(try message(Array(yaml.utf8)) == "model.yaml line 3: language \"…\" is not known")
    }

    private func message(_ bytes: [UInt8]) throws -> String {
        try #require(throws: Refusal.self) { try ModelFile(bytes: bytes) }.what.english
    }
}
