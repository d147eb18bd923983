import ArgumentParser
import Batch

struct OverviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview",
        abstract: "What citizens and families cost, before and during, and who pays: text, a page, a workbook or JSON.",
        discussion: """
            One of an initiative, a municipality, a cluster (all municipalities, or one with --municipality), a family (with \
            --municipality) or a citizen. Every figure has an address that omkost explain takes.

              omkost overview --initiative HAL-FAM
              omkost overview --initiative HAL-FAM --format html --out hal-fam.html
              omkost overview --all --out /srv/omkost/overviews
            """)

    @Option(help: "One initiative's code (primary enrolment).")
    var initiative: String?

    @Option(help: "One municipality's number; or where a family or a cluster is.")
    var municipality: Int?

    @Option(help: "family, adult or youth.")
    var cluster: String?

    @Option(help: "One family's code; needs --municipality.")
    var family: String?

    @Option(
        help: "One citizen: a CPR number where the role may read them, else the internal number; - asks for it.")
    var citizen: String?

    @Option(help: "The fiscal years, such as 2018-2020. Default: the model's.")
    var years: String?

    @Flag(help: "Every initiative's page and workbook, each in its folder below --out.")
    var all = false

    @Option(help: "The file to write, or with --all the folder. Default: the screen.")
    var out: String?

    @Option(help: "Why persons are looked up; it is written in the log.")
    var purpose: String?

    @OptionGroup var common: CommonOptions

    private func request(_ console: Console) throws -> OverviewRequest {
        var request = OverviewRequest()
        request.initiative = initiative
        request.municipality = municipality
        request.cluster = cluster
        request.family = family
        request.citizen = try citizen.map { try PersonInput.name($0, console) }
        request.years = years
        request.purpose = purpose
        return request
    }

    func validate() throws {
        guard !all || out != nil else { throw ValidationError("--all needs --out") }
        let isScoped = municipality != nil || [initiative, cluster, family, citizen].contains { $0 != nil }
        guard !all || !isScoped else { throw ValidationError("--all is of every initiative and takes no other") }
        guard !all || common.format == CommonOptions.defaultFormat else {
            throw ValidationError("--all writes pages and workbooks, whatever --format says; leave it out")
        }
    }

    func run() throws {
        try common.performDocument(to: out) { console, format in
            if all, let out {
                try OverviewListing.runAll(common.choice, console, years: years, to: out)
            } else {
                try OverviewListing(request(console)).run(common.choice, console, as: format, to: out)
            }
        }
    }
}
