import Testing

@testable import Disclosure

struct Base32Tests {
    @Test(
        "the test vectors of RFC 4648, in lower case and without padding",
        arguments: zip(
            ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
            ["", "my", "mzxq", "mzxw6", "mzxw6yq", "mzxw6ytb", "mzxw6ytboi"]))
    func vectors(text: String, coded: String) {
        #expect(Base32.text(Array(text.utf8)) == coded)
    }
}
