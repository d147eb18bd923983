import CostModel
import Postgres

extension DatabaseWords {
    /// Why an address is not used although libpq would. The address itself is never repeated.
    static func dangerRefusal(_ danger: AddressDanger) -> Refusal {
        switch danger {
        case .passwordInAddress:
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "der står en adgangskode på kommandolinjen, hvor alle på maskinen kan se den",
                    en: "there is a password on the command line, where everybody on the machine can see it"),
                remedy: passwordFile)
        case .passwordInEnvironment:
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "PGPASSWORD er sat; en adgangskode i miljøet arves af alt, der startes",
                    en: "PGPASSWORD is set; a password in the environment is inherited by whatever is started"),
                remedy: BilingualText(
                    da: "fjern PGPASSWORD; \(passwordFile.danish)", en: "unset PGPASSWORD; \(passwordFile.english)"))
        case .fileOpenToOthers(let path):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "\(path) har en adgangskode og kan læses af andre",
                    en: "\(path) has a password and can be read by others"),
                remedy: BilingualText(da: "kør: chmod 600 \(path)", en: "run: chmod 600 \(path)"))
        case .serverNotVerified(let host):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "\(host) er en anden maskine, og sslmode er ikke verify-full: serveren kunne være en anden",
                    en: "\(host) is another machine, and sslmode is not verify-full: the server could be another one"),
                remedy: BilingualText(
                    da: "sæt sslmode=verify-full og sslrootcert=FIL i adressen, eller PGSSLMODE og PGSSLROOTCERT",
                    en: "set sslmode=verify-full and sslrootcert=FILE in the address, or PGSSLMODE and PGSSLROOTCERT"))
        }
    }

    private static let passwordFile = BilingualText(
        da: "læg adgangskoden i en fil med mode 0600, og peg på den med PGPASSFILE",
        en: "put the password into a file of mode 0600, and point to it with PGPASSFILE")
}
