import ArgumentParser
import Batch

struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "What is held about one person, table by table; and deletes a person.",
        discussion: """
            No CPR number is shown. The look-up is written down (omkost access-log). Run as a role with the rights of omkost_batch.

            Deleting removes the CPR number and the texts of postings for good. What the person cost stays under the internal \
            number, which then stands for nobody, so that every published figure is what it was.

              omkost person 4711 --purpose "indsigt, sag 26/1234"
              omkost person 4711 --delete --reason "slettefrist, sag 26/1234"
              omkost person --deleted
            """)

    @Argument(
        help: "A CPR number, NUMBER@SOURCE for a replacement number, or an internal number; - asks for it.")
    var citizen: String?

    @Option(help: "Why the person is looked up; it is written in the log.")
    var purpose: String?

    @Flag(help: "Delete the person; it cannot be undone.")
    var delete = false

    @Option(help: "Why the person is deleted; it is kept.")
    var reason: String?

    @Flag(help: "List who was deleted, when and why.")
    var deleted = false

    @Flag(help: "Know nobody again who was deleted, where the key is lost or the sources have stopped delivering them.")
    var forgetDeleted = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let isOfAll = deleted || forgetDeleted
        guard isOfAll || citizen != nil else { throw ValidationError("a person is needed, or --deleted") }
        guard !isOfAll || (citizen == nil && purpose == nil && !delete && reason == nil && deleted != forgetDeleted)
        else { throw ValidationError("--deleted and --forget-deleted stand alone") }
        guard delete == (reason != nil) else { throw ValidationError("--delete and --reason TEXT go together") }
        guard !delete || purpose == nil else { throw ValidationError("--reason is the purpose of a deletion") }
    }

    func run() throws {
        try common.perform { console in
            let citizen = try citizen.map { try PersonInput.name($0, console) }
            if let citizen, let reason {
                try PersonDeletionJob(citizen: citizen, reason: reason, stateFolder: common.stateFolder).run(
                    common.choice, console)
            } else if let citizen {
                try PersonListing(citizen: citizen, purpose: purpose).run(common.choice, console)
            } else if forgetDeleted {
                try ForgetDeletedJob().run(common.choice, console)
            } else {
                try DeletedPersonListing().run(common.choice, console)
            }
        }
    }
}
