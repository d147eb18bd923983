/// The program's version, as `--version` prints it and every run stores it.
package enum ProgramVersion {
    package static let text = "0.1.0"
}
