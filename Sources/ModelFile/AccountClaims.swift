import CostModel

/// Who has claimed which accounts, so that the second of two equal claims can be refused with both lines.
///
/// Patterns that are merely nested, `5.57` and `5.57.72`, are no conflict: the more specific one wins.
struct AccountClaims {
    private var claims: [(written: WrittenPattern, owner: BilingualText)] = []

    /// `owner` is a phrase: `sector social`, `out_of_scope`.
    mutating func add(_ written: WrittenPattern, owner: BilingualText) throws(Refusal) {
        if let other = claims.first(where: { $0.written.pattern.claimsTheSame(as: written.pattern) }) {
            throw AccountClaims.conflict(other, (written, owner))
        }
        claims.append((written, owner))
    }

    private static func conflict(
        _ one: (written: WrittenPattern, owner: BilingualText), _ two: (written: WrittenPattern, owner: BilingualText)
    ) -> Refusal {
        let isInOrder = one.written.node.place.line <= two.written.node.place.line
        let (first, second) = isInOrder ? (one, two) : (two, one)
        let line = first.written.node.place.line
        let spelling = quoted(second.written.spelling)
        let (here, there) = (second.owner, first.owner)
        return second.written.node.refusal(
            BilingualText(
                da: "kontomønsteret \(spelling) i \(here.danish) står også i \(there.danish) på linje \(line)",
                en: "the account pattern \(spelling) of \(here.english) is also in \(there.english) on line \(line)"),
            remedy: BilingualText(
                da: "lad det stå ét sted, eller giv dem år, der ikke overlapper (from, to)",
                en: "leave it in one place, or give them years that do not overlap (from, to)"))
    }
}
