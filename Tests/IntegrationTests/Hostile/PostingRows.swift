/// Postings as text: sound ones, of which a test says what is not.
enum PostingRows {
    static let header = "posting;municipality;fiscal_year;posted_on;function;dranst;amount;text\n"

    static func row(
        _ posting: String = "H1", date: String = "2019-03-01", amount: String = "1.00", text: String = ""
    ) -> String {
        "\(posting);260;2019;\(date);5.57.73;1;\(amount);\(text)\n"
    }

    /// One posting for each amount: `A0`, `A1` and so on.
    static func of(amounts: [String]) -> String {
        header + amounts.enumerated().map { row("A\($0)", amount: $1) }.joined()
    }

    static func of(dates: [String]) -> String {
        header + dates.enumerated().map { row("D\($0)", date: $1) }.joined()
    }

    /// The same columns as a Danish system has them.
    static func danish(_ reading: String = "", source: String = "encoding: utf-8") -> String {
        """
        profile: dansk
        source: { \(source) }
        into:
          postings:
            posting: posting
            municipality: municipality
            fiscal_year: fiscal_year
            posted_on: posted_on
            function: function
            dranst: dranst
            amount: { from: amount\(reading) }
            text: text

        """
    }
}
