// The log beside the file: gathered into large pieces, and moved into the file while others write.
#include "store/migrate.h"
#include "store/setting_store.h"
#include "store/sqlite/gathered_log.h"
#include "store/store.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sqlite3.h>
#include <unistd.h>

namespace schakel::store {
namespace {

namespace fs = std::filesystem;

class TheLogOnDisk : public ::testing::Test {
protected:
    const fs::path folder =
        fs::path{::testing::TempDir()} / ("schakel_log_" + std::to_string(getpid()));
    const fs::path path = folder / "some.db-wal";

    void SetUp() override {
        fs::create_directories(folder);
        // A log gets the permissions of the file that it belongs to.
        std::ofstream{folder / "some.db"};
    }
    void TearDown() override { fs::remove_all(folder); }

    [[nodiscard]] std::string in_file() const {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
};

/// A log opened as SQLite opens it.
class OpenLog {
public:
    explicit OpenLog(const fs::path& path)
        : vfs_{sqlite3_vfs_find(gathered_log())}, name_{path.string()},
          room_(static_cast<std::size_t>(vfs_->szOsFile) / sizeof(std::max_align_t) + 1) {
        // Names of files come with a list of options behind them, here an empty one.
        name_.append(4, '\0');
        int given = 0;
        const int opened =
            vfs_->xOpen(vfs_, name_.c_str(), file(),
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_WAL, &given);
        if (opened != SQLITE_OK) throw std::runtime_error{"the log cannot be opened"};
    }
    ~OpenLog() { file()->pMethods->xClose(file()); }
    OpenLog(const OpenLog&) = delete;
    OpenLog& operator=(const OpenLog&) = delete;

    void write(std::string_view piece, std::size_t at) {
        EXPECT_EQ(file()->pMethods->xWrite(file(), piece.data(), static_cast<int>(piece.size()),
                                           static_cast<sqlite3_int64>(at)),
                  SQLITE_OK);
    }
    [[nodiscard]] std::string read(std::size_t size, std::size_t from) {
        std::string text(size, '?');
        EXPECT_EQ(file()->pMethods->xRead(file(), text.data(), static_cast<int>(size),
                                          static_cast<sqlite3_int64>(from)),
                  SQLITE_OK);
        return text;
    }
    [[nodiscard]] std::size_t size() {
        sqlite3_int64 size = 0;
        EXPECT_EQ(file()->pMethods->xFileSize(file(), &size), SQLITE_OK);
        return static_cast<std::size_t>(size);
    }
    void truncate(std::size_t size) {
        EXPECT_EQ(file()->pMethods->xTruncate(file(), static_cast<sqlite3_int64>(size)), SQLITE_OK);
    }
    void sync() { EXPECT_EQ(file()->pMethods->xSync(file(), SQLITE_SYNC_NORMAL), SQLITE_OK); }

private:
    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(room_.data()); }

    sqlite3_vfs* vfs_;
    std::string name_;
    std::vector<std::max_align_t> room_;
};

TEST_F(TheLogOnDisk, holds_everything_written_once_it_has_to_be_on_the_disk) {
    OpenLog log{path};
    log.write("head", 0);
    log.write("page", 4);
    EXPECT_EQ(in_file(), "") << "else nothing was gathered, and this test shows nothing";
    log.sync();
    EXPECT_EQ(in_file(), "headpage");
}

TEST_F(TheLogOnDisk, holds_everything_written_once_it_is_closed) {
    OpenLog{path}.write("head", 0);
    EXPECT_EQ(in_file(), "head");
}

TEST_F(TheLogOnDisk, takes_more_than_is_gathered_at_a_time) {
    OpenLog log{path};
    const std::string page(64 << 10, 'p');
    std::string whole;
    for (int i = 0; i < 40; ++i) {
        log.write(page, whole.size());
        whole += page;
    }
    log.sync();
    EXPECT_EQ(in_file(), whole);
}

TEST_F(TheLogOnDisk, reads_back_what_a_plain_file_would_hold_whatever_is_written_where) {
    std::mt19937 random{7};
    const auto below = [&](std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random);
    };
    OpenLog log{path};
    std::string plain;
    for (int step = 0; step < 20'000; ++step) {
        const auto what = below(20);
        if (what < 14) {
            const std::string piece(1 + below(600), static_cast<char>('a' + below(26)));
            // Mostly where the last one ended, as SQLite does.
            const auto at = what < 11 ? plain.size() : below(plain.size() + 1);
            plain.replace(at, std::min(piece.size(), plain.size() - at), piece);
            log.write(piece, at);
        } else if (what < 17 && !plain.empty()) {
            const auto from = below(plain.size());
            const auto size = 1 + below(std::min<std::size_t>(plain.size() - from, 5'000));
            ASSERT_EQ(log.read(size, from), plain.substr(from, size)) << "step " << step;
        } else if (what == 17) {
            ASSERT_EQ(log.size(), plain.size()) << "step " << step;
        } else if (what == 18 && below(20) == 0) {
            plain.resize(below(plain.size() + 1));
            log.truncate(plain.size());
        } else if (what == 19) {
            log.sync();
            if (below(50) == 0) { ASSERT_EQ(in_file(), plain) << "step " << step; }
        }
    }
}

TEST_F(TheLogOnDisk, is_moved_into_the_file_while_deeds_go_on_and_does_not_grow_without_end) {
    constexpr std::size_t note_bytes = 1 << 20, deeds = 160;
    const auto note_of = [](std::size_t deed) {
        return std::string(note_bytes, static_cast<char>('0' + deed % 10));
    };
    const auto location = "sqlite:" + (folder / "some.db").string();
    auto database = Database::open(location);
    migrate(*database, Instant{});
    for (std::size_t deed = 0; deed < deeds; ++deed)
        database->write(
            [&](Transaction& t) { return keep_setting(t, "note", note_of(deed)), true; });
    EXPECT_LT(fs::file_size(path), note_bytes * deeds / 2);
    database.reset();
    database = Database::open(location);
    EXPECT_EQ(database->read([](Transaction& t) { return find_setting(t, "note"); }),
              note_of(deeds - 1));
}

} // namespace
} // namespace schakel::store
