import CostModel
import Disclosure
import Glibc

/// The file with the key of an export project: 32 bytes, a regular file, readable by its owner alone.
enum KeyFile {
    /// - Throws: `Refusal` (configuration). No message has a byte of the file
    static func read(_ path: String) throws -> PseudonymKey {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            let number = errno
            throw refused(
                BilingualText(
                    da: "nøglefilen kan ikke læses: \(SystemWords.text(number))",
                    en: "the key file cannot be read: \(SystemWords.text(number))"))
        }
        defer { close(descriptor) }
        var state = stat()
        guard fstat(descriptor, &state) == 0, state.st_mode & S_IFMT == S_IFREG else {
            throw refused(BilingualText(da: "nøglefilen er ikke en fil", en: "the key file is no regular file"))
        }
        guard state.st_mode & 0o077 == 0 else {
            throw Refusal(
                .configuration,
                what: BilingualText(
                    da: "nøglefilen kan læses eller ændres af andre",
                    en: "the key file can be read or changed by others"),
                remedy: BilingualText(
                    da: "chmod 400 FIL; er den læst af andre, så lav en ny nøgle",
                    en: "chmod 400 FILE; if others have read it, make a new key"))
        }
        var bytes = [UInt8](repeating: 0, count: PseudonymKey.byteCount + 1)
        var count = 0
        while count < bytes.count {
            let added = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            if added < 0, errno == EINTR { continue }
            guard added >= 0 else {
                throw refused(BilingualText(da: "nøglefilen kan ikke læses", en: "the key file cannot be read"))
            }
            if added == 0 { break }
            count += added
        }
        do { return try PseudonymKey(bytes: Array(bytes.prefix(count))) } catch { throw error.refusal }
    }

    private static func refused(_ what: BilingualText) -> Refusal {
        Refusal(
            .configuration, what: what,
            remedy: BilingualText(
                da: "lav en nøgle til projektet: head -c 32 /dev/urandom > FIL && chmod 400 FIL",
                en: "make a key for the project: head -c 32 /dev/urandom > FILE && chmod 400 FILE"))
    }
}
