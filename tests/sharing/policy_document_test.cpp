// The Grondslag document.
#include "sharing/grondslag.h"
#include "sharing/policy_document.h"

#include <set>

namespace schakel::sharing {
namespace {

PolicyDocument document(Language language = Language::nl) {
    auto made = policy_document(grondslag(), language);
    EXPECT_TRUE(made);
    return std::move(made.value());
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

// R-SHARING-9

TEST(TheGrondslagDocument, R_SHARING_9_leaves_no_table_row_provision_or_statement_out) {
    const auto made = document();
    std::size_t tables = 0, rows = 0, in_files = 0, rules_in_files = 0;
    for (const auto& model : made.models)
        for (const auto& table : model.tables) {
            ++tables;
            rows += table.rows.size();
            EXPECT_FALSE(table.question.empty()) << table.name;
        }
    for (const auto& file : grondslag().files())
        if (file.path.ends_with(".dmn")) {
            in_files += count_of(file.bytes, "<decision ");
            rules_in_files += count_of(file.bytes, "<rule ");
        }
    EXPECT_EQ(tables, in_files);
    EXPECT_EQ(rows, rules_in_files);
    EXPECT_EQ(made.provisions.size(), grondslag().provisions().size());
    const auto stated = grondslag().file("invarianten.toml");
    EXPECT_EQ(made.statements.size(),
              count_of(stated, "[[invariant]]") + count_of(stated, "[[change]]"));
    EXPECT_EQ(made.definitions.size(), count_of(stated, "[[definition]]"));
}

TEST(TheGrondslagDocument, R_SHARING_9_is_the_same_bytes_whenever_it_is_made) {
    for (const auto language : {Language::nl, Language::en}) {
        EXPECT_EQ(document_as_html(document(language)), document_as_html(document(language)));
        EXPECT_EQ(document_as_text(document(language)), document_as_text(document(language)));
    }
}

TEST(TheGrondslagDocument, stands_in_the_order_in_which_the_tables_build_on_each_other) {
    const auto made = document();
    EXPECT_EQ(made.models.back().id, "model-uitkomst");
    const auto& outcome = made.models.back().tables;
    const auto place = [&](std::string_view name) {
        return std::ranges::find(outcome, name, &DocumentTable::name) - outcome.begin();
    };
    EXPECT_LT(place("Grond"), place("Oordeel"));
    EXPECT_LT(place("Oordeel"), place("Mag delen"));
}

TEST(TheGrondslagDocument, puts_cells_in_the_words_of_the_facts) {
    const auto made = document();
    for (const auto& model : made.models)
        for (const auto& table : model.tables)
            if (table.name == "Toestemming geldig") {
                EXPECT_EQ(table.rows[0].conditions,
                          std::vector<std::string>{"Toestemming: anders dan Gegeven"});
                EXPECT_EQ(table.rows[0].answers, std::vector<std::string>{"nee"});
                EXPECT_EQ(table.rows[1].conditions.back(), "Gegeven door: met Ouder 1 met gezag");
            }
    const auto english = document(Language::en);
    EXPECT_EQ(english.facts.front().name, "Who wants to share");
}

TEST(TheGrondslagDocument, puts_statements_in_words) {
    const auto made = document();
    const auto& first = made.statements.front();
    ASSERT_EQ(first.said.size(), 2u);
    EXPECT_EQ(first.said[0].name, "Wanneer");
    EXPECT_TRUE(first.said[0].value.starts_with("Geheimhoudingsregime van de zender is ‘Medisch"))
        << first.said[0].value;
    EXPECT_EQ(first.said[1].value, "niet („mag”) of „opening”");
    // Nothing of the expressions' own signs is left.
    for (const auto& statement : made.statements)
        for (const auto& said : statement.said)
            for (const auto* sign : {"list contains", "satisfies", "!=", "= \""})
                EXPECT_FALSE(said.value.contains(sign)) << statement.name << ": " << said.value;
}

TEST(TheGrondslagDocument, needs_nothing_from_elsewhere_and_every_link_has_its_place) {
    const auto html = document_as_html(document());
    for (const auto* foreign : {"<script", "http://", "https://", "url(", "@import", "src="})
        EXPECT_FALSE(html.contains(foreign)) << foreign;
    std::set<std::string> ids, links;
    for (const auto& [sign, into] : {std::pair{" id=\"", &ids}, {"href=\"#", &links}})
        for (auto at = html.find(sign); at != std::string::npos; at = html.find(sign, at)) {
            at += std::string_view{sign}.size();
            const auto name = html.substr(at, html.find('"', at) - at);
            EXPECT_TRUE(into->insert(name).second || into == &links) << name << " stands twice";
        }
    for (const auto& link : links)
        EXPECT_TRUE(ids.contains(link)) << link;
    EXPECT_EQ(count_of(html, "<table"), count_of(html, "<thead"));
    EXPECT_GT(count_of(html, "scope=\"col\""), 100u);
    EXPECT_GT(count_of(html, "scope=\"row\""), 500u);
}

} // namespace
} // namespace schakel::sharing
