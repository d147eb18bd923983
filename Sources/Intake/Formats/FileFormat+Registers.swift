import CostModel

// The files that say who and what there is.
extension FileFormat {
    static let citizenJoin = "join identity.citizen c on c.cpr = s.cpr and c.source = s.cpr_source"

    static func municipalityExists(in source: String) -> Reference {
        Reference(
            column: "municipality", code: .unknownMunicipality, target: "municipality",
            keys: [("@.municipality", "municipality")], source: source)
    }

    static let municipalities = FileFormat(
        file: .municipalities,
        columns: [.required("municipality", .municipality), .required("name", .name)],
        table: "municipality",
        facts: [("municipality", "s.municipality"), ("name", "normalize(s.name, nfc)")],
        key: ["municipality"], scope: .municipality)

    static let families = FileFormat(
        file: .families,
        columns: [
            .required("municipality", .municipality), .required("family", .code), .required("cpr", .cpr),
            .required("valid_from", .date), .optional("valid_to", .date),
        ],
        rowChecks: [.period(from: "valid_from", to: "valid_to")],
        table: "family_member",
        facts: [
            ("municipality", "s.municipality"), ("family", "s.family"), ("citizen", "c.citizen"),
            ("valid_from", "s.valid_from"), ("valid_to", "s.valid_to"),
        ],
        joins: citizenJoin, key: ["municipality", "family", "citizen", "valid_from"], scope: .municipality,
        references: [municipalityExists(in: "family_member")])

    static let initiatives = FileFormat(
        file: .initiatives,
        columns: [
            .required("initiative", .code), .required("municipality", .municipality),
            .required("cluster", .choice(InitiativeCluster.allCases.map(\.rawValue))), .optional("name", .name),
            .required("starts_on", .date), .optional("ends_on", .date),
        ],
        rowChecks: [.period(from: "starts_on", to: "ends_on")],
        table: "initiative",
        facts: [
            ("municipality", "s.municipality"), ("initiative", "s.initiative"), ("cluster", "s.cluster"),
            ("name", "coalesce(normalize(s.name, nfc), '')"), ("starts_on", "s.starts_on"), ("ends_on", "s.ends_on"),
        ],
        key: ["initiative"], scope: .municipality, uniqueCode: "initiative",
        references: [municipalityExists(in: "initiative")])

    static let enrolments = FileFormat(
        file: .enrolments,
        columns: [
            .required("initiative", .code), .optional("cpr", .cpr), .optional("family", .code),
            .required("starts_on", .date), .optional("ends_on", .date),
            .required("arm", .choice(Arm.allCases.map(\.rawValue))),
        ],
        rowChecks: [.cprOrFamily, .period(from: "starts_on", to: "ends_on")],
        table: "enrolment",
        facts: [
            ("municipality", "i.municipality"), ("initiative", "s.initiative"), ("citizen", "c.citizen"),
            ("family", "s.family"), ("starts_on", "s.starts_on"), ("ends_on", "s.ends_on"), ("arm", "s.arm"),
        ],
        joins: "left \(citizenJoin) "
            + "left join ledger.initiative i on i.initiative = s.initiative and i.until is null",
        key: ["initiative", "citizen", "family", "starts_on", "arm"], scope: .municipality,
        references: [
            Reference(
                column: "initiative", code: .unknownInitiative, target: "initiative",
                keys: [("@.initiative", "initiative"), ("@.municipality", "municipality")], source: "enrolment"),
            Reference(
                column: "family", code: .unknownFamily, target: "family_member",
                keys: [("@.municipality", "municipality"), ("@.family", "family")], source: "enrolment"),
        ])

    static let activities = FileFormat(
        file: .activities,
        columns: [
            .required("activity", .code), .required("municipality", .municipality), .optional("name", .name),
        ],
        table: "activity",
        facts: [
            ("municipality", "s.municipality"), ("activity", "s.activity"),
            ("name", "coalesce(normalize(s.name, nfc), '')"),
        ],
        key: ["activity"], scope: .municipality, uniqueCode: "activity",
        references: [municipalityExists(in: "activity")])

    static let participation = FileFormat(
        file: .participation,
        columns: [
            .required("activity", .code), .required("cpr", .cpr), .required("starts_on", .date),
            .optional("ends_on", .date), .optional("quantity", .quantity),
        ],
        rowChecks: [.period(from: "starts_on", to: "ends_on"), .openEndWithoutQuantity],
        table: "participation",
        facts: [
            ("municipality", "a.municipality"), ("activity", "s.activity"), ("citizen", "c.citizen"),
            ("starts_on", "s.starts_on"), ("ends_on", "s.ends_on"), ("quantity_thousandths", "s.quantity"),
        ],
        joins: "\(citizenJoin) left join ledger.activity a on a.activity = s.activity and a.until is null",
        key: ["activity", "citizen", "starts_on", "ends_on", "quantity_thousandths"], scope: .municipality,
        references: [
            Reference(
                column: "activity", code: .unknownActivity, target: "activity",
                keys: [("@.activity", "activity"), ("@.municipality", "municipality")], source: "participation")
        ])
}
