/// The machine's C library does not know an encoding.
package struct DecoderMissing: Error, Hashable, Sendable {
    package var encoding: String
}
