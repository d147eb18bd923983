/// The same words in both languages.
package struct BilingualText: Hashable, Sendable {
    package var danish: String
    package var english: String

    package init(da danish: String, en english: String) {
        self.danish = danish
        self.english = english
    }

    package func text(in language: Language) -> String {
        switch language {
        case .danish: danish
        case .english: english
        }
    }
}
