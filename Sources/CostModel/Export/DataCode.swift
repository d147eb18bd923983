/// One code of a coded variable and its words: `during`, "under", "during".
package struct DataCode: Hashable, Sendable {
    package let code: String
    package let label: BilingualText

    package init(_ code: String, _ label: BilingualText) {
        self.code = code
        self.label = label
    }

    /// The number that stands for each code where a file cannot give words to text (Stata, SPSS): the code itself where
    /// every code of the list is a whole number without leading zeros (a municipality: 260), else its place, from 1.
    static func numbers(of codes: [DataCode]) -> [Int32] {
        let own = codes.compactMap { entry in Int32(entry.code).flatMap { String($0) == entry.code ? $0 : nil } }
        let isOwn = own.count == codes.count && own.allSatisfy { $0.magnitude <= DataVariable.wholeNumberMax }
        return isOwn ? own : codes.indices.map { Int32($0) + 1 }
    }
}
