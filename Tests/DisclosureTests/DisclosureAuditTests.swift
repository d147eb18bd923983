import Disclosure
import Testing

struct DisclosureAuditTests {
    private func unprotected(_ picture: String, _ suppressed: [CellKey]) throws -> [CellKey] {
        let reasons = Dictionary(uniqueKeysWithValues: suppressed.map { ($0, SuppressionReason.protection) })
        return try DisclosureAudit().unprotected(
            by: SuppressionPattern(reasons: reasons), in: TablePicture(picture).table)
    }

    private let small = CellKey(["r0", "c1"])

    @Test("a small cell that is shown is found")
    func shown() throws {
        #expect(try unprotected("12 3 20 35\n8 14 6 28\n20 17 26 63", []) == [small])
    }

    @Test("a small cell that can be subtracted is found, and its neighbour with it")
    func alone() throws {
        let picture = "12 3 20 35\n8 14 6 28\n20 17 26 63"
        #expect(try unprotected(picture, [small]) == [small])
        let pair = [CellKey(["r0", "c0"]), small]
        #expect(try unprotected(picture, pair) == pair)
    }

    @Test("a circle of suppressed cells protects, unless its cells are too small to move in")
    func narrow() throws {
        let circle = [["r0", "c0"], ["r0", "c1"], ["r1", "c0"], ["r1", "c1"]].map { CellKey($0) }
        #expect(try unprotected("12 3 20 35\n8 14 6 28\n20 17 26 63", circle) == [])
        // One up and one down is all there is: each can only be 0 to 2.
        #expect(
            try unprotected("1 1 20 22\n1 1 6 8\n2 2 26 30", circle) == circle
                + [[nil, "c0"], [nil, "c1"]].map { CellKey($0) })
    }

    @Test("two cells that only their line holds together are seen through")
    func sumOfTwo() throws {
        // Row 0 has two circles, one with row 1 and one with row 2: the sum of its first two cells is known, and is 4.
        let circles = [
            ["r0", "c0"], ["r0", "c1"], ["r1", "c0"], ["r1", "c1"], ["r0", "c2"], ["r0", "c3"], ["r2", "c2"],
            ["r2", "c3"],
        ].map { CellKey($0) }
        let found = try unprotected("2 2 20 20 44\n9 9 9 9 36\n9 9 9 9 36\n20 20 38 38 116", circles)
        #expect(Array(found.prefix(2)) == Array(circles.prefix(2)))
    }
}
