#include "store/sqlite/gathered_log.h"

#include "store/failure.h"

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <sqlite3.h>
#include <vector>

namespace schakel::store {

namespace {

/// SQLite's usual way writes less than 128 KiB at a time, and takes exactly so much for none at all.
constexpr std::size_t gathered_max = 120 << 10;

sqlite3_vfs* usual = nullptr;

/// What SQLite takes for an open file, with the usual one right behind it in the same memory.
struct Log {
    sqlite3_file base;
    std::vector<std::byte> gathered;
    sqlite3_int64 from = 0;

    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    const sqlite3_io_methods& usually() { return *file()->pMethods; }

    /// What cannot be written is given up: SQLite takes the error as that of its last commit, and
    /// writes the same place anew.
    int write_gathered() {
        if (gathered.empty()) return SQLITE_OK;
        const int done =
            usually().xWrite(file(), gathered.data(), static_cast<int>(gathered.size()), from);
        gathered.clear();
        return done;
    }
    int write(std::span<const std::byte> piece, sqlite3_int64 at) {
        const bool goes_on = at == from + static_cast<sqlite3_int64>(gathered.size());
        if (!goes_on || gathered.size() + piece.size() > gathered_max)
            if (const int done = write_gathered(); done != SQLITE_OK) return done;
        if (gathered.empty()) from = at;
        gathered.insert(gathered.end(), piece.begin(), piece.end());
        return SQLITE_OK;
    }
};
static_assert(alignof(Log) <= 8 && sizeof(Log) % 8 == 0, "the usual file has to stand aligned");

Log& log_of(sqlite3_file* file) { return *reinterpret_cast<Log*>(file); }

/// First all that was written, then what is asked.
template <class Ask>
int after_writing(sqlite3_file* file, Ask ask) {
    auto& log = log_of(file);
    if (const int done = log.write_gathered(); done != SQLITE_OK) return done;
    return ask(log.usually(), log.file());
}

int close_log(sqlite3_file* file) {
    auto& log = log_of(file);
    const int written = log.write_gathered();
    const int closed = log.usually().xClose(log.file());
    std::destroy_at(&log);
    return written != SQLITE_OK ? written : closed;
}

int write_log(sqlite3_file* file, const void* piece, int size, sqlite3_int64 at) {
    try {
        return log_of(file).write(
            {static_cast<const std::byte*>(piece), static_cast<std::size_t>(size)}, at);
    } catch (const std::bad_alloc&) { return SQLITE_IOERR_NOMEM; }
}

int read_log(sqlite3_file* file, void* into, int size, sqlite3_int64 from) {
    return after_writing(file, [&](const auto& usually, auto* usual_file) {
        return usually.xRead(usual_file, into, size, from);
    });
}

int truncate_log(sqlite3_file* file, sqlite3_int64 size) {
    return after_writing(file, [&](const auto& usually, auto* usual_file) {
        return usually.xTruncate(usual_file, size);
    });
}

int sync_log(sqlite3_file* file, int flags) {
    return after_writing(file, [&](const auto& usually, auto* usual_file) {
        return usually.xSync(usual_file, flags);
    });
}

int size_of_log(sqlite3_file* file, sqlite3_int64* size) {
    return after_writing(file, [&](const auto& usually, auto* usual_file) {
        return usually.xFileSize(usual_file, size);
    });
}

// Locks and shared memory belong to the file with the tables, not to its log: a first version of the
// methods is enough.
constexpr sqlite3_io_methods methods{
    .iVersion = 1,
    .xClose = close_log,
    .xRead = read_log,
    .xWrite = write_log,
    .xTruncate = truncate_log,
    .xSync = sync_log,
    .xFileSize = size_of_log,
    .xLock = [](sqlite3_file* file,
                int level) { return log_of(file).usually().xLock(log_of(file).file(), level); },
    .xUnlock = [](sqlite3_file* file,
                  int level) { return log_of(file).usually().xUnlock(log_of(file).file(), level); },
    .xCheckReservedLock =
        [](sqlite3_file* file, int* found) {
            return log_of(file).usually().xCheckReservedLock(log_of(file).file(), found);
        },
    .xFileControl =
        [](sqlite3_file* file, int operation, void* argument) {
            return log_of(file).usually().xFileControl(log_of(file).file(), operation, argument);
        },
    .xSectorSize =
        [](sqlite3_file* file) { return log_of(file).usually().xSectorSize(log_of(file).file()); },
    .xDeviceCharacteristics =
        [](sqlite3_file* file) {
            return log_of(file).usually().xDeviceCharacteristics(log_of(file).file());
        },
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given) {
    if ((flags & SQLITE_OPEN_WAL) == 0) return usual->xOpen(usual, name, file, flags, given);
    // Without methods SQLite takes it for a file that was not opened.
    auto& log = *std::construct_at(reinterpret_cast<Log*>(file));
    log.base.pMethods = nullptr;
    const int opened = usual->xOpen(usual, name, log.file(), flags, given);
    if (opened != SQLITE_OK) {
        std::destroy_at(&log);
        file->pMethods = nullptr;
        return opened;
    }
    log.base.pMethods = &methods;
    return SQLITE_OK;
}

} // namespace

const char* gathered_log() {
    static constexpr auto name = "schakel-gathered-log";
    static const bool registered = [] {
        usual = sqlite3_vfs_find(nullptr);
        if (usual == nullptr) return false;
        static sqlite3_vfs own = *usual;
        own.zName = name;
        own.pNext = nullptr;
        own.szOsFile = static_cast<int>(sizeof(Log)) + usual->szOsFile;
        own.xOpen = open_file;
        return sqlite3_vfs_register(&own, 0) == SQLITE_OK;
    }();
    if (!registered) throw Failure{Trouble::unavailable, "SQLite has no way to reach files"};
    return name;
}

} // namespace schakel::store
