import Hashing
import Testing

@Suite("SHA-256")
struct Sha256Tests {
    /// Of FIPS 180-2, appendix B.
    @Test(
        "the examples of the standard",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func vectors(text: String, hexadecimal: String) {
        #expect(Sha256.digest(of: Array(text.utf8)).hexadecimal == hexadecimal)
    }

    @Test("a million times a, in pieces of any size", arguments: [1, 63, 64, 65, 1_000, 1_000_000])
    func pieces(size: Int) {
        let hash = Sha256()
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: size)
        for start in stride(from: 0, to: 1_000_000, by: size) {
            bytes.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<min(size, 1_000_000 - start)])) }
        }
        #expect(
            hash.finish().hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("asked for twice it is the same, and goes on from there")
    func twice() {
        let hash = Sha256()
        Array("a".utf8).withUnsafeBytes { hash.update($0) }
        #expect(hash.finish() == hash.finish())
        Array("bc".utf8).withUnsafeBytes { hash.update($0) }
        #expect(hash.finish() == Sha256.digest(of: Array("abc".utf8)))
    }

    @Test("nothing, added or all there is, is nothing")
    func nothing() {
        let hash = Sha256()
        hash.update(UnsafeRawBufferPointer(start: nil, count: 0))
        #expect(hash.finish() == Sha256.digest(of: []))
    }
}
