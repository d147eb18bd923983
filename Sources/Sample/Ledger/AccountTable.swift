/// The accounts of the sample as bytes ready to write, and which of them are one row of the control totals.
struct AccountTable {
    /// Function, dranst, ownership, grouping and species, with a comma before, between and behind.
    private(set) var columns: [[UInt8]] = []
    /// Without a comma behind; quoted where CSV needs it.
    private(set) var texts: [[UInt8]] = []
    /// For each account its position in `totalKeys`.
    private(set) var totalPositions: [Int] = []
    /// Function and dranst, sorted: the grain of `control_totals.csv` and `budgets.csv` within a municipality and year.
    private(set) var totalKeys: [String] = []

    init() {
        var definitions = PostingAccount.allCases.map(\.definition)
        for function in RefundedFunction.allCases {
            for rate in RefundRate.allCases {
                definitions.append(
                    AccountDefinition(
                        function.function, 2, 1, rate.grouping, "8.6", "Statsrefusion \(rate.percent) pct."))
            }
        }
        let keys = definitions.map { "\($0.function),\($0.dranst)" }
        for key in keys.sorted() where totalKeys.last != key {
            totalKeys.append(key)
        }
        for (definition, key) in zip(definitions, keys) {
            let parts = "\(definition.ownership),\(definition.grouping),\(definition.species)"
            columns.append(Array(",\(key),\(parts),".utf8))
            texts.append(AccountTable.quoted(definition.text))
            totalPositions.append(totalKeys.firstIndex(of: key) ?? 0)
        }
    }

    static func position(of account: PostingAccount) -> Int {
        account.rawValue
    }

    static func position(ofRefund function: RefundedFunction, rate: RefundRate) -> Int {
        PostingAccount.allCases.count + function.rawValue * RefundRate.allCases.count + rate.rawValue
    }

    /// RFC 4180: quotes around what has a comma or a quote, quotes inside doubled.
    private static func quoted(_ text: String) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        guard text.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") }) else { return Array(text.utf8) }
        var bytes = [quote]
        for byte in text.utf8 {
            bytes.append(byte)
            if byte == quote { bytes.append(quote) }
        }
        bytes.append(quote)
        return bytes
    }
}
