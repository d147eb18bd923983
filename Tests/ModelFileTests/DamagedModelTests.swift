import CostModel
import ModelFile
import Testing

@Suite struct DamagedModelTests {
    @Test("a damaged model is read or refused with a line, whatever the damage", arguments: [1, 2, 3, 4])
    func damaged(seed: UInt64) {
        var dice = Dice(state: seed)
        for round in 1...100 {
            var bytes = Array(miniModel.utf8)
            for _ in 1...3 { damage(&bytes, dice: &dice) }
            do throws(Refusal) {
                _ = try ModelFile(bytes: bytes)
            } catch {
                #expect(error.status == .configuration, "seed \(seed), round \(round)")
                #expect(error.what.english.hasPrefix("model.yaml line "), "seed \(seed), round \(round)")
            }
        }
    }

    private func damage(_ bytes: inout [UInt8], dice: inout Dice) {
        let signs = Array(":-[]{}\"'&*!|>%@`#,?\n\t 0x~\u{1}ø".utf8)
        let place = dice.roll(bytes.count)
        switch dice.roll(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = signs[dice.roll(signs.count)]
        case 2: bytes.insert(signs[dice.roll(signs.count)], at: place)
        default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
        }
    }
}

/// The same numbers for the same seed on every machine (Knuth's MMIX congruence).
private struct Dice {
    var state: UInt64

    /// From 0 to one less than `sides`.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
}
