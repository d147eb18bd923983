/// A function of the municipal chart of accounts (funktion), written `5.57.71`: main account, main function, function.
package struct FunctionCode: Hashable, Comparable, Sendable {
    /// The five digits as a number: 55771 for `5.57.71`.
    package var number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The code, or nil when the text is not digit, dot, two digits, dot, two digits.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let dot = UInt8(ascii: ".")
        guard bytes.count == 7, bytes[1] == dot, bytes[4] == dot else { return nil }
        var number: Int32 = 0
        for index in [0, 2, 3, 5, 6] {
            guard bytes[index] >= 48, bytes[index] <= 57 else { return nil }
            number = number * 10 + Int32(bytes[index] - 48)
        }
        self.number = number
    }

    /// Main account, main function and function as numbers: 5, 57 and 71.
    package var components: [Int] {
        [Int(number) / 10_000, Int(number) / 100 % 100, Int(number) % 100]
    }

    package static func < (left: FunctionCode, right: FunctionCode) -> Bool {
        left.number < right.number
    }
}

extension FunctionCode: CustomStringConvertible {
    package var description: String {
        let parts = components
        return "\(parts[0]).\(parts[1] < 10 ? "0" : "")\(parts[1]).\(parts[2] < 10 ? "0" : "")\(parts[2])"
    }
}
