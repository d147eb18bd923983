/// Another import is under way; try again when it is done.
package struct ImportLocked: Error, Hashable, Sendable {}
