/// Reads HTML, SVG and the XML of workbooks as a browser does where it matters: what is a tag, what is an attribute and
/// what is text. It takes no mistakes: a tag that is not closed, or a bare `<`, is an error.
package struct MarkupReader {
    package struct Element: Sendable {
        package var name: String
        package var attributes: [String: String] = [:]
        package var children: [Element] = []
        /// Of this element itself, without that of its children.
        package var ownText = ""

        /// Everything below it that has the name, in document order.
        package func all(_ name: String) -> [Element] {
            children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
        }

        /// With that of everything below it.
        package var text: String {
            ownText + children.map(\.text).joined()
        }
    }

    package enum Mistake: Error {
        case unexpectedEnd
        case wrongClosingTag(String)
        case wrongEntity(String)
        case wrongAttribute(String)
    }

    private static let voidElements: Set = ["meta", "br", "hr", "img", "link"]
    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'"]

    private var rest: Substring.UnicodeScalarView

    private init(_ text: String) {
        rest = Substring(text).unicodeScalars
    }

    /// A root that holds the whole.
    package static func read(_ text: String) throws -> Element {
        var reader = MarkupReader(text)
        var root = Element(name: "")
        try reader.readContent(of: &root)
        return root
    }

    private mutating func readContent(of element: inout Element) throws {
        while let next = rest.first {
            guard next == "<" else {
                element.ownText += try decoded(take { $0 != "<" })
                continue
            }
            rest.removeFirst()
            if rest.first == "!" || rest.first == "?" {
                _ = take { $0 != ">" }
                rest = rest.dropFirst()
            } else if rest.first == "/" {
                rest.removeFirst()
                let name = take { $0 != ">" }
                rest = rest.dropFirst()
                guard name == element.name else { throw Mistake.wrongClosingTag(name) }
                return
            } else {
                element.children.append(try readElement())
            }
        }
        guard element.name.isEmpty else { throw Mistake.unexpectedEnd }
    }

    private mutating func readElement() throws -> Element {
        var element = Element(name: take { !" \n/>".unicodeScalars.contains($0) })
        while let next = rest.first, next != ">", next != "/" {
            rest.removeFirst()
            guard next != " ", next != "\n" else { continue }
            rest.insert(next, at: rest.startIndex)
            let (name, value) = try readAttribute()
            element.attributes[name] = value
        }
        let isClosed = rest.first == "/"
        if isClosed { rest.removeFirst() }
        guard rest.first == ">" else { throw Mistake.unexpectedEnd }
        rest.removeFirst()
        if isClosed || MarkupReader.voidElements.contains(element.name) { return element }
        try readContent(of: &element)
        return element
    }

    private mutating func readAttribute() throws -> (String, String) {
        let name = take { !"= />\"".unicodeScalars.contains($0) }
        guard !name.isEmpty, rest.first == "=" else { throw Mistake.wrongAttribute(name) }
        rest.removeFirst()
        guard rest.first == "\"" else { throw Mistake.wrongAttribute(name) }
        rest.removeFirst()
        let value = try decoded(take { $0 != "\"" })
        rest = rest.dropFirst()
        return (name, value)
    }

    private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.prefix(while: condition)
        rest = rest.dropFirst(taken.count)
        return String(String.UnicodeScalarView(taken))
    }

    private func decoded(_ text: String) throws -> String {
        guard text.unicodeScalars.contains("&") else { return text }
        let parts = text.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false)
        return try String(String.UnicodeScalarView(parts[0]))
            + parts.dropFirst().map { part in
                let name = String(String.UnicodeScalarView(part.prefix { $0 != ";" }))
                guard let meant = MarkupReader.entities[name] else { throw Mistake.wrongEntity(name) }
                return meant + String(String.UnicodeScalarView(part.dropFirst(name.unicodeScalars.count + 1)))
            }.joined()
    }
}
