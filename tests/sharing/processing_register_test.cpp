// The register of processing activities, made from what the program knows.
#include "sharing/a_region.h"
#include "sharing/policy_tables.h"
#include "sharing/processing_kinds.h"
#include "sharing/processing_register.h"
#include "source_folder.h"

#include <fstream>
#include <regex>
#include <set>

namespace schakel::sharing {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// R-PROCESSING-2

TEST(WhatTheProgramDoes, R_PROCESSING_2_leaves_no_table_of_the_database_out) {
    std::set<std::string> kept{"store_migration"};
    static const std::regex created{R"(CREATE TABLE (\w+))"}, dropped{R"(DROP TABLE (\w+))"};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{source_folder() / "src/store/migrations"})
        files.push_back(entry.path());
    std::ranges::sort(files);
    for (const auto& file : files) {
        const auto sql = contents(file);
        for (std::sregex_iterator at{sql.begin(), sql.end(), created}, end; at != end; ++at)
            kept.insert((*at)[1]);
        for (std::sregex_iterator at{sql.begin(), sql.end(), dropped}, end; at != end; ++at)
            kept.erase((*at)[1]);
    }
    std::set<std::string> told;
    const auto tell = [&](std::string_view table) {
        EXPECT_TRUE(told.emplace(table).second) << table << " belongs to two";
    };
    for (const auto& activity : program_activities())
        std::ranges::for_each(activity.tables, tell);
    std::ranges::for_each(tables_without_people(), tell);
    EXPECT_EQ(told, kept);
}

TEST(WhatTheProgramDoes, is_said_in_codes_and_provisions_that_the_grondslag_knows) {
    const auto& model = grondslag().fact_model();
    for (const auto& activity : program_activities()) {
        EXPECT_FALSE(activity.tables.empty()) << activity.id;
        EXPECT_FALSE(activity.subjects.empty()) << activity.id;
        EXPECT_FALSE(activity.data.empty() && activity.more_data.empty()) << activity.id;
        EXPECT_FALSE(activity.recipients.empty()) << activity.id;
        for (const auto code : activity.data)
            EXPECT_NE(model.fact("data")->value(code), nullptr) << code;
        for (const auto code : activity.subjects)
            EXPECT_TRUE(code == "professional" || model.fact("subject_role")->value(code)) << code;
        EXPECT_FALSE(activity.provisions.empty()) << activity.id;
        for (const auto id : activity.provisions)
            EXPECT_NE(grondslag().provision(id), nullptr) << id;
        if (!activity.term.empty()) {
            EXPECT_NE(parameter_on(grondslag().parameters(), activity.term, "2026-11-22"), nullptr)
                << activity.term;
        }
    }
}

// R-PROCESSING-3

TEST(WhatTheProgramDoes, R_PROCESSING_3_names_no_measure_without_rules_that_are_held_by_tests) {
    std::set<std::string> rules;
    static const std::regex row{R"(\| (R-[A-Z-]+-\d+) \|[^\n]*\| `tests/[^\n]*\n)"};
    for (const auto& entry : fs::directory_iterator{source_folder() / "docs/rules"}) {
        const auto text = contents(entry.path());
        for (std::sregex_iterator at{text.begin(), text.end(), row}, end; at != end; ++at)
            rules.insert((*at)[1]);
    }
    std::set<std::string_view> measures;
    for (const auto& measure : safety_measures()) {
        EXPECT_TRUE(measures.insert(measure.id).second) << measure.id;
        EXPECT_FALSE(measure.rules.empty()) << measure.id;
        for (const auto rule : measure.rules)
            EXPECT_TRUE(rules.contains(std::string{rule})) << rule;
    }
    for (const auto& risk : known_risks())
        for (const auto measure : risk.measures)
            EXPECT_TRUE(measures.contains(measure)) << measure;
    for (const auto& activity : program_activities())
        EXPECT_TRUE(activity.kept_by.empty() || rules.contains(std::string{activity.kept_by}));
}

// R-PROCESSING-1

class TheRegister : public WithARegion {
protected:
    std::vector<NetworkId> with_index{{"cjg-tilburg"}};

    ProcessingRegister made(Language language = Language::nl, std::optional<PartialDate> on = {}) {
        return database->read([&](store::Transaction& t) {
            return processing_register(register_sources(t, on.value_or(day), with_index),
                                       grondslag(), language);
        });
    }
    static const ProcessingActivity& activity(const ProcessingRegister& all, std::string_view id) {
        const auto found = std::ranges::find(all.activities, id, &ProcessingActivity::id);
        if (found == all.activities.end()) throw std::out_of_range{std::string{id}};
        return *found;
    }
    static bool asks(const ProcessingRegister& all, std::string_view id) {
        return std::ranges::find(all.questions, id, &OpenQuestion::id) != all.questions.end();
    }
};

TEST_P(TheRegister, R_PROCESSING_1_tells_of_a_meeting_what_its_definition_and_covenants_say) {
    const auto all = made();
    const auto& hco = activity(all, "meeting/hco");
    EXPECT_EQ(hco.name, "Hulpverlening Casusoverleg Jeugd");
    EXPECT_EQ(hco.network, safety_house);
    EXPECT_EQ(hco.purposes.front(), "Strafbare feiten voorkomen");
    EXPECT_TRUE(std::ranges::find(hco.data, "Politiegegevens") != hco.data.end());
    EXPECT_TRUE(std::ranges::any_of(hco.recipients,
                                    [](const auto& one) { return one.starts_with("Politie"); }));
    EXPECT_TRUE(std::ranges::any_of(hco.provisions, [](const auto& one) {
        return one.id == "WGS-2.31" && one.article.starts_with("2.31");
    }));
    EXPECT_EQ(hco.retention.front(), "Uiterlijk 5 jaar (WGS-1.8-7)");
    EXPECT_TRUE(asks(all, "retention/meeting/hco")) << "the program does not erase by itself";
}

TEST_P(TheRegister, R_PROCESSING_1_takes_no_term_of_one_law_for_a_network_outside_it) {
    EXPECT_EQ(activity(made(), "meeting/cjg").retention.front(),
              "In Schakel is geen termijn bekend");
}

TEST_P(TheRegister, R_PROCESSING_1_tells_of_every_meeting_network_route_and_covenant) {
    const auto all = made();
    database->read([&](store::Transaction& t) {
        for (const auto& kind : networks::all_meeting_kinds(t))
            EXPECT_NO_THROW((void)activity(all, "meeting/" + kind.id.value));
        EXPECT_EQ(all.networks.size(), networks::all_networks(t).size());
        std::set<std::string> routes, covenants;
        for (const auto& network : all.networks) {
            for (const auto& flow : network.flows)
                routes.insert(flow.id.value);
            for (const auto& covenant : network.covenants)
                covenants.insert(covenant.id.value);
        }
        EXPECT_EQ(routes.size(), networks::all_routes(t).size());
        EXPECT_EQ(covenants.size(), networks::all_agreements(t).size());
        return true;
    });
}

TEST_P(TheRegister, R_PROCESSING_1_has_the_index_only_for_who_keeps_one) {
    const auto all = made();
    EXPECT_EQ(activity(all, "program/index/cjg-tilburg").retention.front(),
              "Uiterlijk 2 jaar (JW-7.1.4.5)");
    EXPECT_FALSE(asks(all, "retention/program/index/cjg-tilburg")) << "R-SIGNAL-5 removes it";
    for (const auto& one : of_network(all, safety_house).activities)
        EXPECT_FALSE(one.id.starts_with("program/index")) << one.id;
    // By what holds now, whatever the definition of the network began with.
    with_index = {safety_house};
    for (const auto& one : made().activities)
        EXPECT_NE(one.id, "program/index/cjg-tilburg");
}

TEST_P(TheRegister, R_PROCESSING_1_asks_people_what_it_does_not_know_and_whom) {
    const auto all = made();
    for (const auto* id : {"processors", "transfers", "organisational", "provisions", "trial",
                           "controllers/veiligheidshuis-tilburg"})
        EXPECT_TRUE(asks(all, id)) << id;
    for (const auto& question : all.questions) {
        EXPECT_FALSE(question.why.empty()) << question.id;
        EXPECT_FALSE(question.owner.empty()) << question.id;
    }
    EXPECT_TRUE(all.networks.back().privacy_officers.empty());
    EXPECT_TRUE(asks(all, "officer/zat-midden-brabant"));
    EXPECT_FALSE(asks(all, "officer/veiligheidshuis-tilburg"));
}

TEST_P(TheRegister, R_PROCESSING_1_names_no_kinds_of_data_by_a_covenant_that_has_lapsed) {
    const PartialDate later{2029, 3, 1};
    const auto all = made(Language::nl, later);
    EXPECT_TRUE(activity(all, "meeting/hco").data.empty());
    EXPECT_TRUE(asks(all, "data/hco"));
    EXPECT_TRUE(asks(all, "covenant/veiligheidshuis-tilburg"));
    EXPECT_FALSE(asks(made(), "data/hco"));
}

TEST_P(TheRegister, R_PROCESSING_3_says_that_a_measure_is_not_at_work_in_a_trial_database) {
    const auto second_factor = [](const ProcessingRegister& all) {
        return std::ranges::find(all.measures, "second_factor", &SecurityMeasure::id)->at_work;
    };
    EXPECT_FALSE(second_factor(made()));
    auto sources = database->read(
        [&](store::Transaction& t) { return std::optional{register_sources(t, day, with_index)}; });
    sources->numbers = people::BsnGuard::real;
    EXPECT_TRUE(second_factor(processing_register(*sources, grondslag(), Language::nl)));
}

// R-PROCESSING-4

TEST_P(TheRegister, R_PROCESSING_4_is_the_same_bytes_whenever_it_is_made) {
    for (const auto language : {Language::nl, Language::en})
        EXPECT_EQ(register_as_html(made(language)), register_as_html(made(language)));
    EXPECT_NE(register_as_html(made(Language::nl)), register_as_html(made(Language::en)));
}

TEST_P(TheRegister, needs_nothing_from_elsewhere_and_every_link_has_its_place) {
    const auto html = register_as_html(made());
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
}

SCHAKEL_ON_BOTH_DATABASES(TheRegister);

} // namespace
} // namespace schakel::sharing
