import CostModel
import Intake
import Reporting

/// `omkost person --forget-deleted`: persons who were deleted are not known again from now on, and nobody can try numbers on
/// what is kept of them.
package struct ForgetDeletedJob {
    package init() {}

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let count = try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "person/forget")
            return try connection.transaction(.readCommitted) { try PersonDeletion.forgetSeals(connection) }
        }
        console.say(
            BilingualText(
                da: "glemt: \(count); leverer en kilde dem igen, er de nye personer, og deres tal kommer til oveni",
                en:
                    "forgotten: \(count); should a source deliver them again they are new persons, and their figures come on top"
            ))
    }
}
