/// The required keys and nothing else.
let smallestModel = """
    model: smallest
    years: [2018, 2019]
    sectors:
      - { id: social, name: Voksne, accounts: ["5.38"] }

    """

/// A sound model with every key on a line of its own, of which the tests break one at a time.
let soundModel = """
    model: sound
    years: [2018, 2019]
    language: en
    sectors:
      - id: employment
        name: { da: Beskæftigelse, en: Employment }
        accounts: ["5.57", "5.58"]
        index: pl
      - id: social
        name: Voksne
        accounts:
          - "5.38"
          - { account: "5.32.33", from: 2010, to: 2017 }
    out_of_scope: ["5.25"]
    state:
      reimbursement: ["@2"]
      co_financed:
        - { account: "5.57.78/014", municipal_percent: 70 }
    allocation:
      - { rule: members, when: { link: family }, driver: members }
      - { rule: refunds, when: { flow: reimbursement }, driver: expense, within: function }
    cost_centres:
      method: reciprocal
    fte:
      norms:
        - { id: "1924", hours: 1924 }
      salary_per_fte:
        - { fiscal_year: 2018, amount: 515000 }
      assumptions:
        meeting_minutes: { low: 60, central: 90, high: 120 }
      categories:
        - { id: casework, nature: operating }
    gates:
      drift_percent: 5

    """
