/// The cost centres and what they give each other, year by year.
extension SampleDataset {
    func appendCostCentres(_ services: ServiceTotals, to rows: inout CsvBuffer) {
        for municipality in TrialMunicipality.all.indices {
            for year in 0..<TrialCalendar.yearCount {
                for centre in CostCentre.allCases {
                    rows.append(centre.code)
                    rows.comma()
                    rows.append(TrialMunicipality.all[municipality].code)
                    rows.comma()
                    rows.append(TrialCalendar.firstYear + year)
                    rows.comma()
                    rows.append(centre.name)
                    rows.append(",hours,")
                    let capacity = services.capacity(of: centre, municipality: municipality, year: year, seed: seed)
                    if let capacity { rows.append(thousandths: capacity) }
                    rows.endRow()
                }
            }
        }
    }

    func appendCostCentreUse(_ services: ServiceTotals, to rows: inout CsvBuffer) {
        for municipality in TrialMunicipality.all.indices {
            for year in 0..<TrialCalendar.yearCount {
                for exchange in CentreExchange.rows(municipality: municipality, year: year, services: services) {
                    rows.append(TrialMunicipality.all[municipality].code)
                    rows.comma()
                    rows.append(TrialCalendar.firstYear + year)
                    rows.comma()
                    rows.append(exchange.provider.code)
                    rows.comma()
                    rows.append(exchange.receiver.code)
                    rows.comma()
                    rows.append(thousandths: exchange.hoursThousandths)
                    rows.endRow()
                }
            }
        }
    }
}
