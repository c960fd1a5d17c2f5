// What stands beside the tables: titles (R-SHARING-44), sign-offs (R-SHARING-45), parameters (R-SHARING-46).
#include "sharing/policy_tables.h"

#include "sharing/grondslag.h"
#include "source_folder.h"

#include <algorithm>
#include <fstream>

namespace schakel::sharing {
namespace {

using Files = std::map<std::string, std::string>;

Files files() {
    Files read;
    for (const auto& entry :
         std::filesystem::directory_iterator{source_folder() / "policy/grondslag"}) {
        std::ifstream stream{entry.path(), std::ios::binary};
        read["grondslag/" + entry.path().filename().string()] = {
            std::istreambuf_iterator<char>{stream}, {}};
    }
    return read;
}
std::expected<SharingFramework, Faults> loaded(const Files& files) {
    std::vector<PolicyFile> list;
    for (const auto& [path, bytes] : files)
        list.push_back({path, bytes});
    return SharingFramework::load(list);
}
std::string faults_of(const Files& files) {
    std::string text;
    if (const auto framework = loaded(files); !framework)
        for (const auto& fault : framework.error())
            text += fault.pointer + ": " + fault.message + "\n";
    return text;
}
Files with(const std::string& file, const std::string& from, const std::string& to) {
    auto read = files();
    auto& text = read.at("grondslag/" + file);
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    return read;
}

TEST(PolicyTables, R_SHARING_44_every_table_says_what_it_is) {
    EXPECT_GE(grondslag().tables().size(), 40U);
    for (const auto& table : grondslag().tables()) {
        EXPECT_FALSE(table.title.empty() || table.source.empty() || table.version.empty() ||
                     table.approved_by.empty() || table.summary_en.empty())
            << table.decision;
        EXPECT_EQ(table.in_force_from, "2026-11-22") << table.decision;
    }
}

TEST(PolicyTables, R_SHARING_44_a_version_with_a_table_without_source_or_day_is_not_loaded) {
    EXPECT_NE(
        faults_of(with("weging.dmn", "\nBron:", "\nNiets:"))
            .find("weging.dmn: decision 'Weging': its description has no line that begins with "
                  "'Bron:'"),
        std::string::npos);
    EXPECT_NE(
        faults_of(with("weging.dmn", "Van kracht op: 2026-11-22", "Van kracht op: 2026-02-30"))
            .find("'2026-02-30' is no day"),
        std::string::npos);
}

TEST(PolicyTables, R_SHARING_45_names_what_the_tables_cite_and_nobody_checked) {
    const auto unverified = unverified_provisions(grondslag());
    const auto named = [&](std::string_view id) {
        return std::ranges::any_of(unverified, [&](const Provision* one) { return one->id == id; });
    };
    EXPECT_TRUE(named("AVG-REC26"));
    EXPECT_FALSE(named("WGS-1.5-1")) << "its text was read";
    EXPECT_FALSE(named("PW-64")) << "no table cites it";
}

TEST(PolicyTables, R_SHARING_45_a_name_a_function_and_a_day_make_a_sign_off) {
    auto signed_for = files();
    auto& toml = signed_for.at("grondslag/grondslag.toml");
    const auto before = toml;
    toml +=
        "\n[[sign_offs]]\nprovision = \"AVG-REC26\"\nname = \"een naam\"\nfunction = \"jurist\"\n"
        "date = \"2026-11-22\"\n";
    const auto framework = loaded(signed_for);
    ASSERT_TRUE(framework) << faults_of(signed_for);
    EXPECT_EQ(unverified_provisions(*framework).size() + 1,
              unverified_provisions(grondslag()).size());

    toml = before + "\n[[sign_offs]]\nprovision = \"AVG-REC26\"\nname = \"een naam\"\n"
                    "date = \"22 november\"\n";
    const auto wrong = faults_of(signed_for);
    EXPECT_NE(wrong.find("grondslag.toml: sign_offs 1, function: it must be there"),
              std::string::npos)
        << wrong;
    EXPECT_NE(wrong.find("grondslag.toml: sign_offs 1, date: '22 november' is no day"),
              std::string::npos);

    toml = before + "\n[[sign_offs]]\nprovision = \"NIETS-1\"\nname = \"een naam\"\n"
                    "function = \"jurist\"\ndate = \"2026-11-22\"\n";
    EXPECT_NE(faults_of(signed_for).find("bepalingen.json has no NIETS-1"), std::string::npos);
}

TEST(PolicyTables, R_SHARING_46_the_value_that_holds_is_the_latest_that_began) {
    const std::vector<Parameter> parameters{{"a", 16, "jaar", "X", "2015-01-01"},
                                            {"a", 15, "jaar", "X", "2030-01-01"}};
    EXPECT_EQ(parameter_on(parameters, "a", "2014-12-31"), nullptr);
    EXPECT_EQ(parameter_on(parameters, "a", "2015-01-01")->value, 16);
    EXPECT_EQ(parameter_on(parameters, "a", "2029-12-31")->value, 16);
    EXPECT_EQ(parameter_on(parameters, "a", "2030-01-01")->value, 15);
}

TEST(PolicyTables, R_SHARING_46_the_age_groups_that_are_asked_for_follow_the_ages) {
    EXPECT_EQ(age_groups(grondslag().parameters(), "2026-11-22"),
              (std::vector<std::string>{"u12", "12_15", "16_17", "18_22", "23plus"}));
    EXPECT_TRUE(age_groups(grondslag().parameters(), "1990-01-01").empty());
    for (const auto& [age, group] : {std::pair{0, "u12"},
                                     {11, "u12"},
                                     {12, "12_15"},
                                     {15, "12_15"},
                                     {16, "16_17"},
                                     {17, "16_17"},
                                     {18, "18_22"},
                                     {22, "18_22"},
                                     {23, "23plus"},
                                     {99, "23plus"}})
        EXPECT_EQ(age_group_of(grondslag().parameters(), "2026-11-22", age), group) << age;
    EXPECT_TRUE(age_group_of(grondslag().parameters(), "1990-01-01", 12).empty());
    EXPECT_EQ(age_of_majority(grondslag().parameters(), "2026-11-22"), 18);
    EXPECT_FALSE(age_of_majority(grondslag().parameters(), "1990-01-01"));
    EXPECT_NE(faults_of(with("parameters.toml", "value = 16\nunit = \"jaar\"",
                             "value = 15\nunit = \"jaar\""))
                  .find("feiten.json: subject_age: its age groups are not those"),
              std::string::npos);
    EXPECT_NE(faults_of(with("parameters.toml", "value = 16", "value = -1")).find("value: must be"),
              std::string::npos);
    EXPECT_NE(faults_of(with("parameters.toml", "LPW-21", "NIETS-1")).find("verzuim_melden"),
              std::string::npos);
}

} // namespace
} // namespace schakel::sharing
