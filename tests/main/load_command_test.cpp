// `schakel load` of a register that changed, as an administrator runs it.
#include "index/renew_tokens.h"
#include "main/run_program.h"
#include "source_folder.h"
#include "store/store.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <unistd.h>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

class LoadAgain : public ::testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder);
        fs::copy(source_folder() / "examples" / "tilburg", definition, fs::copy_options::recursive);
    }
    void TearDown() override { fs::remove_all(folder); }
    void load() const {
        const auto ended = run_program("load '" + definition.string() + "' --database " + location +
                                       " --keys '" + (folder / "keys").string() + "'");
        ASSERT_EQ(ended.status, 0) << ended.said;
    }
    void mark_all_as_of_today() const {
        store::Database::open(location)->write([](store::Transaction& transaction) {
            index::keep_mark(transaction, "today");
            return true;
        });
    }
    [[nodiscard]] bool is_of_today() const {
        return store::Database::open(location)->read([](store::Transaction& transaction) {
            return index::tokens_are_of_today(transaction, "today");
        });
    }
    const fs::path folder =
        fs::temp_directory_path() / ("schakel-load-" + std::to_string(getpid()));
    const fs::path definition = folder / "tilburg";
    const std::string location = "sqlite:" + (folder / "test.db").string();
};

TEST_F(LoadAgain, R_OPRF_29_of_who_moved_the_tokens_are_made_anew_and_of_nobody_else) {
    load();
    mark_all_as_of_today();
    load();
    EXPECT_TRUE(is_of_today()) << "nothing changed";

    const auto file = definition / "huishoudens.json";
    std::stringstream text;
    text << std::ifstream{file}.rdbuf();
    auto moved = text.str();
    const auto at = moved.find("\"huisnummer\":651");
    ASSERT_NE(at, std::string::npos);
    moved.replace(at, 16, "\"huisnummer\":653");
    std::ofstream{file} << moved;
    load();
    EXPECT_FALSE(is_of_today());
}

} // namespace
} // namespace schakel::main
