/// What a person's years are like: which benefits and measures are likely.
enum LifeKind {
    case youth
    case adult
    case brainInjury
    case substanceUse
    case parent
    case child
    /// An adult on a public benefit who takes part in nothing.
    case background
}
