// R-SIGNAL-30: `schakel index institutions` as an administrator runs it.
#include "base/time.h"
#include "main/run_program.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

class InstitutionsCommand : public ::testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }
    fs::path written(const std::string& text) const {
        const auto file = folder / "institutions.csv";
        std::ofstream{file, std::ios::binary} << text;
        return file;
    }
    [[nodiscard]] Ended run(const fs::path& file, const std::string& as_of) const {
        return run_program("index institutions '" + file.string() + "' --as-of '" + as_of +
                           "' --database sqlite:" + (folder / "test.db").string() + " --keys " +
                           (folder / "keys").string());
    }
    static std::string days_ago(int days) {
        return to_text(date_of(
            std::chrono::time_point_cast<Instant::duration>(std::chrono::system_clock::now()) -
            std::chrono::days{days}));
    }
    const fs::path folder =
        fs::temp_directory_path() / ("schakel-institutions-" + std::to_string(getpid()));
};

TEST_F(InstitutionsCommand, R_SIGNAL_30_takes_a_list_over_and_says_how_long_it_is_good) {
    const auto file = written("postcode,houseNumber,addition\n5041EV,7,B\n5046GJ,12,\n");
    const auto first = run(file, days_ago(2));
    EXPECT_EQ(first.status, 0) << first.said;
    EXPECT_TRUE(first.says("2 addresses of institutions, as of " + days_ago(2))) << first.said;
    EXPECT_TRUE(first.says("30 days")) << first.said;
    const auto older = run(file, days_ago(3));
    EXPECT_EQ(older.status, 1);
    EXPECT_TRUE(older.says("a newer one is here (R-SIGNAL-30)")) << older.said;
    EXPECT_EQ(run(file, days_ago(2)).status, 0) << "twice is once";
}

TEST_F(InstitutionsCommand, R_SIGNAL_30_names_what_is_wrong_and_keeps_nothing) {
    const auto bad = run(written("postcode,houseNumber\n5041EV,-7\nxyz,1\n"), days_ago(0));
    EXPECT_EQ(bad.status, 1);
    EXPECT_TRUE(bad.says("row 2, column houseNumber")) << bad.said;
    EXPECT_TRUE(bad.says("row 3, column postcode")) << bad.said;
    EXPECT_TRUE(bad.says("Nothing was taken over (R-SIGNAL-30)")) << bad.said;
    EXPECT_FALSE(fs::exists(folder / "test.db")) << "not even the database is opened";
}

TEST_F(InstitutionsCommand, R_SIGNAL_30_refuses_an_old_an_empty_and_no_list) {
    EXPECT_TRUE(run(written("postcode,houseNumber\n5041EV,7\n"), days_ago(40))
                    .says("thirty days old or more (R-SIGNAL-30)"));
    EXPECT_TRUE(run(written("postcode,houseNumber\n"), days_ago(0)).says("no addresses"));
    EXPECT_EQ(run(written("5041EV,7\n"), days_ago(0)).status, 1);
    EXPECT_EQ(run(written(""), days_ago(0)).status, 1);
    EXPECT_EQ(run(folder / "none.csv", days_ago(0)).status, 2);
    EXPECT_EQ(run(folder, days_ago(0)).status, 2);
    EXPECT_EQ(run(written("postcode,houseNumber\n5041EV,7\n"), "yesterday").status, 2);
    EXPECT_EQ(run(written("postcode,houseNumber\n5041EV,7\n"), "2026-11-00").status, 2);
    EXPECT_EQ(run(written(std::string(17 << 20, 'x')), days_ago(0)).status, 2);
}

} // namespace
} // namespace schakel::main
