import CLibpq

/// Connection options as libpq itself understands them, by keyword; what is empty is not there.
struct ConnectionOptions {
    private var values: [String: String] = [:]

    subscript(keyword: String) -> String? {
        values[keyword]
    }

    /// What an address says by itself, without service file, environment and defaults.
    init(saidBy address: DatabaseAddress) {
        for (name, value) in address.keywords where !value.isEmpty { values[name] = value }
        guard let text = values["dbname"], let options = PQconninfoParse(text, nil) else { return }
        take(options)
    }

    /// What a connection under way works with: address, service file, environment and defaults taken together.
    init(of handle: OpaquePointer) {
        guard let options = PQconninfo(handle) else { return }
        take(options)
    }

    /// Takes over what is in libpq's list, and frees it.
    private mutating func take(_ options: UnsafeMutablePointer<PQconninfoOption>) {
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val, value.pointee != 0 {
                values[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
    }

    /// Whether it holds what nobody else may see.
    var holdsPassword: Bool {
        values["password"] != nil || values["sslpassword"] != nil
    }

    /// The servers that libpq tries in order: an address where one is given, else a name; nil for its default, a socket.
    var hosts: [String?] {
        let (names, addresses) = (list("host"), list("hostaddr"))
        return (0..<max(names.count, addresses.count, 1)).map { index in
            let address = addresses.indices.contains(index) ? addresses[index] : ""
            let name = names.indices.contains(index) ? names[index] : ""
            let host = address.isEmpty ? name : address
            return host.isEmpty ? nil : host
        }
    }

    private func list(_ keyword: String) -> [String] {
        (values[keyword] ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
