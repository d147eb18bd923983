/// A field of a source without the spaces, tabs and no-break spaces around it, which such lists are padded with.
func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var (start, end) = (0, bytes.count)
    while start < end {
        if bytes[start] == 32 || bytes[start] == 9 {
            start += 1
        } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
            start += 2
        } else {
            break
        }
    }
    while start < end {
        if bytes[end - 1] == 32 || bytes[end - 1] == 9 {
            end -= 1
        } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
            end -= 2
        } else {
            break
        }
    }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
}
