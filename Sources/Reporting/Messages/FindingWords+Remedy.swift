import CostModel

extension FindingWords {
    /// What to do about it.
    package var remedy: BilingualText {
        switch finding.code {
        case .unknownCostCentre where finding.found == nil:
            BilingualText(
                da: "udfyld municipality, eller lad cost_centre stå tom",
                en: "fill in municipality, or leave cost_centre empty")
        case .stillReferenced where finding.file == DatasetFile.modelFileName:
            BilingualText(
                da: "behold kategorien, eller indlæs \(expected) uden den sammen med model.yaml",
                en: "keep the category, or import \(expected) without it together with model.yaml")
        case _ where finding.code.stopsPublication:
            gateRemedy
        case .columnMissing where finding.subject != nil && finding.expected == nil:
            BilingualText(
                da: "tjek skip_lines, delimiter og encoding i profilen \(finding.subject ?? "")",
                en: "check skip_lines, delimiter and encoding in the profile \(finding.subject ?? "")")
        case .columnMissing where finding.subject != nil:
            BilingualText(
                da: "ret profilen \(finding.subject ?? ""); kildens kolonner er: \(expected)",
                en: "mend the profile \(finding.subject ?? ""); the source's columns are: \(expected)")
        case .encoding where finding.subject != nil:
            BilingualText(
                da: "ret encoding under source i profilen \(finding.subject ?? "")",
                en: "mend encoding under source in the profile \(finding.subject ?? "")")
        case .fileEmpty where finding.subject != nil && finding.rows > 1:
            BilingualText(
                da: "ret leave_out og only i profilen \(finding.subject ?? "")",
                en: "mend leave_out and only in the profile \(finding.subject ?? "")")
        case .fileEmpty where finding.subject != nil:
            BilingualText(
                da: "træk filen igen, eller ret skip_lines i profilen \(finding.subject ?? "")",
                en: "make the extract again, or mend skip_lines in the profile \(finding.subject ?? "")")
        case .fileMissing where finding.subject != nil:
            BilingualText(
                da: "ret relation i profilen \(finding.subject ?? "")",
                en: "mend relation in the profile \(finding.subject ?? "")")
        case .strayQuote where finding.subject != nil, .unterminatedQuote where finding.subject != nil:
            BilingualText(
                da: "er anførselstegn blot tekst i kilden, så skriv quote: none under source i profilen",
                en: "if quotes are mere text in the source, write quote: none under source in the profile")
        case _ where finding.subject != nil && finding.code.isAboutForm:
            profileRemedy
        default:
            FindingWords.remedy(
                of: finding.code, expected: expected, charset: finding.found == "UTF-16" ? "UTF-16" : "WINDOWS-1252")
        }
    }

    /// Of what a source profile reads, the profile may be what is wrong.
    private var profileRemedy: BilingualText {
        let profile = finding.subject ?? ""
        guard let form = finding.expected else {
            return BilingualText(
                da: "ret kilden, eller ret profilen \(profile)", en: "mend the source, or mend the profile \(profile)")
        }
        return BilingualText(
            da: "ret kilden, eller ret profilen \(profile); ventet: \(form)",
            en: "mend the source, or mend the profile \(profile); expected: \(form)")
    }

    private static func remedy(of code: FindingCode, expected: String, charset: String) -> BilingualText {
        switch code {
        case .fileUnknown:
            BilingualText(
                da: "fjern filen, eller brug et af navnene \(expected)",
                en: "remove the file, or use one of the names \(expected)")
        case .fileType:
            BilingualText(
                da: "gem den som CSV (UTF-8) og indlæs den igen", en: "save it as CSV (UTF-8) and import it again")
        case .fileEmpty:
            BilingualText(
                da: "træk filen igen; er der intet at melde, så udelad den",
                en: "make the extract again; if there is nothing to state, leave the file out")
        case .fileMissing:
            BilingualText(
                da: "tjek stien; model.yaml, municipalities.csv og postings.csv skal være med første gang",
                en: "check the path; model.yaml, municipalities.csv and postings.csv are needed the first time")
        case .encoding:
            BilingualText(
                da: "gem filen som UTF-8, for eksempel med: iconv -f \(charset) -t UTF-8",
                en: "save the file as UTF-8, for example with: iconv -f \(charset) -t UTF-8")
        case .columnMissing:
            BilingualText(
                da: "skriv kolonnernes navne i linje 1, skilt af komma eller semikolon",
                en: "write the names of the columns in line 1, separated by commas or semicolons")
        case .columnUnknown:
            BilingualText(da: "brug kolonnerne \(expected)", en: "use the columns \(expected)")
        case .columnRepeated:
            BilingualText(da: "behold den ene", en: "keep one of them")
        case .otherHead:
            BilingualText(
                da: "tjek, at det er den rigtige fil; er det det, så ret expect.head i profilen",
                en: "check that it is the right file; if it is, mend expect.head in the profile")
        case .otherMunicipality:
            BilingualText(
                da: "tjek, at det er den rigtige fil; er det det, så ret expect i profilen eller --municipality",
                en: "check that it is the right file; if it is, mend expect in the profile or --municipality")
        case .otherFiscalYear:
            BilingualText(
                da: "tjek, at det er den rigtige fil; er det det, så ret expect i profilen eller --year",
                en: "check that it is the right file; if it is, mend expect in the profile or --year")
        case .trailerMissing:
            BilingualText(
                da: "træk filen igen; har den aldrig en slutpost, så fjern trailer fra profilen",
                en: "make the extract again; if it never has a trailer, remove trailer from the profile")
        case .trailerDiffers:
            BilingualText(
                da: "træk filen igen; stemmer den stadig ikke, så spørg kildesystemets leverandør",
                en: "make the extract again; if it still does not agree, ask the supplier of the source system")
        case .controlCharacter:
            BilingualText(
                da: "fjern tegnet i kildesystemet, og træk filen igen",
                en: "remove the character in the source system and make the extract again")
        case .unterminatedQuote, .strayQuote:
            BilingualText(
                da: "sæt hele feltet i anførselstegn, og skriv et anførselstegn inde i det to gange",
                en: "put the whole field in quotes, and write a quote inside it twice")
        case .fieldTooLong, .lineTooLong:
            BilingualText(
                da: "se efter et manglende linjeskift eller anførselstegn", en: "look for a missing line end or quote")
        case .fieldCount:
            BilingualText(
                da: "se efter et skilletegn i en tekst uden anførselstegn",
                en: "look for a delimiter in a text without quotes")
        case .valueMissing:
            BilingualText(da: "udfyld feltet", en: "fill in the field")
        case .badAmount:
            BilingualText(
                da: "skriv kroner med decimalpunktum og højst to decimaler, som -1234.50",
                en: "write kroner with a decimal point and at most two decimals, such as -1234.50")
        case .amountOutOfRange:
            BilingualText(
                da: "tjek beløbet; en postering kan højst være 100 mia. kr.",
                en: "check the amount; a posting can be 100 billion kroner at most")
        case .badDate:
            BilingualText(da: "skriv en dag, der findes, som åååå-mm-dd", en: "write a day that exists as yyyy-mm-dd")
        case .badQuantity where !expected.isEmpty:
            BilingualText(da: "skriv et tal på højst \(expected)", en: "write a number of at most \(expected)")
        case .badPercent:
            BilingualText(
                da: "skriv et tal fra 0 til 100 uden procenttegn, med decimalpunktum og højst tre decimaler",
                en:
                    "write a number from 0 to 100 without a per cent sign, with a decimal point and at most three decimals"
            )
        case .over24Hours:
            BilingualText(
                da: "skriv minutter; det, der varer flere døgn, skal have en række for hvert",
                en: "write minutes; what lasts more days needs a row for each")
        case .badQuantity:
            BilingualText(
                da: "skriv et tal, der ikke er negativt, med decimalpunktum og højst tre decimaler",
                en: "write a number that is not negative, with a decimal point and at most three decimals")
        case .badNumber:
            BilingualText(
                da: "skriv et tal med decimalpunktum, uden tusindtalsskilletegn",
                en: "write a number with a decimal point and without thousands separators")
        case .badMunicipality:
            BilingualText(da: "skriv tre cifre, som 260", en: "write three digits, such as 260")
        case .badFiscalYear:
            BilingualText(da: "skriv fire cifre, som 2019", en: "write four digits, such as 2019")
        case .badAccount:
            BilingualText(
                da: "skriv 16 cifre, 10 cifre eller punktummer, som 5.57.71.1.013",
                en: "write 16 digits, 10 digits or points, such as 5.57.71.1.013")
        case .badFunction:
            BilingualText(da: "skriv funktionen som 5.57.71", en: "write the function as 5.57.71")
        case .badDigit:
            BilingualText(da: "skriv ét ciffer", en: "write one digit")
        case .badGrouping:
            BilingualText(da: "skriv tre cifre, som 013", en: "write three digits, such as 013")
        case .badSpecies:
            BilingualText(da: "skriv arten som 5.2", en: "write the species as 5.2")
        case .badCode:
            BilingualText(
                da: "brug bogstaver a-z, cifre og tegn uden mellemrum i enderne, højst 64",
                en: "use letters a-z, digits and signs without spaces at the ends, 64 at most")
        default:
            contentRemedy(of: code, expected: expected)
        }
    }

    private static func contentRemedy(of code: FindingCode, expected: String) -> BilingualText {
        switch code {
        case .badChoice:
            BilingualText(da: "brug et af ordene \(expected)", en: "use one of the words \(expected)")
        case .valueNotMapped:
            BilingualText(
                da: "tilføj værdien under map i profilen, eller skriv otherwise",
                en: "add the value under map in the profile, or write otherwise")
        case .badCpr:
            BilingualText(
                da: "skriv ti cifre med en dato, der findes; mangler der et nul forrest, så ret det i kilden",
                en: "write ten digits with a date that exists; if a leading zero is lost, mend it in the source")
        case .syntheticCpr:
            BilingualText(
                da: "til prøvedata: indlæs med --allow-synthetic", en: "for sample data: import with --allow-synthetic")
        case .replacementCpr:
            BilingualText(
                da: "erstatningsnumre gælder kun i ét system; udelad rækken, eller find CPR-nummeret",
                en: "replacement numbers hold in one system only; leave the row out, or find the CPR number")
        case .cprAsCode:
            BilingualText(
                da: "brug en kode uden ti cifre, der kan være en person; i en profil: numbered",
                en: "use a code without ten digits that may be a person; in a profile: numbered")
        case .periodReversed:
            BilingualText(da: "ret en af datoerne", en: "correct one of the dates")
        case .cprOrFamily:
            BilingualText(da: "udfyld det ene felt og ikke det andet", en: "fill in one field and not the other")
        case .openEndWithQuantity:
            BilingualText(
                da: "sæt en slutdato, eller lad mængden stå tom", en: "give an end date, or leave the quantity empty")
        case .hoursMissing:
            BilingualText(
                da: "udfyld hours_central; eller udfyld amount, og lad alle timer stå tomme",
                en: "fill in hours_central; or fill in amount, and leave all hours empty")
        case .rangeOutOfOrder:
            BilingualText(
                da: "ret skønnene; er der kun ét tal, så skriv det i hours_central og lad de to andre stå tomme",
                en:
                    "correct the estimates; if there is one figure, write it in hours_central and leave the others empty"
            )
        case .duplicateRow:
            BilingualText(
                da:
                    "er det samme række to gange, så behold den ene; er det to forskellige ting, så giv dem hver sin kode",
                en: "keep one if it is the same row twice; give each its own code if they are two things")
        case .overlappingMembership:
            BilingualText(
                da: "luk det ene medlemskab med valid_to, før det næste begynder",
                en: "end one membership with valid_to before the next begins")
        case .codeOfOtherMunicipality:
            BilingualText(
                da: "brug en anden kode, eller indlæs også den kommunes fil uden koden",
                en: "use another code, or import that municipality's file without it as well")
        case .unknownMunicipality:
            BilingualText(
                da: "tilføj kommunen til municipalities.csv", en: "add the municipality to municipalities.csv")
        case .unknownFamily:
            BilingualText(da: "tilføj familien til families.csv", en: "add the family to families.csv")
        case .unknownInitiative:
            BilingualText(da: "tilføj indsatsen til initiatives.csv", en: "add the initiative to initiatives.csv")
        case .unknownActivity:
            BilingualText(da: "tilføj aktiviteten til activities.csv", en: "add the activity to activities.csv")
        case .unknownCostCentre:
            BilingualText(
                da: "tilføj omkostningsstedet til cost_centres.csv", en: "add the cost centre to cost_centres.csv")
        case .unknownCategory:
            BilingualText(
                da: "ret kategorien, eller tilføj den til categories under fte i model.yaml",
                en: "correct the category, or add it to categories under fte in model.yaml")
        case .stillReferenced:
            BilingualText(da: "indlæs \(expected) sammen med filen", en: "import \(expected) together with the file")
        default:
            noticeRemedy(of: code)
        }
    }

    private static func noticeRemedy(of code: FindingCode) -> BilingualText {
        switch code {
        case .postingChanged:
            BilingualText(
                da: "er de ikke rettelser, så giv dem numre, der ikke er brugt før",
                en: "if they are no corrections, give them numbers that were not used before")
        case .deletedPerson:
            BilingualText(
                da: "tag personen ud af kildesystemets udtræk; beløbene er her i forvejen, uden person",
                en: "take the person out of the source system's extract; the amounts are here already, without a person"
            )
        case .cprInText:
            BilingualText(
                da: "bed kildesystemets brugere om at udelade dem",
                en: "ask the source system's users to leave them out")
        case .probableCprTypingError:
            BilingualText(
                da: "tjek numrene i kilden; de er godtaget", en: "check the numbers in the source; they were accepted")
        case .yearOutsideModel:
            BilingualText(
                da: "udvid years i model.yaml, hvis de skal med", en: "extend years in model.yaml if they belong")
        case .futurePosting:
            BilingualText(da: "tjek datoerne i kilden", en: "check the dates in the source")
        case .controlTotalDiffers:
            BilingualText(
                da: "find de manglende eller overtallige posteringer i udtrækket",
                en: "find the missing or surplus postings of the extract")
        case .dayOver24Hours:
            BilingualText(
                da: "tjek i kilden, om tid er registreret to gange",
                en: "check in the source whether time is there twice")
        case .positionsOverFullTime:
            BilingualText(
                da: "tjek procenter og datoer i employments.csv", en: "check per cents and dates in employments.csv")
        case .unmappedAccount:
            BilingualText(
                da: "tilføj kontoen til et budgetområde eller til out_of_scope i model.yaml",
                en: "add the account to a sector or to out_of_scope in model.yaml")
        case .noRule:
            BilingualText(
                da: "tilføj en regel til allocation i model.yaml", en: "add a rule to allocation in model.yaml")
        case .emptyBase:
            BilingualText(
                da: "registrér deltagelse, forløb, medlemskab eller forbrug, eller tilføj en regel",
                en: "register participation, enrolment, membership or use, or add a rule")
        case .closedLoop:
            BilingualText(
                da: "registrér borgernes forbrug eller en kapacitet på et af stederne, eller tjek order i modellen",
                en: "register the citizens' use or a capacity of one of them, or check order in the model")
        case .centreWithoutYear:
            BilingualText(
                da: "tilføj stedet for det år til cost_centres.csv",
                en: "add the centre for that year to cost_centres.csv")
        case .unknownStep:
            BilingualText(
                da: "ret order under cost_centres i model.yaml", en: "correct order under cost_centres in model.yaml")
        case .overUse:
            BilingualText(da: "tjek kapaciteten og forbruget", en: "check the capacity and the use")
        case .noPositiveExpense:
            BilingualText(da: "tjek tilbagebetalingerne", en: "check the repayments")
        case .totalOutOfRange:
            BilingualText(da: "tjek de største posteringer", en: "check the largest postings")
        case .workOutsideYears:
            BilingualText(
                da: "udvid years i model.yaml, hvis de skal med", en: "extend years in model.yaml if they belong")
        case .assumptionMissing:
            BilingualText(
                da: "skriv den under fte.assumptions i model.yaml", en: "write it under fte.assumptions in model.yaml")
        case .assignmentWithoutEmployment:
            BilingualText(da: "indlæs deres ansættelser", en: "import their employments")
        case .salaryMissing:
            BilingualText(
                da: "tilføj året til salary_per_fte i model.yaml", en: "add the year to salary_per_fte in model.yaml")
        default:
            BilingualText(da: "se håndbogen under \(code.rawValue)", en: "see the manual under \(code.rawValue)")
        }
    }
}
