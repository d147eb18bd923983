/// What can be noticed about data. The code is stable: scripts, samples/errors/ and the manual go by it.
package enum FindingCode: String, CaseIterable, Sendable {
    // A file as a whole
    case fileUnknown = "file_unknown"
    case fileType = "file_type"
    case fileEmpty = "file_empty"
    case fileMissing = "file_missing"
    case encoding
    case columnMissing = "column_missing"
    case columnUnknown = "column_unknown"
    case columnRepeated = "column_repeated"
    case otherHead = "other_head"
    case otherMunicipality = "other_municipality"
    case otherFiscalYear = "other_fiscal_year"
    case trailerMissing = "trailer_missing"
    case trailerDiffers = "trailer_differs"

    // A line
    case controlCharacter = "control_character"
    case unterminatedQuote = "unterminated_quote"
    case strayQuote = "stray_quote"
    case fieldTooLong = "field_too_long"
    case lineTooLong = "line_too_long"
    case fieldCount = "field_count"

    // A value
    case valueMissing = "value_missing"
    case badAmount = "bad_amount"
    case amountOutOfRange = "amount_out_of_range"
    case badDate = "bad_date"
    case badQuantity = "bad_quantity"
    case badPercent = "bad_percent"
    case over24Hours = "over_24_hours"
    case badNumber = "bad_number"
    case badMunicipality = "bad_municipality"
    case badFiscalYear = "bad_fiscal_year"
    case badAccount = "bad_account"
    case badFunction = "bad_function"
    case badDigit = "bad_digit"
    case badGrouping = "bad_grouping"
    case badSpecies = "bad_species"
    case badCode = "bad_code"
    case badChoice = "bad_choice"
    case valueNotMapped = "value_not_mapped"
    case badCpr = "bad_cpr"
    case syntheticCpr = "synthetic_cpr"
    case replacementCpr = "replacement_cpr"
    case cprAsCode = "cpr_as_code"

    // Values of one row together
    case periodReversed = "period_reversed"
    case cprOrFamily = "cpr_or_family"
    case openEndWithQuantity = "open_end_with_quantity"
    case hoursMissing = "hours_missing"
    case rangeOutOfOrder = "range_out_of_order"

    // Rows together, and what they point at
    case duplicateRow = "duplicate_row"
    case overlappingMembership = "overlapping_membership"
    case codeOfOtherMunicipality = "code_of_other_municipality"
    case unknownMunicipality = "unknown_municipality"
    case unknownFamily = "unknown_family"
    case unknownInitiative = "unknown_initiative"
    case unknownActivity = "unknown_activity"
    case unknownCostCentre = "unknown_cost_centre"
    case unknownCategory = "unknown_category"
    case stillReferenced = "still_referenced"

    // The model
    case modelInvalid = "model_invalid"

    // Noticed in what was accepted
    case postingChanged = "posting_changed"
    case deletedPerson = "deleted_person"
    case cprInText = "cpr_in_text"
    case probableCprTypingError = "probable_cpr_typing_error"
    case yearOutsideModel = "year_outside_model"
    case futurePosting = "future_posting"
    case controlTotalDiffers = "control_total_differs"
    case dayOver24Hours = "day_over_24_hours"
    case positionsOverFullTime = "positions_over_full_time"

    // Noticed when cost is allocated
    case unmappedAccount = "unmapped_account"
    case noRule = "no_rule"
    case emptyBase = "empty_base"
    case closedLoop = "closed_loop"
    case centreWithoutYear = "centre_without_year"
    case unknownStep = "unknown_step"
    case overUse = "over_use"
    case noPositiveExpense = "no_positive_expense"
    case totalOutOfRange = "total_out_of_range"
    case salaryMissing = "salary_missing"

    // Noticed when work is added up
    case workOutsideYears = "work_outside_years"
    case assumptionMissing = "assumption_missing"
    case assignmentWithoutEmployment = "assignment_without_employment"

    // Noticed before a run is published: what stops it
    case gateUnallocated = "gate_unallocated"
    case gateRejected = "gate_rejected"
    case gateDrift = "gate_drift"
    case gateRowDrop = "gate_row_drop"
    case gateControlTotals = "gate_control_totals"
    case closedYearChanged = "closed_year_changed"

    /// Found by a run that is ready but for this, and so is not published.
    package var stopsPublication: Bool {
        switch self {
        case .gateUnallocated, .gateRejected, .gateDrift, .gateRowDrop, .gateControlTotals, .closedYearChanged: true
        default: false
        }
    }

    /// About how something is written, which a source profile may have wrong.
    package var isAboutForm: Bool {
        switch self {
        case .columnMissing, .columnRepeated, .fieldCount, .valueMissing, .badAmount, .badDate, .badQuantity,
            .badPercent,
            .badNumber, .badMunicipality, .badFiscalYear, .badFunction, .badDigit, .badGrouping, .badSpecies,
            .badCode, .badChoice, .badCpr:
            true
        default: false
        }
    }

    /// How a command ends that refuses data for this reason.
    package var status: ExitStatus {
        switch self {
        case .fileEmpty, .fileMissing: .inputMissing
        case .modelInvalid: .configuration
        default: .dataRefused
        }
    }
}
