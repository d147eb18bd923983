/// How an extract of another system is read: what its columns mean as columns of the canonical files (manual: Profiles).
package struct SourceProfile: Sendable {
    package var name: String
    /// Of the file that it stands in, 64 lower-case hexadecimal digits.
    package var sha256 = ""
    /// Names of the files it reads in a folder; nil where it is only used by name.
    package var filePattern: NamePattern?
    package var source: ProfileSource
    /// Layouts of dates that have none of their own, tried in order.
    package var dateLayouts: [DateLayout]
    package var numbers: NumberStyle
    /// A CPR number of nine digits is one that lost its leading zero.
    package var restoresLostZero: Bool
    /// The system whose replacement numbers are taken; nil where they are refused.
    package var replacementSource: String?
    package var expected: ExpectedContent
    /// What must stand in a line that is skipped: the line from 1, and a text.
    package var head: (line: Int, text: String)?
    /// Rows for which one of these holds are not taken.
    package var leftOut: [RowCondition]
    /// At least one, each file once, in the order of the dataset.
    package var files: [FileMapping]

    package init(
        name: String, filePattern: NamePattern? = nil, source: ProfileSource, dateLayouts: [DateLayout],
        numbers: NumberStyle, restoresLostZero: Bool = false, replacementSource: String? = nil,
        expected: ExpectedContent = ExpectedContent(), head: (line: Int, text: String)? = nil,
        leftOut: [RowCondition] = [], files: [FileMapping]
    ) {
        self.name = name
        self.filePattern = filePattern
        self.source = source
        self.dateLayouts = dateLayouts
        self.numbers = numbers
        self.restoresLostZero = restoresLostZero
        self.replacementSource = replacementSource
        self.expected = expected
        self.head = head
        self.leftOut = leftOut
        self.files = files
    }

    /// Every source column that the profile reads, each once, in the order of the profile.
    package var columns: [String] {
        var names: [String] = []
        for name in leftOut.flatMap(\.columns) + files.flatMap(\.sourceColumns) where !names.contains(name) {
            names.append(name)
        }
        return names
    }
}
