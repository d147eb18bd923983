import Glibc

/// The files of the nightly run: what the package or `make install` put there, and what switching it on adds.
struct NightlyUnit: Hashable, Sendable {
    /// In front of every path: empty for this machine.
    let root: String

    var passwordFile: String { "\(root)/etc/omkost/pgpass" }

    var isInstalled: Bool {
        ["/etc", "/lib", "/usr/lib", "/usr/local/lib"].contains {
            access("\(root)\($0)/systemd/system/omkost.timer", F_OK) == 0
        }
    }

    /// The link that `systemctl enable` makes, whether or not what it leads to can be seen from here.
    var isSwitchedOn: Bool {
        var link = stat()
        return lstat("\(root)/etc/systemd/system/timers.target.wants/omkost.timer", &link) == 0
    }

    /// Whether anybody but its owner may read the password file; nil where there is none, or this user may not look.
    var isPasswordFileOpen: Bool? {
        var file = stat()
        guard stat(passwordFile, &file) == 0 else { return nil }
        return file.st_mode & (S_IRWXG | S_IRWXO) != 0
    }
}
