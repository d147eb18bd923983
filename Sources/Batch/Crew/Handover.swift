/// Something that one thread gives away to another: the giver does not touch it until the taker's thread has ended.
struct Handover<Value>: @unchecked Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}
