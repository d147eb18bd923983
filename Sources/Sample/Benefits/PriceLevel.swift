/// What an amount of 2015 is in a later year of the sample, in thousandths.
enum PriceLevel {
    /// Services and pay: the State's general index (0.5, 1.2, 1.9, 1.3 and 1.1 % from 2016), compounded.
    private static let services: [Int64] = [1000, 1005, 1017, 1036, 1050, 1061]
    /// Benefits: rates of the sample's own, about 1.8 % a year.
    private static let benefits: [Int64] = [1000, 1014, 1034, 1054, 1075, 1096]

    static func service(_ oere: Int64, year: Int) -> Int64 {
        oere * services[year] / 1000
    }

    static func benefit(_ oere: Int64, year: Int) -> Int64 {
        oere * benefits[year] / 1000
    }
}
