import Schema
import TestSupport
import Testing

/// Whatever is not as the migrations made it is told by name.
@Suite struct VerificationTests {
    static let tampered = [
        ("grant select on ledger.posting to omkost_reader", "omkost_reader can read ledger.posting"),
        ("grant select on identity.citizen to public", "omkost_reader can read identity.citizen"),
        ("grant delete on ledger.enrolment to omkost_batch", "omkost_batch can delete from ledger.enrolment"),
        ("grant update on identity.citizen to omkost_batch", "omkost_batch can change or delete identities"),
        ("grant create on schema run to omkost_batch", "omkost_batch may create in schema run"),
        ("grant truncate on intake.batch to omkost_batch", "omkost_batch can change intake.batch"),
        ("revoke select on identity.citizen from omkost_batch", "omkost_batch cannot read identity.citizen"),
        ("drop trigger history_is_kept on ledger.budget", "ledger.budget does not keep its history"),
        ("comment on table ledger.budget is null", "ledger.budget does not state its grain"),
        ("comment on table run.run is null", "run.run does not state its grain"),
        ("comment on table intake.file is null", "intake.file does not state its grain"),
        ("grant update (opened_oere) on ledger.change to omkost_batch", "omkost_batch can change ledger.change"),
        ("delete from run.publication", "there is not exactly one publication row"),
        ("alter view published.run reset (security_barrier)", "published.run is not a security barrier"),
        ("revoke select on published.run from omkost_reader", "published.run cannot be read by omkost_reader"),
        (
            "create view published.people with (security_barrier) as select cpr from identity.citizen",
            "published.people.cpr shows a CPR number"
        ),
        (
            "grant execute on function run.drop_results(integer) to public",
            "a function of the schema run may be executed by everybody: drop_results"
        ),
        (
            "create function run.open() returns void language sql security definer as ''",
            "a function of the schema run may be executed by everybody: open"
        ),
    ]

    @Test("what was changed by hand is found", arguments: tampered)
    func finds(change: String, complaint: String) throws {
        let connection = try TestServer.makeDatabase().connect("omkost_admin")
        try connection.run(change)
        #expect(try SchemaMigrator(connection).verify().contains(complaint))
    }

    @Test("partitions that come with data change nothing about it")
    func partitions() throws {
        let connection = try TestServer.makeDatabase().connect("omkost_admin")
        try connection.makePartitions()
        #expect(try SchemaMigrator(connection).verify() == [])
    }
}
