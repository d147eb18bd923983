/// Broken models by part of the file: a line of `soundModel` and what replaces it, then the line and words of the error.
extension BrokenModel {
    static let topLevel = table(
        #"""
        1 # nothing
        -> 2 the key model is missing under the top level
        2 # nothing
        -> 1 the key years is missing
        4 other:
        -> 4 unknown key "other" under the top level
        1 model:
        -> 1 model has no value
        1 model: ' '
        -> 1 model is empty
        1 model: [a]
        -> 1 model must be a text, found a list
        1 model: 2019-01-01
        -> 1 must be in quotes
        1 model: a⏎model: b
        -> 1 the key "model" stands more than once
        1 model: a⏎5: b
        -> 2 unknown key "5"
        2 years: 2018
        -> 2 years must be a list of two years, found "2018"
        2 years: [2018]
        -> 2 years must be a list of two years, found a list of 1
        2 years: [2019, 2018]
        -> 2 years begins with 2019 and ends with 2018
        2 years: [18, 19]
        -> 2 years must be a whole number from 1900 to 2999, found "18"
        2 years: [2018, '2019']
        -> 2 without quotes
        2 years:⏎  - 2018⏎  - 2019.5
        -> 4 found "2019.5"
        3 language: sv
        -> 3 use one of: da, en
        3 language: [da]
        -> 3 language must be a code, found a list
        """#)

    static let sectors = table(
        #"""
        5   - id: Employment
        -> 5 use only a-z, 0-9, _ and -
        5   - id: no
        -> 5 sectors.id must be a text, found "no"
        5   - ids: employment
        -> 5 use one of: id, name, accounts, index
        9   - id: employment
        -> 9 sectors.id "employment" already stands on line 5
        6     index: x
        -> 6 "index" stands more than once
        6
        -> 5 the key name is missing under sectors
        6     name: { da: Voksne }
        -> 6 the key en is missing under sectors.name
        6     name: { da: Voksne, sv: V }
        -> 6 unknown key "sv" under sectors.name
        7     accounts: "5.57"
        -> 7 sectors.accounts must be a list, found "5.57" in quotes
        7     accounts: [5.57]
        -> 7 the account pattern "5.57" is read as a number
        7     accounts:⏎      - "5.57"⏎      - 5
        -> 9 put it in quotes
        7     accounts: ["5.570"]
        -> 7 "5.570" is not an account pattern
        7     accounts: [null]
        -> 7 must be a text, found nothing
        7     accounts: [@2]
        -> 7 a character cannot begin a value
        7     accounts: [{ from: 2018 }]
        -> 7 neither account nor species is given
        7     accounts: [{ account: "5.57", form: 2018 }]
        -> 7 use one of: account, species, from
        7     accounts: [{ account: "5.57", from: x }]
        -> 7 sectors.accounts.from must be a whole
        7     accounts: [{ account: "5", from: 2019, to: 2018 }]
        -> 7 from 2019 is after to 2018
        7     accounts: [{ species: 5.2 }]
        -> 7 must be in quotes
        7     accounts: [{ species: "5.22" }]
        -> 7 "5.22" is not a species
        7     accounts: ["5.57", "5.57"]
        -> 7 of sector employment is also in sector employment
        12       - "5.57"
        -> 12 of sector social is also in sector employment on line 7
        14 out_of_scope: ["5.58"]
        -> 14 "5.58" of out_of_scope is also in sector employment on line 7
        14 out_of_scope: ["5.32.33"]
        -> 14 is also in sector social on line 13
        12       - { account: "5.32.33", from: 2017 }
        -> 13 years that do not overlap
        3 out_of_scope: ["5.38"]⏎language: da
        -> 3 "out_of_scope" stands more than once
        14 out_of_scope: { account: "5.25" }
        -> 14 out_of_scope must be a list, found keys with
        """#)

    static let state = table(
        #"""
        14 state: {}
        -> 14 the key "state" stands more than once in the same place
        16   reimbursement: "@2"
        -> 16 state.reimbursement must be a list, found "@2" in quotes
        18     - "5.57.78/014"
        -> 18 state.co_financed must be keys with values, found "5.57.78/014" in quotes
        16   refund: ["@2"]
        -> 16 use one of: reimbursement, co_financed
        16   reimbursement: ["@0"]
        -> 16 "@0" is not an account pattern
        18     - { account: "5.57", municipal_percent: 100 }
        -> 18 a whole number from 1 to 99
        18     - { account: "5.57", municipal_percent: 0 }
        -> 18 from 1 to 99, found "0"
        18     - { account: "5.57", municipal_percent: 30.5 }
        -> 18 found "30.5"
        18     - { account: "5.57" }
        -> 18 the key municipal_percent is missing
        18     - { municipal_percent: 70 }
        -> 18 neither account nor species
        18     - { account: "5.57", municipal_percent: 70, to: 2018 }⏎    - { account: "5.57", municipal_percent: 20, from: 2018 }
        -> 19 of state.co_financed is also in state.co_financed on line 18
        """#)

    static let rules = table(
        #"""
        19 allocation: members⏎x:
        -> 20 unknown key "x"
        20   - { when: { link: family }, driver: members }
        -> 20 the key rule is missing
        20   - { rule: members, when: { link: family } }
        -> 20 the key driver is missing
        20   - { rule: refunds, driver: members }
        -> 21 "refunds" already stands on line 20
        20   - { rule: direct, driver: members }
        -> 20 the rule name direct is taken
        20   - { rule: '', driver: members }
        -> 20 allocation.rule is empty
        20   - { rule: a, driver: heads }
        -> 20 use one of: members, participation, service_use, time
        20   - { rule: a, driver: time, within: all }
        -> 20 within is only for the driver expense
        20   - { rule: a, driver: expense, within: year }
        -> 20 use one of: function, sector, all
        20   - { rule: a, driver: time, grade: F }
        -> 20 use one of: A, B, C, D, E
        20   - { rule: a, driver: time, when: family }
        -> 20 allocation.when must be keys with values
        20   - { rule: a, driver: time, when: { links: none } }
        -> 20 use one of: link, accounts, flow
        20   - { rule: a, driver: time, when: { link: kin } }
        -> 20 cpr, family, activity, cost_centre
        20   - { rule: a, driver: time, when: { link: [none, kin] } }
        -> 20 "kin" is not known
        20   - { rule: a, driver: time, when: { link: [] } }
        -> 20 allocation.when.link is an empty list
        20   - { rule: a, driver: time, when: { flow: in } }
        -> 20 use one of: expense, reimbursement
        20   - { rule: a, driver: time, when: { sector: health } }
        -> 20 use one of: employment, social
        20   - { rule: a, driver: time, when: { accounts: 6.45 } }
        -> 20 is read as a number
        20   - { rule: a, driver: time, when: { cost_type: 10 } }
        -> 20 use one of: 1, 2, 3
        20   - { rule: a, driver: time, when: { cost_type: [1, 0] } }
        -> 20 "0" is not known
        """#)

    static let costCentres = table(
        #"""
        23   method: matrix
        -> 23 use one of: reciprocal, step_down, direct
        23   method: step_down
        -> 23 the key order is missing under cost_centres
        23   method: direct⏎  order: [A]
        -> 24 order is only for the method step_down, found direct
        23   order: [A]
        -> 23 order is only for the method step_down, found reciprocal
        23   method: step_down⏎  order: [A, B, A]
        -> 24 "A" already stands on line 24
        23   method: step_down⏎  order: A
        -> 24 cost_centres.order must be a list
        23   method: step_down⏎  order: [0101]
        -> 24 must be in quotes
        """#)

    static let workforce = table(
        #"""
        25   norm:
        -> 25 use one of: norms, salary_per_fte, assumptions, categories
        26     - { id: a-b, hours: 1924 }
        -> 26 use only A-Z, a-z, 0-9 and _
        26     - { id: a, hours: 0 }
        -> 26 a number above 0 with at most 3 decimals, found "0"
        26     - { id: a, hours: 1642.8001 }
        -> 26 at most 3 decimals, found "1642.8001"
        26     - { id: a, hours: 1.6e3 }
        -> 26 found "1.6e3"
        26     - { id: a, hours: "1924" }
        -> 26 without quotes
        26     - { id: a, hours: 1642,8 }
        -> 26 unknown key "8" under fte.norms
        26     - { id: a, hours: 1 }⏎    - { id: a, hours: 2 }
        -> 27 stands on line 26
        28     - { fiscal_year: 2018, amount: 1.005 }
        -> 28 at most 2 decimals, found "1.005"
        28     - { fiscal_year: 2018, amount: 0.00 }
        -> 28 a number above 0
        28     - { fiscal_year: 2018, amount: -5 }
        -> 28 found "-5"
        28     - { fiscal_year: 1, amount: 5 }
        -> 28 fte.salary_per_fte.fiscal_year must be
        28     - { fiscal_year: 2018, amount: 5, category: x }
        -> 28 use one of: casework
        28     - { fiscal_year: 2018, amount: 5 }⏎    - { fiscal_year: 2018, amount: 6 }
        -> 29 "2018" already stands on line 28
        30     meeting_minutes: { low: 60, central: 50, high: 70 }
        -> 30 write low <= central <= high
        30     meeting_minutes: { low: 60, central: 90 }
        -> 30 the key high is missing
        30     meeting_minutes: { low: 60, central: 90, high: a }
        -> 30 a number, 0 or more, with at most
        30     meeting_minutes: 90
        -> 30 fte.assumptions must be keys with values, found "90"
        32     - { id: casework, nature: support }
        -> 32 use one of: operating, development, network
        32     - { id: a, nature: network, counts_as_fte: 1 }
        -> 32 must be true or false, found "1"
        32     - { id: a, nature: network }⏎    - { id: a, nature: network }
        -> 33 stands on line 32
        """#)

    static let gates = table(
        #"""
        34   drift: 5
        -> 34 use one of: unallocated_percent, drift_percent, row_drop_percent
        34   drift_percent: 5%
        -> 34 gates.drift_percent must be a number, 0 or more, with at most 3 decimals, found "5%"
        34   drift_percent: 0.0005
        -> 34 at most 3 decimals
        34   rejected_kroner: 0.005
        -> 34 at most 2 decimals
        34   rejected_kroner: 1000000000000
        -> 34 gates.rejected_kroner must be a number
        34   control_totals: "true"
        -> 34 write true or false, without quotes
        34   # drift_percent: 5
        -> 33 gates has no value
        """#)

    static let yaml = table(
        #"""
        1 model: a: b
        -> 1 a colon stands where no key can begin
        7     accounts: ["5.57"
        -> 8 a comma or closing bracket is missing, in what begins on line 7
        30     meeting_minutes: { low: "60, central: 50, high: 70 }
        -> 30 the quote is not closed
        8     index: *pl
        -> 8 an alias (*name) refers to something
        3 ⇥language: en
        -> 3 indent with spaces
        8     index
        -> 8 the colon after a key is missing
        15   state:
        -> 15 cannot be read as YAML
        19 ...⏎allocation:
        -> 20 another document begins
        """#)
}
