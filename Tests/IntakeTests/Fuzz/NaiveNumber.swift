/// Numbers as rows of digits, without any arithmetic of the machine beyond one digit: a second opinion on grammars.
struct NaiveNumber {
    var isNegative: Bool
    /// In the smallest unit, highest first, without zeros in front.
    private(set) var digits: [Int]

    init(isNegative: Bool, whole: Substring, decimals: Substring, places: Int) {
        self.isNegative = isNegative
        digits = (whole + decimals).compactMap(\.wholeNumberValue)
        digits += [Int](repeating: 0, count: places - decimals.count)
        strip()
    }

    private mutating func strip() {
        digits = Array(digits.drop { $0 == 0 })
    }

    func times(_ factor: Int) -> NaiveNumber {
        var product = self
        var carry = 0
        for place in digits.indices.reversed() {
            let sum = digits[place] * factor + carry
            (product.digits[place], carry) = (sum % 10, sum / 10)
        }
        while carry > 0 {
            product.digits.insert(carry % 10, at: 0)
            carry /= 10
        }
        product.strip()
        return product
    }

    /// As one divides on paper; half a unit is rounded up.
    func divided(by divisor: Int) -> NaiveNumber {
        var quotient = self
        var rest = 0
        for place in digits.indices {
            rest = rest * 10 + digits[place]
            (quotient.digits[place], rest) = (rest / divisor, rest % divisor)
        }
        if 2 * rest >= divisor { quotient.addOne() }
        quotient.strip()
        return quotient
    }

    private mutating func addOne() {
        for place in digits.indices.reversed() {
            digits[place] = (digits[place] + 1) % 10
            if digits[place] != 0 { return }
        }
        digits.insert(1, at: 0)
    }

    /// At most a one with so many zeros.
    func isAtMost(tenToThe zeros: Int) -> Bool {
        digits.count <= zeros
            || digits.count == zeros + 1 && digits[0] == 1 && digits.dropFirst().allSatisfy { $0 == 0 }
    }

    func isAtMost(_ limit: Int) -> Bool {
        let limit = String(limit)
        return digits.count < limit.count || digits.count == limit.count && text <= limit
    }

    private var text: String {
        digits.isEmpty ? "0" : digits.map { String($0) }.joined()
    }

    /// `-123`, and `0` for nothing.
    var description: String {
        (isNegative && !digits.isEmpty ? "-" : "") + text
    }
}
