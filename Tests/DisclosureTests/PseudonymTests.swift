import CostModel
import Disclosure
import Testing

struct PseudonymTests {
    static let bytes = (0..<32).map { UInt8($0) }

    private func maker(_ project: String, firstByte: UInt8 = 0) throws -> PseudonymMaker {
        let bytes = [firstByte] + PseudonymTests.bytes.dropFirst()
        return try PseudonymMaker(project: project, key: PseudonymKey(bytes: bytes))
    }

    /// Synthetic numbers: a birthday a day from 1957 on, and a serial number each.
    private func numbers(_ count: Int) throws -> [CprNumber] {
        try (0..<count).map { index in
            let (day, month, year) = (index % 28 + 61, index / 28 % 12 + 81, index / 336 % 40 + 57)
            return try #require(CprNumber("\(day)\(month)\(year)\(1_000 + index % 3_000)"))
        }
    }

    @Test("a pseudonym is the first half of an HMAC-SHA-256 in base32")
    func vector() throws {
        let number = try #require(CprNumber("6190625629"))
        #expect(try maker("projA").person(number).text == "5mvg6fhqljil5riu7cpee64knu")
        #expect(try maker("projA").person(#require(CprNumber("619062-5629"))).text == "5mvg6fhqljil5riu7cpee64knu")
    }

    @Test("nobody shares a pseudonym, in one project or between two, or with another key")
    func injective() throws {
        let numbers = try numbers(4_000)
        let makers = try [maker("projA"), maker("projB"), maker("projA", firstByte: 1)]
        let all = makers.flatMap { maker in numbers.map { maker.person($0) } }
        #expect(Set(all).count == 3 * 4_000)
    }

    @Test("the order of pseudonyms tells nothing of the order of numbers")
    func order() throws {
        let maker = try maker("projA")
        let pseudonyms = try numbers(4_000).sorted { $0.digits < $1.digits }.map { maker.person($0) }
        let rising = zip(pseudonyms, pseudonyms.dropFirst()).filter { $0 < $1 }.count
        #expect((1_800...2_200).contains(rising))
    }

    @Test("no part of a number is in its pseudonym")
    func noDigits() throws {
        let maker = try maker("projA")
        for number in try numbers(4_000) {
            let text = maker.person(number).text
            #expect(text.utf8.count == 26)
            #expect(!text.contains(number.digits.prefix(6)) && !text.contains(number.digits.suffix(4)))
        }
    }

    @Test("persons, families and users of the same name have nothing in common")
    func kinds() throws {
        let maker = try maker("projA")
        let number = try #require(CprNumber("6190625629"))
        let all = [
            maker.person(number), maker.user(number.digits), maker.family(municipality: 260, code: "17"),
            maker.family(municipality: 270, code: "17"), maker.user("260:17"),
            maker.family(municipality: 26, code: "0:17"),
        ]
        #expect(Set(all).count == all.count)
        #expect(maker.family(municipality: 260, code: "17") == all[2])
    }

    /// What an attacker without the key can do: make the pseudonym of every date, and compare.
    @Test("going through every birthday of twenty years finds a person with the right key, and nobody with another")
    func bruteForce() throws {
        let number = try #require(CprNumber("6190625629"))
        let sought = try maker("projA").person(number)
        let dates = (1...31).flatMap { day in (1...12).flatMap { month in (50...69).map { (day + 60, month + 80, $0) } }
        }
        func found(_ pseudonym: (CprNumber) -> Pseudonym) -> Int {
            dates.count { day, month, year in
                let text = "\(day)\(month)\(year)\(number.digits.suffix(4))"
                return CprNumber(text).map { pseudonym($0) == sought } ?? false
            }
        }
        let (right, wrong) = (try maker("projA"), try maker("projA", firstByte: 1))
        #expect(found { right.person($0) } == 1)
        #expect(found { wrong.person($0) } == 0)
    }

    @Test("a key has 32 bytes that differ", arguments: [0, 16, 31, 33, 64])
    func keys(count: Int) {
        let bytes = (0..<count).map { UInt8($0) }
        #expect(throws: DisclosureError.keyLength(bytes: count)) { try PseudonymKey(bytes: bytes) }
        #expect(throws: DisclosureError.keyIsConstant) { try PseudonymKey(bytes: Array(repeating: 7, count: 32)) }
    }

    @Test("a key hides itself, and so does who holds it")
    func hides() throws {
        var dumped = ""
        dump(try maker("projA"), to: &dumped)
        let key = try PseudonymKey(bytes: Array(repeating: 77, count: 31) + [78])
        dump(key, to: &dumped)
        dumped += "\(key)" + String(reflecting: key)
        #expect(!dumped.contains("77") && !dumped.contains("4d") && dumped.contains("‹key›"))
    }

    @Test("a project's name cannot run into what follows it", arguments: ["", "a:b", "æ", "a b", "a\n"])
    func names(name: String) throws {
        #expect(throws: DisclosureError.projectName) { try maker(name) }
    }
}
