import Foundation
import TestSupport

/// Many generated lines, each with a seed of its own: `OMKOST_FUZZ_LINES` says how many, `OMKOST_SEED` where to begin. The
/// seed of a line that failed, with one line, makes it again.
enum Fuzz {
    private static let lineCount =
        ProcessInfo.processInfo.environment["OMKOST_FUZZ_LINES"].flatMap { Int($0) } ?? 15_000

    /// The first line of which `fault` says something, and what; nil where there is none.
    static func fault(_ fault: (inout SplitMix64) throws -> String?) rethrows -> String? {
        for seed in Seeds.some(max(1, lineCount)) {
            var generator = SplitMix64(seed: seed)
            if let fault = try fault(&generator) { return "OMKOST_SEED=\(seed) OMKOST_FUZZ_LINES=1: \(fault)" }
        }
        return nil
    }

    private static let inserted: [[UInt8]] = [
        "0", "1", "9", "-", "+", ".", ",", " ", "\t", ":", "/", "e", "x", "A", "\u{A0}", "\u{2212}", "１", "٣", "'",
        "00", "\u{30A}", "\n", "\0", "D", "K",
    ].map { Array($0.utf8) }

    /// Some bytes swapped, doubled, dropped, inserted or replaced; in one of four cases none.
    static func mutated(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<generator.number(0...3) {
            let place = bytes.isEmpty ? 0 : generator.number(0...(bytes.count - 1))
            switch generator.number(0...6) {
            case 0 where place + 1 < bytes.count: bytes.swapAt(place, place + 1)
            case 1 where !bytes.isEmpty: bytes.insert(bytes[place], at: place)
            case 2 where !bytes.isEmpty: bytes.remove(at: place)
            case 3 where !bytes.isEmpty: bytes[place] = generator.number(0...255)
            case 4: bytes.append(contentsOf: generator.one(of: inserted))
            default: bytes.insert(contentsOf: generator.one(of: inserted), at: place)
            }
        }
        return bytes
    }

    static func digits(_ count: ClosedRange<Int>, _ generator: inout SplitMix64) -> String {
        (0..<generator.number(count)).map { _ in String(generator.number(0...9)) }.joined()
    }
}
