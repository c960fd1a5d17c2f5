// How a version answers a question, row by row (R-SHARING-47).
#include "sharing/policy_reading.h"

#include "sharing/grondslag.h"
#include "sharing/policy_document.h"

#include <algorithm>
#include <set>

namespace schakel::sharing {
namespace {

const Vignette& signal_about_daan() {
    return *std::ranges::find(own_vignettes(), std::string{"G01"}, &Vignette::id);
}

const TableRead& read_of(const std::vector<TableRead>& tables, const std::string& end) {
    return *std::ranges::find_if(tables,
                                 [&](const TableRead& one) { return one.id.ends_with(end); });
}

std::vector<TableRead> read(const Facts& facts) {
    return tables_read(grondslag(), facts, Language::nl);
}

TEST(TheRowsOfAVersion, R_SHARING_47_tell_of_each_table_which_counts_and_why_the_others_do_not) {
    const auto tables = read(signal_about_daan().facts);
    const auto& verdict = read_of(tables, "-oordeel");
    EXPECT_EQ(std::ranges::count(verdict.rows, RowState::counts, &RowRead::state), 1);
    EXPECT_EQ(verdict.answers.size(), 1U);
    for (const auto& row : verdict.rows) {
        EXPECT_TRUE(row.open.empty()) << "all of these facts are known";
        EXPECT_EQ(row.not_met.empty(), row.state != RowState::not_met) << row.number;
    }
}

TEST(TheRowsOfAVersion, R_SHARING_47_are_all_there_in_the_words_of_the_document) {
    const auto document = policy_document(grondslag(), Language::nl).value();
    const auto tables = read(signal_about_daan().facts);
    std::map<std::string, const DocumentTable*> documented;
    for (const auto& model : document.models)
        for (const auto& table : model.tables)
            documented[table.id] = &table;
    ASSERT_EQ(tables.size(), documented.size());
    for (const auto& table : tables) {
        ASSERT_TRUE(documented.contains(table.id)) << table.id;
        const auto& rows = documented.at(table.id)->rows;
        ASSERT_EQ(table.rows.size(), rows.size()) << table.id;
        for (std::size_t at = 0; at < rows.size(); ++at)
            for (const auto& condition : table.rows[at].not_met)
                EXPECT_NE(std::ranges::find(rows[at].conditions, condition),
                          rows[at].conditions.end())
                    << table.id << ": " << condition;
    }
}

TEST(TheRowsOfAVersion, R_SHARING_47_agree_with_the_rule_that_a_vignette_is_meant_for) {
    // Of each row that does not count something is not met, or one that counts stands before it.
    for (const auto& vignette : own_vignettes())
        for (const auto& table : read(vignette.facts)) {
            bool counted = false;
            for (const auto& row : table.rows) {
                EXPECT_TRUE(counted || row.state != RowState::overtaken)
                    << vignette.id << ' ' << table.id << ' ' << row.number;
                counted =
                    counted || row.state == RowState::counts || row.state == RowState::may_count;
            }
        }
}

TEST(TheRowsOfAVersion, R_SHARING_47_say_what_is_not_known) {
    auto facts = signal_about_daan().facts;
    facts.forget("sender_authorised_signaller");
    const auto tables = read(facts);
    const bool open = std::ranges::any_of(tables, [](const TableRead& table) {
        return std::ranges::any_of(table.rows,
                                   [](const RowRead& row) { return !row.open.empty(); });
    });
    EXPECT_TRUE(open);
    EXPECT_TRUE(std::ranges::any_of(read(Facts{}), [](const TableRead& table) {
        return std::ranges::any_of(
            table.rows, [](const RowRead& row) { return row.state == RowState::may_count; });
    }));
}

} // namespace
} // namespace schakel::sharing
