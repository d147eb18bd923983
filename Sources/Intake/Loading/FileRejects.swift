import CostModel

/// The refused rows of one file, by reason.
package struct FileRejects: Sendable {
    package struct Sum: Sendable {
        package var rows = 0
        /// Øre of those whose amount could be read, with their signs.
        package var oere: Int128 = 0
        /// How many amounts could not be read.
        package var unread = 0
    }

    package private(set) var sums: [FindingCode: Sum] = [:]
    /// Øre without their signs, so that a credit hides nothing.
    package private(set) var magnitude: Int128 = 0

    package var rows: Int {
        sums.values.reduce(0) { $0 + $1.rows }
    }

    package var oere: Int128 {
        sums.values.reduce(0) { $0 + $1.oere }
    }

    package var unread: Int {
        sums.values.reduce(0) { $0 + $1.unread }
    }

    mutating func addRow(_ code: FindingCode) {
        sums[code, default: Sum()].rows += 1
    }

    mutating func add(_ code: FindingCode, oere: Int128, magnitude: Int128) {
        sums[code, default: Sum()].oere += oere
        self.magnitude += magnitude
    }

    mutating func addUnread(_ code: FindingCode) {
        sums[code, default: Sum()].unread += 1
    }
}
