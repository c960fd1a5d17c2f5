// The log beside the file, written in large pieces. Only src/store sees it.
#pragma once

namespace schakel::store {

/// The name of a way to reach files (a VFS of SQLite) that is the usual one but for the log: SQLite
/// writes that in two pieces for every page, one after the other. Here the pieces are gathered and
/// written together, at the latest when SQLite wants them on the disk. A commit asks for that before
/// anybody is answered or sees what it changed (synchronous=FULL), so what is lost when the program
/// ends in between was never committed.
///
/// For the connection that writes; others read the log through the usual way. Throws Failure when
/// SQLite has no usual way.
[[nodiscard]] const char* gathered_log();

} // namespace schakel::store
