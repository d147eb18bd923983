/// Text that is read once from start to end, as UTF-8.
protocol TextInput: AnyObject {
    /// The name without its folder, as messages say it.
    var name: String { get }

    /// Reads up to the buffer's size; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

extension InputFile: TextInput {}
