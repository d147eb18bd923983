/// What `--format` chooses: text is for people, csv and json are for machines.
package enum OutputFormat: String, CaseIterable, Sendable {
    case text
    case csv
    case json
}
