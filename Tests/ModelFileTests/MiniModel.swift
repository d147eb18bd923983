/// A whole small model with every part of the format but gates.
let miniModel = """
    model: mini
    years: [2018, 2019]
    language: da

    sectors:
      - id: employment
        name: { da: Beskæftigelse, en: Employment }
        accounts: ["5.57", "5.58", "5.68", "6.45.53"]
      - id: social
        name: { da: Voksne, en: Social }
        accounts: ["5.38", "5.57.72/010", "6.45.57"]
      - id: family
        name: { da: Børn og familie, en: Family }
        accounts: ["5.28", "5.57.72/009", "6.45.58"]

    out_of_scope: ["5.25", "3"]

    state:
      reimbursement: ["@2", "5.22.07"]
      co_financed:
        - { account: "5.57.78/014", municipal_percent: 70 }

    cost_centres:
      method: reciprocal

    allocation:
      - { rule: family-treatment,    when: { link: family },        driver: members }
      - { rule: course-participants, when: { link: activity },      driver: participation }
      - { rule: internal-service,    when: { link: cost_centre },   driver: service_use }
      - { rule: initiative-days,     when: { link: initiative },    driver: enrolment_days }
      - { rule: refund-follows-cost, when: { flow: reimbursement }, driver: expense, within: function }
      - { rule: jobcentre-admin,     when: { accounts: ["6.45.53"] }, driver: expense, within: sector }

    fte:
      norms:
        - { id: "1924", hours: 1924 }
        - { id: "1643", hours: 1642.8 }
      salary_per_fte:
        - { fiscal_year: 2018, amount: 515000 }
        - { fiscal_year: 2019, amount: 525000 }
      assumptions:
        meeting_minutes: { low: 60, central: 90, high: 120 }
      categories:
        - { id: project_management,  nature: development }
        - { id: meetings,            nature: development }
        - { id: evaluation,          nature: development }
        - { id: financial_follow_up, nature: development }
        - { id: training,            nature: development }
        - { id: coordination,        nature: development }
        - { id: external_purchase,   nature: development, counts_as_fte: false }
        - { id: network_event,       nature: network }
        - { id: network_secretariat, nature: network }
        - { id: casework,            nature: operating }

    """
