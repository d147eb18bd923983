/// A pattern of file names: `*` stands for any characters, `?` for one. ASCII letters are compared without regard to case.
package struct NamePattern: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package func matches(_ name: String) -> Bool {
        let pattern = Array(text.lowercased().unicodeScalars)
        let name = Array(name.lowercased().unicodeScalars)
        // Where the last star stood, and what of the name it has taken so far.
        var star: (pattern: Int, name: Int)?
        var (place, position) = (0, 0)
        while position < name.count {
            if place < pattern.count, pattern[place] == "*" {
                star = (place, position)
                place += 1
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[position] {
                place += 1
                position += 1
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                (place, position) = (last.pattern + 1, last.name + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}
