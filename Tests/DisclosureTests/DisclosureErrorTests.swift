import CostModel
import Disclosure
import Testing

struct DisclosureErrorTests {
    @Test("a key that cannot be used is a fault of the configuration, a table that cannot be protected one of the data")
    func refusals() {
        #expect(DisclosureError.keyLength(bytes: 31).refusal.status == .configuration)
        #expect(DisclosureError.ruleBelowFloor.refusal.status == .configuration)
        #expect(DisclosureError.projectName.refusal.status == .usage)
        let refusal = DisclosureError.unprotected(cells: [CellKey(["260", nil]), CellKey(["270", nil])]).refusal
        #expect(refusal.status == .dataRefused)
        #expect(refusal.what.danish == "2 celler kan ikke beskyttes, først 260 / *")
    }
}
