import ArgumentParser
import Batch

struct CostsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "costs",
        abstract: "The cost cube, summed over everything that is not named.",
        discussion: """
            Dimensions: municipality fiscal_year sector function flow municipal_percent status reason rule grade citizen family \
            initiative cluster arm phase year_offset booked_initiative activity cost_centre cost_type. status is added \
            last if it is not asked for: nothing is ever hidden. Filters hold after allocation and change no figure.

            Example: omkost costs --by sector,phase --initiative HAL-FAM
            """)

    @Option(help: "Dimensions, separated by commas, in the order of the columns.")
    var by: String

    @Option(
        help: "One citizen: a CPR number where the role may read them, else the internal number; - asks for it.")
    var citizen: String?

    @Option(help: "One family's code.")
    var family: String?

    @Option(help: "One initiative's code (primary enrolment).")
    var initiative: String?

    @Option(help: "One municipality's number.")
    var municipality: Int?

    @Option(help: "One fiscal year.")
    var year: Int?

    @Option(help: "One sector's id.")
    var sector: String?

    @Option(help: "Why persons are looked up; it is written in the log.")
    var purpose: String?

    @Option(help: "allocated, unallocated or excluded.")
    var status: String?

    private func filters(_ console: Console) throws -> CostsListing.Filters {
        var filters = CostsListing.Filters()
        filters.citizen = try citizen.map { try PersonInput.name($0, console) }
        filters.family = family
        filters.initiative = initiative
        filters.municipality = municipality
        filters.year = year
        filters.sector = sector
        filters.status = status
        filters.purpose = purpose
        return filters
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { console in
            try CostsListing(by: by, filters: filters(console)).run(common.choice, console)
        }
    }
}
