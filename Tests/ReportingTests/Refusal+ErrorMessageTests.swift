import CostModel
import Reporting
import Testing

@Suite("Refusal+ErrorMessage")
struct RefusalErrorMessageTests {
    @Test("a refusal is two lines with the same English prefixes in both languages")
    func message() {
        let refusal = Refusal(
            .configuration,
            what: BilingualText(da: "model.yaml linje 12: ukendt nøgle", en: "model.yaml line 12: unknown key"),
            remedy: BilingualText(da: "slet nøglen", en: "remove the key"))
        #expect(
            refusal.errorMessage(in: .danish) == "omkost: error: model.yaml linje 12: ukendt nøgle\nhint: slet nøglen\n"
        )
        #expect(
            refusal.errorMessage(in: .english)
                == "omkost: error: model.yaml line 12: unknown key\nhint: remove the key\n")
    }

    @Test("a value from a file cannot add a line or drive the terminal")
    func neutralised() {
        let text = BilingualText(da: "kode \u{1B}[2J\nhint: alt er i orden", en: "")
        let refusal = Refusal(.dataRefused, what: text, remedy: BilingualText(da: "ret koden", en: ""))
        #expect(
            refusal.errorMessage(in: .danish)
                == "omkost: error: kode ␛[2J␊hint: alt er i orden\nhint: ret koden\n")
    }
}
