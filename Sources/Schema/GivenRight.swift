/// Whose published figures a role sees.
package struct GivenRight: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        case municipality(Int)
        case initiative(String)
    }

    package var role: String
    /// `municipality` or `initiative`, and its number or code.
    package var kind: String
    package var subject: String
    /// The day, in Danish time.
    package var givenOn: String
    package var givenBy: String
    /// False once the role was dropped, renamed or made anew, or is no member of its group any more.
    package var holds: Bool
}
