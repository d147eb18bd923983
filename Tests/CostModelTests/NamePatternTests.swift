import CostModel
import Testing

@Suite("name patterns")
struct NamePatternTests {
    @Test(
        "a star stands for any characters, a question mark for one, letters for themselves in either case",
        arguments: [
            ("opus_*.csv", "opus_2019.csv", true), ("opus_*.csv", "OPUS_.CSV", true),
            ("opus_*.csv", "opus2019.csv", false),
            ("opus_*.csv", "opus_2019.csv.bak", false), ("opus_*.csv", "xopus_1.csv", false), ("*", "", true),
            ("*", "x", true), ("", "", true), ("", "x", false), ("?", "å", true), ("?", "", false), ("?", "ab", false),
            ("a*b*c", "abc", true), ("a*b*c", "a-b-b-c", true), ("a*b*c", "a-c-b", false), ("*a", "aaab", false),
            ("*a*a", "aa", true), ("*a*a", "a", false), ("**", "x", true), ("a?c*", "abc", true), ("[a]", "a", false),
            ("a.c", "abc", false), ("løn_*.txt", "LØN_250.txt", true),
        ])
    func patterns(pattern: String, name: String, matches: Bool) {
        #expect(NamePattern(pattern).matches(name) == matches)
    }

    @Test("many stars on a long name end soon", .timeLimit(.minutes(1)))
    func manyStars() {
        let pattern = NamePattern(String(repeating: "*a", count: 60) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 5_000)))
    }
}
