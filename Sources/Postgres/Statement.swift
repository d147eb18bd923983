/// SQL with the name that errors, logs and time-outs call it by. Values are bound as parameters, never written into it.
package struct Statement: Sendable {
    package var name: String
    package var text: String
    /// How long its answer is waited for.
    package var patience: Patience

    package init(_ name: String, _ text: String, patience: Patience = .long) {
        self.name = name
        self.text = text
        self.patience = patience
    }
}
