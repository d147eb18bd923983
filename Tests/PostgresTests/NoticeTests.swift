import Glibc
import Postgres
import TestSupport
import Testing

@Suite struct NoticeTests {
    @Test("what the server notices is not printed, for it carries values too")
    func notPrinted() throws {
        let connection = try TestServer.makeDatabase().connect()
        let folder = try TemporaryFolder("notices")
        let file = open("\(folder.path)/err", O_CREAT | O_RDWR, 0o600)
        let errors = dup(STDERR_FILENO)
        dup2(file, STDERR_FILENO)
        let outcome = Result {
            try connection.run("do $$ begin raise notice '\(Canary.digits)'; raise warning '\(Canary.digits)'; end $$")
        }
        fflush(nil)
        dup2(errors, STDERR_FILENO)
        close(errors)
        close(file)
        try outcome.get()
        #expect(!(try folder.read("err")).contains(Canary.digits))
    }
}
