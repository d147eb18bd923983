import Glibc

/// The system's words for an error number.
enum SystemWords {
    static func text(_ number: Int32) -> String {
        strerror(number).map { String(cString: $0) } ?? "errno \(number)"
    }
}
