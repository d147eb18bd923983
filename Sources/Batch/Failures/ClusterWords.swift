import Cluster
import CostModel
import Glibc

/// What the private cluster says to a person.
enum ClusterWords {
    static func progress(_ step: ClusterProgress) -> BilingualText? {
        switch step {
        case .waitingForOtherCommand:
            BilingualText(
                da: "venter på en anden kommando, der starter eller stopper databasen",
                en: "waiting for another command that starts or stops the database")
        case .creating(let directory):
            BilingualText(da: "opretter databasen i \(directory)", en: "creating the database in \(directory)")
        case .recovering:
            BilingualText(da: "databasen blev afbrudt og gør sig klar", en: "the database was interrupted and recovers")
        case .starting, .ready:
            nil
        }
    }

    static func refusal(_ error: ClusterError) -> Refusal {
        let install = BilingualText(
            da: "installér PostgreSQL 15 eller nyere: apt-get install postgresql",
            en: "install PostgreSQL 15 or newer: apt-get install postgresql")
        switch error {
        case .postgresNotFound(let searched):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "fandt ingen PostgreSQL-server (ledte i \(searched.joined(separator: ", ")))",
                    en: "found no PostgreSQL server (looked in \(searched.joined(separator: ", ")))"), remedy: install)
        case .tooOld(let version, let directory):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "PostgreSQL \(version) i \(directory) er for gammel",
                    en: "PostgreSQL \(version) in \(directory) is too old"), remedy: install)
        case .otherVersion(let directory, let needs, let found):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da:
                        "data i \(directory) er skrevet af PostgreSQL \(needs); her er \(found.joined(separator: ", "))",
                    en:
                        "the data in \(directory) were written by PostgreSQL \(needs); here is \(found.joined(separator: ", "))"
                ),
                remedy: BilingualText(
                    da: "installér postgresql-\(needs), eller vælg et andet OMKOST_HOME",
                    en: "install postgresql-\(needs), or choose another OMKOST_HOME"))
        case .noServerUser(let name):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "PostgreSQL vil ikke køre som root, og brugeren \(name) findes ikke",
                    en: "PostgreSQL refuses to run as root, and the user \(name) does not exist"), remedy: install)
        case .userWithoutName(let uid):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "bruger \(uid) har intet navn på maskinen", en: "user \(uid) has no name on this machine"),
                remedy: BilingualText(da: "kør som en bruger i /etc/passwd", en: "run as a user of /etc/passwd"))
        case .setprivNotFound:
            return Refusal(
                .configuration,
                what: BilingualText(da: "setpriv mangler", en: "setpriv is missing"),
                remedy: BilingualText(da: "apt-get install util-linux", en: "apt-get install util-linux"))
        default:
            return placeRefusal(error)
        }
    }

    private static func placeRefusal(_ error: ClusterError) -> Refusal {
        let otherHome = BilingualText(
            da: "ret rettighederne, eller vælg et andet sted med OMKOST_HOME",
            en: "mend the rights, or choose another place with OMKOST_HOME")
        switch error {
        case .homeNotUsable(let path, ENOSPC):
            return Refusal(
                .temporary,
                what: BilingualText(da: "disken under \(path) er fuld", en: "the disk below \(path) is full"),
                remedy: BilingualText(
                    da: "skaf plads, og prøv igen, eller vælg et andet sted med OMKOST_HOME",
                    en: "make room and try again, or choose another place with OMKOST_HOME"))
        case .homeNotUsable(let path, let number):
            return Refusal(
                .cannotCreateOutput,
                what: BilingualText(
                    da: "\(path) kan ikke bruges (\(SystemWords.text(number)))",
                    en: "\(path) cannot be used (\(SystemWords.text(number)))"), remedy: otherHome)
        case .ownedBySomebodyElse(let path):
            return Refusal(
                .notPermitted,
                what: BilingualText(da: "\(path) tilhører en anden bruger", en: "\(path) belongs to another user"),
                remedy: otherHome)
        case .notADataDirectory(let path):
            return Refusal(
                .configuration,
                what: BilingualText(
                    da: "\(path) er ikke en databasemappe", en: "\(path) is not a data directory"), remedy: otherHome)
        case .dataGone(let path, let location):
            return Refusal(
                .configuration,
                what: BilingualText(da: "data i \(path) er væk", en: "the data in \(path) are gone"),
                remedy: BilingualText(
                    da: "fjern \(location) for at begynde forfra", en: "remove \(location) to start afresh"))
        case .busy(let lock):
            return Refusal(
                .temporary,
                what: BilingualText(da: "en anden kommando holder \(lock)", en: "another command holds \(lock)"),
                remedy: BilingualText(da: "prøv igen, når den er færdig", en: "try again when it is done"))
        default:
            return serverRefusal(error)
        }
    }

    private static func serverRefusal(_ error: ClusterError) -> Refusal {
        let (what, log): (BilingualText, String) =
            switch error {
            case .initFailed(let log):
                (BilingualText(da: "databasen kunne ikke oprettes", en: "the database could not be created"), log)
            case .startFailed(let log):
                (BilingualText(da: "databasen kunne ikke starte", en: "the database could not start"), log)
            case .notReady(let log):
                (BilingualText(da: "databasen blev ikke klar i tide", en: "the database was not ready in time"), log)
            case .notStopped(_, let log):
                (BilingualText(da: "databasen stoppede ikke i tide", en: "the database did not stop in time"), log)
            case .refused(let database, let log):
                (
                    BilingualText(
                        da: "databasen afviste forbindelsen (\(database))", en: "the database refused us (\(database))"),
                    log
                )
            case .cannotRun(let path, let number):
                (
                    BilingualText(
                        da: "\(path) kunne ikke køres (\(SystemWords.text(number)))",
                        en: "\(path) could not be run (\(SystemWords.text(number)))"), path
                )
            default:
                (BilingualText(da: "databasen er ikke til rådighed", en: "the database is not available"), "")
            }
        return Refusal(
            .databaseUnreachable, what: what,
            remedy: BilingualText(da: "se \(log)", en: "see \(log)"))
    }
}
