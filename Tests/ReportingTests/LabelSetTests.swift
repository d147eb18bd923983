import CostModel
import Reporting
import Testing

@Suite("LabelSet")
struct LabelSetTests {
    @Test(
        "the field's words",
        arguments: [
            (LabelSet.status, "unallocated", "ufordelt", "unallocated"),
            (.reason, "idle_capacity", "ledig kapacitet", "idle capacity"),
            (.phase, "before", "før", "before"),
            (.arm, "comparison", "sammenligning", "comparison"),
            (.cluster, "youth", "unge", "youth"),
            (.flow, "reimbursement", "refusion", "reimbursement"),
            (.grade, "A", "A henført", "A traced"),
            (.nature, "network", "netværk", "network"),
            (.costType, "5", "tilskud og overførsler", "transfers"),
            (.costType, "3", "3", "3"),
            (LittleReport.sectors, "employment", "Beskæftigelse", "Employment"),
            (LittleReport.sectors, "sea", "sea", "sea"),
        ])
    func words(_ labels: LabelSet, _ code: String, _ danish: String, _ english: String) {
        #expect(labels.text(for: code, in: .danish) == danish)
        #expect(labels.text(for: code, in: .english) == english)
    }

    @Test("every code of the vocabulary has Danish words of its own, no two alike")
    func complete() {
        let sets = [
            CostStatus.allCases.map(\.label.danish), CostReason.allCases.map(\.label.danish),
            Flow.allCases.map(\.label.danish), Phase.allCases.map(\.label.danish), Arm.allCases.map(\.label.danish),
            InitiativeCluster.allCases.map(\.label.danish), EvidenceGrade.allCases.map(\.label.danish),
            WorkCategory.Nature.allCases.map(\.label.danish),
        ]
        for words in sets {
            #expect(Set(words).count == words.count)
            #expect(!words.contains(""))
        }
    }
}
