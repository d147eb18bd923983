import CostModel

/// One thing that `omkost doctor` looks at.
struct DoctorCheck: Sendable {
    /// What a check needs to be there.
    enum Look: Sendable {
        case machine(@Sendable (ExaminedMachine) -> [Diagnosis])
        case database(@Sendable (ExaminedDatabase) throws -> [Diagnosis])
        /// A database whose schema is the one that this program needs.
        case schema(@Sendable (ExaminedDatabase) throws -> [Diagnosis])
    }

    /// Stable: scripts ask for it (manual: Operating).
    let code: String
    let title: BilingualText
    let look: Look

    init(_ code: String, _ danish: String, _ english: String, _ look: Look) {
        self.code = code
        title = BilingualText(da: danish, en: english)
        self.look = look
    }

    /// In the order in which a command meets them; of several problems the first decides the exit status.
    static let all: [DoctorCheck] = [
        .version, .clientLibrary,
        .home, .postgresql, .serverUser, .dataDirectory, .socketDirectory, .logFile, .server, .leftover, .diskSpace,
        .nightlyTimer, .nightlyPassword,
        .passwordEnvironment, .passwordFile, .tls, .connection, .serverVersion, .encoding, .session, .readOnly,
        .rights, .ownerLogin, .role, .schema, .schemaObjects,
        .invalidIndex, .publicCreate, .publicTemporary, .publicExecute,
        .logParameters, .logParametersOnError, .logStatements, .logVerbosity,
        .durability, .dataChecksums, .deletionKey, .freshness,
    ]
}
