/// Base32 of RFC 4648 (section 6), in lower case and without padding: five bits a letter, the first bits first.
enum Base32 {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// 16 bytes become 26 letters; the last one then carries 3 bits and two zeros.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var letters: [UInt8] = []
        var buffer = 0
        var bitCount = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFF
            bitCount += 8
            while bitCount >= 5 {
                bitCount -= 5
                letters.append(alphabet[buffer >> bitCount & 31])
            }
        }
        if bitCount > 0 { letters.append(alphabet[buffer << (5 - bitCount) & 31]) }
        return String(decoding: letters, as: UTF8.self)
    }
}
