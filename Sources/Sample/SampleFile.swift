/// The files of the dataset in the order in which they are written: a file that needs what another sums up comes after it.
enum SampleFile: String, CaseIterable {
    case model = "model.yaml"
    case municipalities = "municipalities.csv"
    case families = "families.csv"
    case initiatives = "initiatives.csv"
    case enrolments = "enrolments.csv"
    case activities = "activities.csv"
    case participation = "participation.csv"
    case serviceUse = "service_use.csv"
    case costCentres = "cost_centres.csv"
    case costCentreUse = "cost_centre_use.csv"
    case employments = "employments.csv"
    case assignments = "assignments.csv"
    case timeEntries = "time_entries.csv"
    case meetings = "meetings.csv"
    case workHours = "work_hours.csv"
    case postings = "postings.csv"
    case controlTotals = "control_totals.csv"
    case budgets = "budgets.csv"
    case priceIndex = "price_index.csv"

    /// The first line, its line feed included; empty for what is no table.
    var header: StaticString {
        switch self {
        case .model: ""
        case .municipalities: "municipality,name\n"
        case .families: "municipality,family,cpr,valid_from,valid_to\n"
        case .initiatives: "initiative,municipality,cluster,name,starts_on,ends_on\n"
        case .enrolments: "initiative,cpr,family,starts_on,ends_on,arm\n"
        case .activities: "activity,municipality,name\n"
        case .participation: "activity,cpr,starts_on,ends_on,quantity\n"
        case .serviceUse: "municipality,cost_centre,cpr,used_on,quantity\n"
        case .costCentres: "cost_centre,municipality,fiscal_year,name,unit,capacity\n"
        case .costCentreUse: "municipality,fiscal_year,provider,receiver,quantity\n"
        case .employments: "municipality,employee,category,initiative,cost_centre,position_percent,starts_on,ends_on\n"
        case .assignments: "municipality,cost_centre,employee,cpr,starts_on,ends_on\n"
        case .timeEntries:
            "municipality,employee,worked_on,minutes,category,initiative,cost_centre,cpr,share_percent\n"
        case .meetings: "municipality,initiative,category,held_on,participants,minutes,occurrences\n"
        case .workHours:
            "municipality,initiative,fiscal_year,category,hours_low,hours_central,hours_high,share_percent,amount\n"
        case .postings:
            "posting,municipality,fiscal_year,posted_on,served_on,function,dranst,ownership,grouping,species,amount,cpr,family,activity,cost_centre,initiative,text\n"
        case .controlTotals: "municipality,fiscal_year,function,dranst,rows,amount\n"
        case .budgets: "municipality,fiscal_year,kind,function,dranst,amount\n"
        case .priceIndex: "index,fiscal_year,percent,source\n"
        }
    }
}
