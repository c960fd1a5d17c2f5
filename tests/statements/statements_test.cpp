// Every statement of the whole program on both databases: this test program links all of every room,
// so that no statement can wait for its first use before somebody sees that a database does not
// take it. (design: architecture, how things are kept)
#include "architecture/source_tree.h"
#include "source_folder.h"
#include "support/databases.h"

#include <set>

namespace schakel::store {
namespace {

class Statements : public testing::OnBothDatabases {};

TEST_P(Statements, of_every_room_are_taken_by_the_database) {
    ASSERT_GT(all_statements().size(), 200u) << "not every room is linked into this program";
    std::vector<std::string> refused;
    for (const auto* statement : all_statements()) {
        try {
            database->prepare(statement->sql());
        } catch (const Failure& failure) {
            refused.push_back(std::string{statement->sql()} + "\n    " + failure.what());
        }
    }
    EXPECT_TRUE(refused.empty()) << architecture::listed(refused);
}

SCHAKEL_ON_BOTH_DATABASES(Statements);

bool begins_a_statement(std::string_view text) {
    constexpr std::array<std::string_view, 5> words{"SELECT ", "INSERT ", "UPDATE ", "DELETE ",
                                                    "WITH "};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

/// The texts between double quotes, with those that follow each other as one, as a compiler reads
/// them.
std::vector<std::string> texts_in(const std::string& source) {
    const auto code = architecture::without_comments(source);
    std::vector<std::string> texts;
    bool joins = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const bool parts_digits =
            at > 0 && std::isdigit(static_cast<unsigned char>(code[at - 1])) != 0;
        if (code[at] == '\'' && !parts_digits) { // a character, which may be a quote
            at = code.find('\'', at + (code[at + 1] == '\\' ? 3 : 2));
            if (at == std::string::npos) break;
            joins = false;
        } else if (code[at] == '"') {
            if (!joins) texts.emplace_back();
            for (++at; at < code.size() && code[at] != '"'; ++at) {
                if (code[at] == '\\') ++at;
                texts.back() += code[at];
            }
            joins = true;
        } else if (std::isspace(static_cast<unsigned char>(code[at])) == 0) {
            joins = false;
        }
    }
    return texts;
}

TEST(StatementTexts, are_read_as_a_compiler_reads_them) {
    EXPECT_EQ(texts_in("x{\"SELECT a \"\n  \"FROM b\"}; char c = '\"'; y{\"DELETE\"}; // \"no\""),
              (std::vector<std::string>{"SELECT a FROM b", "DELETE"}));
    EXPECT_EQ(texts_in("int max = 1'024; x{\"SELECT a\"}"), std::vector<std::string>{"SELECT a"});
    EXPECT_EQ(texts_in("x{\"SELECT a\"}; '"), std::vector<std::string>{"SELECT a"});
}

TEST(StatementTexts, of_every_file_that_keeps_something_are_among_those_that_are_tried) {
    std::set<std::string_view> tried;
    for (const auto* statement : all_statements())
        tried.insert(statement->sql());
    std::vector<std::string> missed;
    for (const auto& [path, text] : architecture::files_below(source_folder() / "src")) {
        if (!path.ends_with("_store.cpp")) continue;
        for (const auto& sql : texts_in(text))
            if (begins_a_statement(sql) && !tried.contains(sql))
                missed.push_back(path + ": " + sql);
    }
    EXPECT_TRUE(missed.empty()) << architecture::listed(missed)
                                << "a statement is a store::Statement at namespace scope";
}

} // namespace
} // namespace schakel::store
