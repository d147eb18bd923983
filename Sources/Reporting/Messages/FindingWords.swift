import CostModel

/// What a finding says to a person, and what can be done about it. One place for all the words.
package struct FindingWords {
    let finding: Finding

    package init(_ finding: Finding) {
        self.finding = finding
    }

    /// A file's name as a message may say it: what is not printable is hidden, and much of a long one.
    package static func shown(fileName: String) -> String {
        let plain = fileName.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "?" : String($0) }.joined()
        return plain.count > 80 ? "\(plain.prefix(80))…" : plain
    }

    /// As an error that ends a command.
    package var refusal: Refusal {
        Refusal(finding.code.status, what: what, remedy: remedy)
    }

    /// Where and what: `postings.csv line 5, column amount: "#.###,##" is not an amount`.
    package var what: BilingualText {
        let (place, words) = (place, message)
        guard !place.danish.isEmpty else { return words }
        return BilingualText(da: "\(place.danish): \(words.danish)", en: "\(place.english): \(words.english)")
    }

    private var place: BilingualText {
        var danish: [String] = []
        var english: [String] = []
        if let file = finding.file {
            danish.append(file)
            english.append(file)
        }
        if let line = finding.line {
            danish.append("linje \(line)")
            english.append("line \(line)")
        }
        var (da, en) = (danish.joined(separator: " "), english.joined(separator: " "))
        if let column = finding.column {
            da += da.isEmpty ? "kolonne \(column)" : ", kolonne \(column)"
            en += en.isEmpty ? "column \(column)" : ", column \(column)"
        }
        return BilingualText(da: da, en: en)
    }

    private var found: String {
        finding.found.map { "\"\($0)\"" } ?? "the value"
    }

    private var fundet: String {
        finding.found.map { "\"\($0)\"" } ?? "værdien"
    }

    var expected: String {
        finding.expected ?? ""
    }

    private var otherLine: String {
        finding.otherLine.map(String.init) ?? "?"
    }

    // MARK: What

    /// What is wrong, without where.
    package var message: BilingualText {
        switch finding.code {
        case .fileUnknown:
            BilingualText(da: "filen er ikke en del af et datasæt", en: "the file is no part of a dataset")
        case .fileType:
            BilingualText(
                da: "er ikke en almindelig tekstfil (regneark, arkiv, mappe eller andet)",
                en: "is not a plain text file (a spreadsheet, an archive, a folder or something else)")
        case .fileEmpty where finding.subject != nil && finding.rows > 1:
            BilingualText(
                da: "profilen tager ingen af filens \(finding.rows) rækker",
                en: "the profile takes none of the file's \(finding.rows) rows")
        case .fileEmpty:
            BilingualText(da: "filen har ingen rækker", en: "the file has no rows")
        case .fileMissing where finding.subject != nil:
            BilingualText(da: "tabellen eller viewet findes ikke", en: "there is no such table or view")
        case .fileMissing:
            BilingualText(da: "filen mangler eller kan ikke åbnes", en: "the file is missing or cannot be opened")
        case .encoding where finding.expected != nil && finding.found != nil:
            BilingualText(
                da: "filen er \(finding.found ?? ""), ventet \(expected)",
                en: "the file is \(finding.found ?? ""), expected \(expected)")
        case .encoding:
            BilingualText(
                da: "teksten er ikke \(finding.expected ?? "UTF-8")",
                en: "the text is not \(finding.expected ?? "UTF-8")")
        case .columnMissing:
            BilingualText(da: "kolonnen mangler i overskriften", en: "the column is missing in the header")
        case .columnUnknown:
            BilingualText(da: "ukendt kolonne \(fundet)", en: "unknown column \(found)")
        case .columnRepeated:
            BilingualText(da: "kolonnen står der to gange", en: "the column stands there twice")
        case .otherHead:
            BilingualText(
                da: "linjen indeholder ikke \"\(expected)\"", en: "the line does not contain \"\(expected)\"")
        case .otherMunicipality:
            BilingualText(
                da: "rækken er fra kommune \(finding.found ?? ""), ventet \(expected) (\(finding.rows) rækker)",
                en: "the row is of municipality \(finding.found ?? ""), expected \(expected) (\(finding.rows) rows)")
        case .otherFiscalYear:
            BilingualText(
                da: "rækken er fra år \(finding.found ?? ""), ventet \(expected) (\(finding.rows) rækker)",
                en: "the row is of year \(finding.found ?? ""), expected \(expected) (\(finding.rows) rows)")
        case .trailerMissing:
            BilingualText(
                da: "slutposten mangler; filen er skåret af", en: "the trailer is missing; the file is cut off")
        case .trailerDiffers where finding.found == "":
            BilingualText(da: "der står rækker efter slutposten", en: "rows follow the trailer")
        case .trailerDiffers where finding.found == "?":
            BilingualText(
                da: "slutpostens antal rækker kan ikke læses; filen har \(expected)",
                en: "the trailer's number of rows cannot be read; the file has \(expected)")
        case .trailerDiffers where finding.expected == "":
            BilingualText(
                da: "slutpostens sum kan ikke kontrolleres: \(finding.rows) beløb kan ikke læses",
                en: "the trailer's sum cannot be checked: \(finding.rows) amounts cannot be read")
        case .trailerDiffers where finding.found != nil:
            BilingualText(
                da: "slutposten siger \(finding.found ?? "") rækker, filen har \(expected)",
                en: "the trailer says \(finding.found ?? "") rows, the file has \(expected)")
        case .trailerDiffers:
            BilingualText(
                da: "slutpostens sum er ikke summen af rækkernes beløb",
                en: "the trailer's sum is not the sum of the rows' amounts")
        case .controlCharacter:
            BilingualText(
                da: "linjen har et usynligt tegn (styretegn eller skriveretning)",
                en: "the line has an invisible character (control or text direction)")
        case .unterminatedQuote:
            BilingualText(
                da: "et anførselstegn åbnes her og lukkes aldrig", en: "a quote is opened here and never closed")
        case .strayQuote:
            BilingualText(
                da: "et anførselstegn står inde i et felt uden anførselstegn, eller der står tekst efter det lukkende",
                en: "a quote stands inside a field without quotes, or text follows the closing one")
        case .fieldTooLong:
            BilingualText(da: "feltet er længere end 64 KiB", en: "the field is longer than 64 KiB")
        case .lineTooLong:
            BilingualText(da: "linjen er længere end 1 MiB", en: "the line is longer than 1 MiB")
        case .fieldCount:
            BilingualText(
                da: "linjen har \(finding.found ?? "") felter, overskriften har \(expected)",
                en: "the line has \(finding.found ?? "") fields, the header has \(expected)")
        default:
            valueMessage
        }
    }

    private var valueMessage: BilingualText {
        switch finding.code {
        case .valueMissing:
            BilingualText(da: "værdien mangler", en: "the value is missing")
        case .badAmount:
            BilingualText(
                da: "\(fundet) er ikke et beløb (cifre vises som #, bogstaver som x)",
                en: "\(found) is not an amount (digits shown as #, letters as x)")
        case .amountOutOfRange:
            BilingualText(
                da: "beløbet er over 100 mia. kr.", en: "the amount is over 100 billion kroner")
        case .badDate:
            BilingualText(da: "\(fundet) er ikke en dato", en: "\(found) is not a date")
        case .badQuantity:
            BilingualText(da: "\(fundet) er ikke en mængde", en: "\(found) is not a quantity")
        case .badPercent:
            BilingualText(
                da: "\(fundet) er ikke en procent fra 0 til 100", en: "\(found) is not a per cent from 0 to 100")
        case .over24Hours:
            BilingualText(
                da: "\(fundet) er flere minutter, end et døgn har (1440)",
                en: "\(found) is more minutes than a day and night have (1440)")
        case .badNumber:
            BilingualText(da: "\(fundet) er ikke et tal", en: "\(found) is not a number")
        case .badMunicipality:
            BilingualText(da: "\(fundet) er ikke et kommunenummer", en: "\(found) is not a municipality number")
        case .badFiscalYear:
            BilingualText(da: "\(fundet) er ikke et regnskabsår", en: "\(found) is not a fiscal year")
        case .badAccount:
            BilingualText(da: "\(fundet) er ikke en kontostreng", en: "\(found) is not an account string")
        case .badFunction:
            BilingualText(da: "\(fundet) er ikke en funktion", en: "\(found) is not a function")
        case .badDigit:
            BilingualText(da: "\(fundet) er ikke et ciffer fra 1 til 9", en: "\(found) is not a digit from 1 to 9")
        case .badGrouping:
            BilingualText(da: "\(fundet) er ikke en gruppering", en: "\(found) is not a grouping")
        case .badSpecies:
            BilingualText(da: "\(fundet) er ikke en art", en: "\(found) is not a species")
        case .badCode:
            finding.found == nil
                ? BilingualText(
                    da: "navnet er ikke tekst på én linje, højst 1000 bytes",
                    en: "the name is not text on one line, 1000 bytes at most")
                : BilingualText(
                    da: "\(fundet) er ikke en kode (cifre vises som #, bogstaver som x)",
                    en: "\(found) is not a code (digits shown as #, letters as x)")
        case .badChoice:
            BilingualText(
                da: "\(fundet) er ikke et af ordene \(expected)", en: "\(found) is not one of the words \(expected)")
        case .valueNotMapped:
            BilingualText(da: "\(fundet) står ikke i profilens map", en: "\(found) is not in the profile's map")
        case .badCpr where finding.found == nil:
            BilingualText(da: "er ikke et CPR-nummer", en: "is not a CPR number")
        case .badCpr:
            BilingualText(
                da: "er ikke et CPR-nummer (\(finding.found ?? "") tegn; værdien vises ikke)",
                en: "is not a CPR number (\(finding.found ?? "") characters; the value is not shown)")
        case .syntheticCpr:
            BilingualText(
                da: "er et syntetisk CPR-nummer (dag + 60, måned + 80)",
                en: "is a synthetic CPR number (day + 60, month + 80)")
        case .replacementCpr:
            BilingualText(da: "er et erstatningsnummer (dag + 60)", en: "is a replacement number (day + 60)")
        case .cprAsCode:
            BilingualText(
                da: "der står noget, der kan læses som et CPR-nummer (værdien vises ikke)",
                en: "something that can be read as a CPR number stands there (the value is not shown)")
        default:
            rowMessage
        }
    }

    private var rowMessage: BilingualText {
        switch finding.code {
        case .periodReversed:
            BilingualText(da: "slutter, før den begynder", en: "ends before it begins")
        case .cprOrFamily:
            BilingualText(
                da: "rækken skal have enten cpr eller family", en: "the row must have either cpr or family")
        case .openEndWithQuantity:
            BilingualText(da: "en mængde kræver en slutdato", en: "a quantity needs an end date")
        case .hoursMissing:
            BilingualText(
                da: "hours_central mangler; en række uden timer skal have et beløb",
                en: "hours_central is missing; a row without hours needs an amount")
        case .rangeOutOfOrder:
            BilingualText(
                da: "hours_low, hours_central og hours_high skal være lige store eller stigende",
                en: "hours_low, hours_central and hours_high must be equal or rise")
        case .duplicateRow:
            BilingualText(
                da: "samme \(expected) som på linje \(otherLine)", en: "the same \(expected) as on line \(otherLine)")
        case .overlappingMembership:
            BilingualText(
                da: "borgeren er allerede i en familie den dag, se linje \(otherLine)",
                en: "the citizen is in a family on that day already, see line \(otherLine)")
        case .codeOfOtherMunicipality:
            BilingualText(
                da: "\(fundet) hører allerede til kommune \(municipality)",
                en: "\(found) already belongs to municipality \(municipality)")
        case .unknownMunicipality:
            BilingualText(da: "kommune \(fundet) er ukendt", en: "municipality \(found) is unknown")
        case .unknownFamily:
            BilingualText(
                da: "familie \(fundet) er ukendt i kommunen", en: "family \(found) is unknown in the municipality")
        case .unknownInitiative:
            BilingualText(
                da: "indsats \(fundet) er ukendt i kommunen", en: "initiative \(found) is unknown in the municipality")
        case .unknownActivity:
            BilingualText(
                da: "aktivitet \(fundet) er ukendt i kommunen", en: "activity \(found) is unknown in the municipality")
        case .unknownCostCentre where finding.found == nil:
            BilingualText(
                da: "et omkostningssted hører til en kommune, og rækken har ingen",
                en: "a cost centre belongs to a municipality, and the row has none")
        case .unknownCostCentre where finding.file == DatasetFile.postings.fileName:
            // A posting may name a centre that is known in another year only.
            BilingualText(
                da: "omkostningssted \(fundet) er ukendt i kommunen",
                en: "cost centre \(found) is unknown in the municipality")
        case .unknownCostCentre:
            isAboutOneYear
                ? BilingualText(
                    da: "omkostningssted \(fundet) er ukendt i kommunen det år",
                    en: "cost centre \(found) is unknown in the municipality that year")
                : BilingualText(
                    da: "omkostningssted \(fundet) er ukendt i kommunen",
                    en: "cost centre \(found) is unknown in the municipality")
        case .unknownCategory:
            BilingualText(da: "kategori \(fundet) er ukendt i modellen", en: "category \(found) is not in the model")
        case .stillReferenced where finding.file == DatasetFile.modelFileName:
            BilingualText(
                da:
                    "kategori \(fundet) er ikke længere med, men \(finding.rows) rækker fra \(expected) bruger den stadig",
                en: "category \(found) is gone, but \(finding.rows) rows of \(expected) still use it")
        case .stillReferenced:
            BilingualText(
                da: "\(fundet) er ikke længere med, men \(finding.rows) rækker fra \(expected) peger stadig på den",
                en: "\(found) is gone, but \(finding.rows) rows of \(expected) still name it")
        default:
            noticeMessage
        }
    }

    /// Use is of a year; a posting may name a centre that is known in another one.
    private var isAboutOneYear: Bool {
        [DatasetFile.costCentreUse.fileName, DatasetFile.serviceUse.fileName].contains(finding.file)
    }

    private var municipality: String {
        finding.municipality.map(String.init) ?? ""
    }

    private var noticeMessage: BilingualText {
        let subject = finding.subject ?? ""
        return switch finding.code {
        case .postingChanged:
            BilingualText(
                da: "posteringer rettet: nyt indhold under et kendt nummer",
                en: "postings corrected: new content under a known number")
        case .deletedPerson:
            BilingualText(
                da: "rækker om slettede personer er udeladt", en: "rows about deleted persons were left out")
        case .cprInText:
            BilingualText(da: "CPR-numre i fritekst er skjult", en: "CPR numbers in free text were hidden")
        case .probableCprTypingError:
            BilingualText(
                da: "CPR-numre uden gyldigt kontrolciffer; måske tastefejl",
                en: "CPR numbers that fail modulus 11; perhaps typing errors")
        case .yearOutsideModel:
            BilingualText(da: "posteringer uden for modellens år", en: "postings outside the model's years")
        case .futurePosting:
            BilingualText(da: "posteringer med en dato i fremtiden", en: "postings dated in the future")
        case .controlTotalDiffers:
            BilingualText(
                da: "\(subject): regnskabet stemmer ikke med afstemningstotalen (forskel)",
                en: "\(subject): the ledger does not meet the control total (difference)")
        case .dayOver24Hours:
            BilingualText(
                da: "medarbejderdage med over 24 timers registreret arbejde",
                en: "employee-days with more than 24 hours of registered work")
        case .positionsOverFullTime:
            BilingualText(
                da: "medarbejdere med stillinger, der samme dag er over 100 pct. tilsammen",
                en: "employees whose positions add up to more than 100 % on some day")
        case .unmappedAccount:
            BilingualText(
                da: "funktion \(subject) hører ikke til noget budgetområde i modellen",
                en: "function \(subject) belongs to no sector of the model")
        case .noRule:
            BilingualText(da: "ingen regel i modellen passer", en: "no rule of the model matches")
        case .emptyBase:
            BilingualText(
                da: "regler passer, men der er intet registreret at fordele efter",
                en: "rules match, but nothing is registered to allocate by")
        case .closedLoop:
            BilingualText(
                da: "penge på omkostningsstederne \(subject) kan ikke ende hos nogen med modellens metode",
                en: "money on the cost centres \(subject) can end with nobody by the model's method")
        case .centreWithoutYear:
            BilingualText(
                da: "omkostningssted \(subject) har posteringer, men ingen række for året",
                en: "cost centre \(subject) has postings, but no row for the year")
        case .unknownStep:
            BilingualText(
                da: "order nævner omkostningssted \(subject), som ingen kommune har i modellens år",
                en: "order names cost centre \(subject), which no municipality has in the model's years")
        case .overUse:
            BilingualText(
                da: "omkostningssted \(subject) har leveret mere end sin kapacitet",
                en: "cost centre \(subject) has delivered more than its capacity")
        case .noPositiveExpense:
            BilingualText(
                da: "borgere med negativ eller ingen udgift i \(subject) får ingen andel",
                en: "citizens without positive expense in \(subject) get no share")
        case .totalOutOfRange:
            BilingualText(
                da: "en sum i \(subject) er for stor til at kunne frigives",
                en: "a sum in \(subject) is too large to publish")
        case _ where finding.code.stopsPublication:
            gateMessage
        case .workOutsideYears:
            BilingualText(
                da: "\(subject): arbejde uden for modellens år er ikke med",
                en: "\(subject): work outside the model's years is left out")
        case .assumptionMissing:
            BilingualText(
                da: "modellen mangler antagelsen \(subject), så timer, der hviler på den, er tomme",
                en: "the model lacks the assumption \(subject), so hours that rest on it are empty")
        case .assignmentWithoutEmployment:
            BilingualText(
                da: "medarbejdere med sager, men uden ansættelse, tæller ikke i sagsstammen",
                en: "employees with assignments but no employment do not count in the caseload")
        case .salaryMissing:
            BilingualText(
                da: "modellen har ingen løn pr. årsværk for \(subject)",
                en: "the model has no salary per FTE for \(subject)")
        default:
            BilingualText(da: finding.code.rawValue, en: finding.code.rawValue)
        }
    }
}
