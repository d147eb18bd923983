/// SplitMix64: the same numbers for the same seed, on every platform.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Up to twelve characters of the kinds that break formats.
    mutating func nastyText() -> String {
        let pieces = [
            "a", "Ø", "é", "e\u{301}", ",", ";", "\"", "\"\"", "'", "\n", "\r", "\r\n", "\t", " ", "\\", "\\n", "/",
            "=", "-",
            "\u{0}", "\u{1}", "\u{1F}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{2028}", "\u{2029}", "\u{202E}",
            "\u{FEFF}",
            "漢", "👨‍👩‍👧", "null", "0", "{", "}", "[", "]",
        ]
        let count = Int.random(in: 0...12, using: &self)
        return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &self)] }.joined()
    }
}
