extension PostingAccount {
    /// Functions and their names are those of the authorised chart; groupings other than those of 5.57.78 and of 5.57.71 are the
    /// sample's own.
    var definition: AccountDefinition {
        benefitDefinition ?? adultDefinition ?? childDefinition ?? administrationDefinition
            ?? AccountDefinition("5.72.99", 1, 1, "", "4.0", "Øvrige sociale formål")
    }

    private var benefitDefinition: AccountDefinition? {
        switch self {
        case .cashBenefit: AccountDefinition("5.57.73", 1, 1, "007", "5.2", "Kontanthjælp")
        case .educationBenefit: AccountDefinition("5.57.73", 1, 1, "008", "5.2", "Uddannelseshjælp")
        case .sicknessBenefit: AccountDefinition("5.57.71", 1, 1, "013", "5.2", "Sygedagpenge")
        case .resourceProgramme: AccountDefinition("5.58.82", 1, 1, "001", "5.2", "Ressourceforløb")
        case .jobClarification: AccountDefinition("5.58.82", 1, 1, "002", "5.2", "Jobafklaring")
        case .flexJob: AccountDefinition("5.58.81", 1, 1, "001", "5.2", "Fleksløntilskud")
        case .flexUnemployed: AccountDefinition("5.58.83", 1, 1, "001", "5.2", "Ledighedsydelse")
        case .unemployment20: AccountDefinition("5.57.78", 1, 1, "012", "5.2", "Dagpenge 20 pct. medfinansiering")
        case .unemployment60: AccountDefinition("5.57.78", 1, 1, "013", "5.2", "Dagpenge 60 pct. medfinansiering")
        case .unemployment70: AccountDefinition("5.57.78", 1, 1, "014", "5.2", "Dagpenge 70 pct. medfinansiering")
        case .unemployment80: AccountDefinition("5.57.78", 1, 1, "015", "5.2", "Dagpenge 80 pct. medfinansiering")
        case .disabilityPension:
            AccountDefinition("5.48.70", 1, 1, "", "5.2", "Førtidspension 65 pct. medfinansiering")
        case .integrationBenefit: AccountDefinition("5.46.61", 1, 1, "001", "5.2", "Integrationsydelse")
        case .singlePaymentAdult: AccountDefinition("5.57.72", 1, 1, "010", "5.2", "Enkeltydelse")
        case .singlePaymentFamily: AccountDefinition("5.57.72", 1, 1, "009", "5.2", "Enkeltydelse til børnefamilie")
        default: nil
        }
    }

    private var adultDefinition: AccountDefinition? {
        switch self {
        case .supportUntil2017: AccountDefinition("5.32.33", 1, 1, "002", "4.0", "Bostøtte § 85")
        case .support: AccountDefinition("5.38.38", 1, 1, "002", "4.0", "Bostøtte § 85")
        case .careUntil2017: AccountDefinition("5.32.32", 1, 4, "001", "4.0", "Personlig hjælp § 83")
        case .care: AccountDefinition("5.38.37", 1, 4, "001", "4.0", "Personlig hjælp § 83")
        case .aidsUntil2017: AccountDefinition("5.32.35", 1, 1, "003", "2.9", "Hjælpemiddel")
        case .aids: AccountDefinition("5.38.41", 1, 1, "003", "2.9", "Hjælpemiddel")
        case .counsellingUntil2017: AccountDefinition("5.35.40", 1, 1, "001", "4.8", "Rådgivning, hjerneskade")
        case .counselling: AccountDefinition("5.38.40", 1, 1, "001", "4.8", "Rådgivning, hjerneskade")
        case .temporaryHousing: AccountDefinition("5.38.52", 1, 4, "001", "4.0", "Midlertidigt botilbud § 107")
        case .temporaryHousingIncome: AccountDefinition("5.38.52", 1, 4, "092", "7.9", "Egenbetaling, botilbud")
        case .permanentHousing: AccountDefinition("5.38.50", 1, 1, "001", "4.7", "Længerevarende botilbud § 108")
        case .alcoholTreatment: AccountDefinition("5.38.44", 1, 1, "001", "4.8", "Alkoholbehandling")
        case .drugTreatment: AccountDefinition("5.38.45", 1, 4, "002", "4.0", "Stofmisbrugsbehandling § 101")
        case .contactPerson: AccountDefinition("5.38.53", 1, 1, "001", "4.0", "Støttekontaktperson")
        case .shelteredWork: AccountDefinition("5.38.58", 1, 1, "", "4.7", "Beskyttet beskæftigelse § 103")
        case .activityCentre: AccountDefinition("5.38.59", 1, 1, "", "4.0", "Aktivitets- og samværstilbud § 104")
        case .retraining: AccountDefinition("4.62.82", 1, 1, "001", "4.0", "Genoptræning")
        case .mentor: AccountDefinition("5.68.90", 1, 4, "011", "4.0", "Mentor")
        case .specialYouthEducation: AccountDefinition("3.30.46", 1, 1, "001", "4.0", "STU, skoleydelse")
        case .shelterGrant: AccountDefinition("5.38.42", 1, 1, "001", "4.8", "Forsorgshjem, fast tilskud")
        case .youthEffort: AccountDefinition("3.22.30", 1, 1, "", "4.0", "Kommunal ungeindsats")
        default: nil
        }
    }

    private var childDefinition: AccountDefinition? {
        switch self {
        case .childResidence: AccountDefinition("5.28.20", 1, 4, "001", "4.0", "Opholdssted")
        case .preventiveChild: AccountDefinition("5.28.21", 1, 1, "001", "4.0", "Kontaktperson eller aflastning")
        case .familyTreatment: AccountDefinition("5.28.21", 1, 1, "003", "4.0", "Familiebehandling")
        case .fosterFamily: AccountDefinition("5.28.22", 1, 1, "001", "4.0", "Plejefamilie, vederlag og omkostninger")
        case .fosterFamilyIncome: AccountDefinition("5.28.22", 1, 1, "092", "7.9", "Egenbetaling, plejefamilie")
        case .childInstitution: AccountDefinition("5.28.23", 1, 1, "001", "4.8", "Døgninstitution")
        case .securedInstitution: AccountDefinition("5.28.24", 1, 1, "001", "4.8", "Sikret døgninstitution")
        case .specialDayCare: AccountDefinition("5.28.25", 1, 1, "001", "4.0", "Særligt dagtilbud")
        case .schoolPsychology: AccountDefinition("3.22.04", 1, 1, "", "4.0", "PPR, \"udvidet\" undersøgelse")
        case .specialSchool: AccountDefinition("3.22.08", 1, 1, "001", "4.7", "Dagbehandling, undervisningsdel")
        case .dayCare: AccountDefinition("5.25.14", 1, 1, "", "4.0", "Daginstitution")
        case .childMinder: AccountDefinition("5.25.11", 1, 1, "", "4.0", "Dagpleje")
        case .jobCourse: AccountDefinition("5.68.90", 1, 4, "016", "4.0", "Mestringskursus, hold")
        case .parentCourse: AccountDefinition("5.28.21", 1, 1, "005", "4.0", "Forældrekursus, hold")
        case .substanceCourse: AccountDefinition("5.38.45", 1, 1, "005", "4.0", "Rusgruppe, hold")
        default: nil
        }
    }

    private var administrationDefinition: AccountDefinition? {
        switch self {
        case .jobCentrePay: AccountDefinition("6.45.53", 1, 1, "", "1.0", "Løn, jobcenter")
        case .adultTeamPay: AccountDefinition("6.45.57", 1, 1, "", "1.0", "Løn, voksne og handicap")
        case .childTeamPay: AccountDefinition("6.45.58", 1, 1, "", "1.0", "Løn, børn og familie")
        case .staffOfficePay: AccountDefinition("6.45.51", 1, 1, "", "1.0", "Løn, personale")
        case .informationTechnologyPay: AccountDefinition("6.45.52", 1, 1, "", "1.0", "Løn, digitalisering")
        case .administrationPay: AccountDefinition("6.45.51", 1, 1, "", "1.0", "Løn, sekretariat")
        case .administrationGoods: AccountDefinition("6.45.51", 1, 1, "", "2.9", "Kontorhold")
        case .administrationServices: AccountDefinition("6.45.51", 1, 1, "", "4.9", "Revision og rådgivning")
        case .technologyServices: AccountDefinition("6.45.52", 1, 1, "", "4.9", "Fagsystemer, licenser")
        case .jobCentreServices: AccountDefinition("6.45.53", 1, 1, "", "4.9", "Lægekonsulent, jobcenter")
        case .internalCharge: AccountDefinition("6.45.51", 1, 1, "", "9.1", "Intern afregning")
        case .internalIncome: AccountDefinition("6.45.51", 1, 1, "", "9.7", "Intern afregning")
        case .dayCareOperation: AccountDefinition("5.25.14", 1, 1, "", "1.0", "Løn, daginstitutioner")
        case .elderlyCareUntil2017: AccountDefinition("5.32.34", 1, 1, "", "1.0", "Løn, plejehjem")
        case .elderlyCare: AccountDefinition("5.30.27", 1, 1, "", "1.0", "Løn, hjemmepleje")
        case .housingConstruction: AccountDefinition("5.38.52", 3, 1, "", "4.5", "Ombygning, botilbud")
        case .institutionConstruction: AccountDefinition("5.28.23", 3, 1, "", "4.5", "Nyt tag, døgninstitution")
        case .centralRefundChildren:
            AccountDefinition("5.22.07", 2, 1, "001", "8.6", "Central refusion, børn og unge")
        case .centralRefundAdults: AccountDefinition("5.22.07", 2, 1, "002", "8.6", "Central refusion, voksne")
        default: nil
        }
    }
}
