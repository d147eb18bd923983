/// Broken profiles: a line of `soundProfile` and what replaces it, then the line and the error, whole.
extension BrokenModel {
    static let profiles = table(
        #"""
        1 # nothing
        -> 2 the key profile is missing under the top level
        1 profil: x
        -> 1 unknown key "profil" under the top level
        1 profile: "a b"
        -> 1 profile "a b" has characters that a code cannot have
        1 profile: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        -> 1 profile must be 64 characters at most, found "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"
        1 profile: x⏎description: [a]
        -> 2 description must be a text, found a list of 1
        2 files: ""
        -> 2 files is empty
        2 files: 5.5
        -> 2 files must be a text, found "5.5"
        3 # nothing
        -> 1 the profile must have source or relation
        3 source: { encoding: utf-8 }⏎relation: a.b
        -> 1 the profile must have source or relation
        3 relation: a
        -> 3 "a" is not the name of a table with its schema
        3 relation: a.b.c
        -> 3 "a.b.c" is not the name of a table with its schema
        3 relation: 'a."b"'
        -> 3 "a."b"" is not the name of a table with its schema
        3 source: utf-8
        -> 3 source must be keys with values, found "utf-8"
        3 source: { encoding: latin1, skip_lines: 1 }
        -> 3 source.encoding "latin1" is not known
        3 source: { delimiter: ";;", skip_lines: 1 }
        -> 3 source.delimiter must be one character or tab, found ";;" in quotes
        3 source: { delimiter: "1", skip_lines: 1 }
        -> 3 source.delimiter must be one character or tab, found "1" in quotes
        3 source: { delimiter: "å", skip_lines: 1 }
        -> 3 source.delimiter must be one character or tab, found "å" in quotes
        3 source: { quote: no, skip_lines: 1 }
        -> 3 source.quote must be one character or none, found "no"
        3 source: { quote: ";", skip_lines: 1 }
        -> 3 delimiter and quote are the same character
        3 source: { skip_lines: -1 }
        -> 3 source.skip_lines must be a whole number from 0 to 1000, found "-1"
        3 source: { skip_lines: 1001 }
        -> 3 source.skip_lines must be a whole number from 0 to 1000, found "1001"
        3 source: { skip_lines: "1" }
        -> 3 source.skip_lines must be a whole number from 0 to 1000, found "1" in quotes
        3 source: { skip_lines: 1, columns: [Nr, Nr] }
        -> 3 the column "Nr" stands there twice
        3 source: { skip_lines: 1, columns: [Nr, ""] }
        -> 3 the column "Type" is not in source.columns
        3 source: { skip_lines: 1, columns: [[Nr]] }
        -> 3 source.columns must be the name of a column, found a list of 1
        3 source: { skip_lines: 1, columns: ["Nr "] }
        -> 3 the column name "Nr " has spaces at its ends
        3 source: { skip_lines: 1, header: 1 }
        -> 3 unknown key "header" under source
        3 source: { skip_lines: 1, trailer: { rows: 2 } }
        -> 3 the key first_field is missing under source.trailer
        3 source: { skip_lines: 1, trailer: { first_field: SUM, rows: 0 } }
        -> 3 source.trailer.rows must be a whole number from 2 to 10000, found "0"
        3 source: { skip_lines: 1, trailer: { first_field: SUM, amount: 10001 } }
        -> 3 source.trailer.amount must be a whole number from 2 to 10000, found "10001"
        3 source: { skip_lines: 1, trailer: { first_field: SUM, over: some } }
        -> 3 source.trailer.over "some" is not known
        4 dates: []
        -> 4 dates is an empty list
        4 dates: dd-mm
        -> 4 "dd-mm" is not a date layout
        4 dates: [dd-mm-yy]
        -> 4 "dd-mm-yy" is not a date layout
        4 dates: yyyy-yyyy-mm
        -> 4 "yyyy-yyyy-mm" is not a date layout
        4 dates: dd mm yyyy
        -> 4 "dd mm yyyy" is not a date layout
        5 numbers: english
        -> 5 numbers "english" is not known
        5 restore_lost_zero: 1
        -> 5 restore_lost_zero must be true or false, found "1"
        5 replacement_numbers: "A B"
        -> 5 replacement_numbers "A B" has characters that a code cannot have
        6 expect: { municipality: "26", head: { line: 1, contains: H } }
        -> 6 expect.municipality must be a municipality number, found "26" in quotes
        6 expect: { municipality: "000" }
        -> 6 expect.municipality must be a municipality number, found "000" in quotes
        6 expect: { fiscal_years: 2019 }
        -> 6 expect.fiscal_years must be a list, found "2019"
        6 expect: { fiscal_years: [2019] }
        -> 6 expect.fiscal_years must be a list of two years in order, found a list of 1
        6 expect: { fiscal_years: [2020, 2019] }
        -> 6 expect.fiscal_years must be a list of two years in order, found a list of 2
        6 expect: { fiscal_years: [19, 20] }
        -> 6 expect.fiscal_years must be a whole number from 1900 to 2999, found "19"
        6 expect: { head: { line: 1 } }
        -> 6 the key contains is missing under expect.head
        6 expect: { head: { line: 0, contains: H } }
        -> 6 expect.head.line must be a whole number from 1 to 1000, found "0"
        6 expect: { head: { line: 2, contains: H } }
        -> 6 expect.head looks at line 2, but skip_lines is 1
        6 expect: { year: 2019 }
        -> 6 unknown key "year" under expect
        7 leave_out: {}
        -> 7 a condition without columns
        7 leave_out: []
        -> 7 leave_out is an empty list
        7 leave_out: Type
        -> 7 leave_out must be keys with values, found "Type"
        7 leave_out: { " Type": A }
        -> 7 the column name " Type" has spaces at its ends
        7 leave_out: { Type: [] }
        -> 7 leave_out is an empty list
        7 leave_out: { Type: { A: B } }
        -> 7 leave_out must be a text, found keys with values
        9   posting:
        -> 9 unknown key "posting" under into
        9   budgets:
        -> 10 unknown key "posting" under into.budgets
        10
        -> 11 the key posting is missing under into.postings
        10     posting: { from: [] }
        -> 10 into.postings.posting.from is an empty list
        10     posting: { from: Nr, constant: A }
        -> 10 into.postings.posting must have exactly one of from, template, constant, account
        10     posting: { map: { a: b } }
        -> 10 into.postings.posting must have exactly one of from, template, constant, account
        10     posting: { template: "Nr" }
        -> 10 "Nr" is not a template with columns in braces
        10     posting: { template: "{Nr" }
        -> 10 "{Nr" is not a template with columns in braces
        10     posting: { template: "Nr}" }
        -> 10 "Nr}" is not a template with columns in braces
        10     posting: { template: "{}" }
        -> 10 "{}" is not a template with columns in braces
        10     posting: { account: Nr }
        -> 10 posting is no part of an account string
        10     posting: { from: CPR }
        -> 10 the code posting is made of "CPR", which are CPR numbers
        10     posting: { template: "{Nr}-{CPR}" }
        -> 10 the code posting is made of "CPR", which are CPR numbers
        10     posting: "Nr "
        -> 10 the column name "Nr " has spaces at its ends
        10     posting: { from: Nr, layout: yyyymm }
        -> 10 unknown key "layout" under into.postings.posting
        11     municipality: { constant: 26 }
        -> 11 "26" is not a value of the column municipality
        11     municipality: { constant: "" }
        -> 11 "" is not a value of the column municipality
        11     municipality: { constant: "260", default: "250" }
        -> 11 municipality: constant cannot have map or default
        11     municipality: { constant: "260", map: { a: "250" } }
        -> 11 municipality: constant cannot have map or default
        12     fiscal_year: { from: År, layout: yy }
        -> 12 "yy" is not a date layout
        12     fiscal_year: { from: År, day: last }
        -> 12 unknown key "day" under into.postings.fiscal_year
        13     posted_on: { from: Dato, day: last }
        -> 13 day needs a layout without a day
        13     posted_on: { from: Dato, layout: ddmmyyyy, day: first }
        -> 13 day needs a layout without a day
        13     posted_on: { from: Dato, layout: yyyymm, day: middle }
        -> 13 into.postings.posted_on.day "middle" is not known
        13     posted_on: { from: Dato, trailing_minus: true }
        -> 13 unknown key "trailing_minus" under into.postings.posted_on
        14     function: { account: [Konto] }
        -> 14 into.postings.function.account must be a text, found a list of 1
        14     function: { constant: "5.57" }
        -> 14 "5.57" is not a value of the column function
        15     dranst: { from: A, otherwise: "1" }
        -> 15 dranst: otherwise needs map
        15     dranst: { from: A, map: { x: "0" } }
        -> 15 "0" is not a value of the column dranst
        15     dranst: { from: A, map: [x] }
        -> 15 into.postings.dranst.map must be keys with values, found a list of 1
        15     dranst: { from: A, map: { x: "1" }, otherwise: "x" }
        -> 15 "x" is not a value of the column dranst
        15     dranst: { from: A, default: "10" }
        -> 15 "10" is not a value of the column dranst
        15     dranst: { from: A, map: { x: "" } }
        -> 15 "" is not a value of the column dranst
        16     amount: { from: Beløb, mark: { column: DK, debit: D } }
        -> 16 the key credit is missing under into.postings.amount.mark
        16     amount: { from: Beløb, mark: { column: DK, debit: D, credit: D } }
        -> 16 debit and credit are the same
        16     amount: { from: Beløb, mark: { column: DK, debit: D, credit: K, both: B } }
        -> 16 unknown key "both" under into.postings.amount.mark
        16     amount: { from: Beløb, reversed: "true" }
        -> 16 into.postings.amount.reversed must be true or false, found "true" in quotes
        16     amount: { from: Beløb, times: 2 }
        -> 16 unknown key "times" under into.postings.amount
        16     amount: { constant: "1.234,50" }
        -> 16 "1.234,50" is not a value of the column amount
        18     family: CPR
        -> 18 the code family is made of "CPR", which are CPR numbers
        18     family: { from: CPR, numbered: "F1-" }
        -> 18 into.postings.family.numbered must be at most 32 characters without spaces and digits, found "F1-" in quotes
        18     family: { from: CPR, numbered: "F -" }
        -> 18 into.postings.family.numbered must be at most 32 characters without spaces and digits, found "F -" in quotes
        18     family: { from: CPR, numbered: "F-", default: F }
        -> 18 family: numbered cannot stand with constant, map or default
        18     family: { constant: F, numbered: "F-" }
        -> 18 family: numbered cannot stand with constant, map or default
        18     join_periods: true
        -> 18 join_periods cannot be used for postings
        18     text: { from: Nr, numbered: "T-" }
        -> 18 text: only codes can be numbered
        20     only: []
        -> 20 into.employments.only is an empty list
        21     join_periods: maybe
        -> 21 into.employments.join_periods must be true or false, found "maybe"
        24     position_percent: { from: Timer, full_time: 0 }
        -> 24 into.employments.position_percent.full_time must be a number above 0 with at most 3 decimals, found "0"
        24     position_percent: { from: Timer, full_time: 37,5 }
        -> 24 unknown key "5" under into.employments.position_percent
        24     position_percent: { from: Timer, full_time: 1.0005 }
        -> 24 into.employments.position_percent.full_time must be a number above 0 with at most 3 decimals, found "1.0005"
        30     minutes: { from: Tid, times: 0 }
        -> 30 into.time_entries.minutes.times must be a whole number from 1 to 10000, found "0"
        30     minutes: { from: Tid, clock: 1 }
        -> 30 into.time_entries.minutes.clock must be true or false, found "1"
        """#)
}
