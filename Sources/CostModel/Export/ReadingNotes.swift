/// How the files of an export are read: sentences for its README and for the first sheet of its workbook.
package enum ReadingNotes {
    package static let all = [
        BilingualText(
            da: "Den sidste variabel i hver tabel, suppressed, er sand, hvor rækkens tal kunne røbe enkelte personer "
                + "eller familier. Alle rækkens tal er da tomme, i Stata den udvidede manglende værdi .a, i SPSS "
                + "systemmanglende. Et tomt tal i en række, der ikke er undertrykt, er et tal, der ikke kan beregnes. "
                + "Nul er nul.",
            en: "The last variable of every table, suppressed, is true where the row's figures could disclose single "
                + "persons or families. All its figures are then empty, in Stata the extended missing value .a, in "
                + "SPSS system-missing. An empty figure of a row that is not suppressed is a figure that cannot be "
                + "computed. Zero is zero."),
        BilingualText(
            da: "Filer, hvis navn ender på _dk.csv, er til dansk Excel: semikolon, decimalkomma, UTF-8 med BOM, CRLF. "
                + "De andre csv-filer er til programmer: komma, decimalpunkt, UTF-8 uden BOM, LF.",
            en:
                "Files whose names end in _dk.csv are for Danish Excel: semicolon, decimal comma, UTF-8 with a BOM, CRLF. "
                + "The other csv files are for programs: comma, decimal point, UTF-8 without a BOM, LF."),
        BilingualText(
            da: "I csv har en tekst, som et regneark kunne tage for en formel, en apostrof foran. Tal har det aldrig. "
                + "De andre formater har teksten, som den er.",
            en: "In csv a text that a spreadsheet might take for a formula has an apostrophe before it. Numbers never "
                + "have. The other formats have the text as it is."),
        BilingualText(
            da:
                "Kodede variable er koden i csv, ordet i projektmappen og et tal med ord (value labels) i Stata og SPSS. "
                + "Tallet er koden selv, hvor alle koder er hele tal, ellers kodens plads; kodebogen viser begge.",
            en:
                "Coded variables are the code in csv, the word in the workbook, and a number with words (value labels) in "
                + "Stata and SPSS. The number is the code itself where all codes are whole numbers, else the code's "
                + "place; the codebook shows both."),
        BilingualText(
            da:
                "Kroner har to decimaler og årsværk seks; alle formater giver samme decimaltal. Filerne i Stata og SPSS "
                + "forkorter navne på variable til 80 tegn; kodebogen har dem hele.",
            en:
                "Kroner have two decimals and FTE six; all formats give the same decimal. The files for Stata and SPSS cut "
                + "labels of variables at 80 characters; the codebook has them whole."),
    ]
}
