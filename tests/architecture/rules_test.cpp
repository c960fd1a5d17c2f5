// Every rule can be walked to: from the code to its page in docs/rules and to a test, and back.
#include "architecture/source_tree.h"

#include <gtest/gtest.h>

#include <cctype>
#include <map>

namespace schakel::architecture {
namespace {

/// Where each rule (R-AREA-N) is named: the first place in each of the files.
using Places = std::map<std::string, std::string>;

std::vector<std::string> rules_named_in(std::string_view line) {
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = line.find("R-", at)) != std::string_view::npos; at += 2) {
        if (at > 0 &&
            (std::isalnum(static_cast<unsigned char>(line[at - 1])) || line[at - 1] == '-')) {
            continue;
        }
        auto end = at + 2;
        while (end < line.size() &&
               (std::isupper(static_cast<unsigned char>(line[end])) || line[end] == '-')) {
            ++end;
        }
        const auto digits = end;
        while (end < line.size() && std::isdigit(static_cast<unsigned char>(line[end]))) {
            ++end;
        }
        if (end == digits || digits - at < 4 || line[digits - 1] != '-') { continue; }
        found.emplace_back(line.substr(at, end - at));
    }
    return found;
}

Places places_of_rules(const std::vector<SourceFile>& files, auto wanted) {
    Places places;
    for (const auto& file : files) {
        if (!wanted(file.path)) { continue; }
        std::size_t number = 0;
        for (const auto line : lines_of(file.text)) {
            ++number;
            for (auto& rule : rules_named_in(line)) {
                places.emplace(std::move(rule), file.path + ":" + std::to_string(number));
            }
        }
    }
    return places;
}

Places in_headers() {
    return places_of_rules(files_below("src"),
                           [](std::string_view path) { return path.ends_with(".h"); });
}
Places in_sources() {
    return places_of_rules(files_below("src"),
                           [](std::string_view path) { return path.ends_with(".cpp"); });
}
Places in_documents() {
    return places_of_rules(files_below("docs/rules"),
                           [](std::string_view path) { return path.ends_with(".md"); });
}
// The checks of the architecture are about rules, they do not show one.
Places in_tests() {
    return places_of_rules(files_below("tests"), [](std::string_view path) {
        return !path.starts_with("tests/architecture/");
    });
}

std::vector<std::string> missing(const Places& named, const Places& elsewhere,
                                 const std::string& where) {
    std::vector<std::string> findings;
    for (const auto& [rule, place] : named) {
        if (!elsewhere.contains(rule)) { findings.push_back(rule + " (" + place + ") " + where); }
    }
    return findings;
}

TEST(Rules, of_a_header_stand_on_a_page_of_docs_rules) {
    const auto findings =
        missing(in_headers(), in_documents(), "is on no page of docs/rules: run ./dev rules");
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST(Rules, of_a_header_have_a_test_that_names_them) {
    const auto findings =
        missing(in_headers(), in_tests(),
                "is named by no file below tests/: write the test, name the rule above it");
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST(Rules, that_a_source_file_carries_out_are_listed_in_a_header) {
    const auto findings = missing(in_sources(), in_headers(),
                                  "is carried out here but listed in no header with its source");
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST(Rules, of_the_pages_are_carried_by_a_header) {
    const auto findings =
        missing(in_documents(), in_headers(), "is promised here but no header carries it");
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST(Rules, that_a_test_names_are_carried_by_a_header) {
    const auto findings =
        missing(in_tests(), in_headers(), "is tested here but no header carries it");
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST(RulesCheck, knows_an_identifier_of_a_rule_when_it_sees_one) {
    EXPECT_EQ(rules_named_in("//   R-HANDOVER-1  At every moment (R-CASE-FILE-12)."),
              (std::vector<std::string>{"R-HANDOVER-1", "R-CASE-FILE-12"}));
    EXPECT_TRUE(rules_named_in("R-AREA-N, PR-CASE-1, R-12, R-case-1, R--1").empty());
}

TEST(RulesCheck, tells_which_rule_is_missing_and_where_it_was_named) {
    EXPECT_EQ(
        missing({{"R-A-1", "src/a/a.h:3"}, {"R-A-2", "src/a/a.h:4"}}, {{"R-A-1", "x"}}, "is lost"),
        (std::vector<std::string>{"R-A-2 (src/a/a.h:4) is lost"}));
}

} // namespace
} // namespace schakel::architecture
