// Who directs a case and its process, with which mandate, and by which exception it is otherwise.
#include "casework/direction_store.h"

#include "base/local_day.h"
#include "casework/add_participant.h"
#include "casework/case_fixture.h"
#include "casework/close_case.h"
#include "casework/look_for_person.h"
#include "casework/separate_process_direction.h"
#include "casework/view_direction.h"
#include "networks/direction_terms_store.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

class Direction : public WithACase {
protected:
    const ProfessionalId director{"local-team-worker"};
    const ProfessionalId other{"attendance-worker"};

    void SetUp() override {
        WithACase::SetUp();
        for (const auto* organisation : {"local-team", "attendance"})
            ASSERT_TRUE(does([&](store::Transaction& t) {
                return add_participant(case_id, {.organisation = {organisation}},
                                       actor("safety-house"), t, vault);
            }));
    }
    auto name(const NameDirector& command, int days_later = 0,
              const std::string& by = "safety-house",
              std::optional<std::int64_t> version_seen = {}) {
        return does([&](store::Transaction& t) {
            return name_director(case_id, command, version_seen, actor(by, days_later), t, vault);
        });
    }
    [[nodiscard]] SeparateProcessDirection breakthrough() const {
        return {.professional = other,
                .stuck = "No school wants him before treatment, no treatment before a school.",
                .tried = "Three talks with both; the team leaders did not agree.",
                .until = {2026, 3, 30}};
    }
    auto separate(const SeparateProcessDirection& command, int days_later = 1,
                  const std::string& by = "safety-house") {
        return does([&](store::Transaction& t) {
            return separate_process_direction(case_id, command, std::nullopt, actor(by, days_later),
                                              t, vault);
        });
    }
    auto give_back(int days_later, const std::string& by = "safety-house") {
        return does([&](store::Transaction& t) {
            return end_process_direction(case_id, std::nullopt, actor(by, days_later), t, vault);
        });
    }
    auto seen_by(const access::Actor& who) {
        return database->read(
            [&](store::Transaction& t) { return view_direction(t, vault, case_id, who); });
    }
    DirectionView seen(int days_later = 2, const std::string& organisation = "safety-house") {
        return seen_by(actor(organisation, days_later)).value();
    }
    template <class Error>
    static DirectorRefusal refusal(const std::expected<Case, Error>& answer) {
        return std::get<DirectorRefusal>(answer.error());
    }
    /// What there is to compare: who directs the case, and who the process.
    static std::pair<std::string, std::string> who(const DirectionView& view) {
        return {view.director ? view.director->professional.value : "nobody",
                view.process_director ? view.process_director->professional.value : "nobody"};
    }
};

using Who = std::pair<std::string, std::string>;

// R-DIRECTOR-1

TEST_P(Direction, D2_K83_gives_the_case_and_the_process_to_one_director) {
    EXPECT_EQ(who(seen()), (Who{"nobody", "nobody"}));
    ASSERT_TRUE(name({director}));
    const auto view = seen(500);
    EXPECT_EQ(who(view), (Who{"local-team-worker", "local-team-worker"}));
    EXPECT_EQ(view.since, monday);
    EXPECT_FALSE(view.exception);
}

TEST_P(Direction, D2_keeps_who_directed_from_when_until_when_and_why_it_became_another) {
    ASSERT_TRUE(name({director}));
    ASSERT_TRUE(
        name({.professional = other, .reason = "The family moved to another district."}, 40));
    ASSERT_TRUE(name({.professional = director, .reason = "They moved back."}, 90));
    const auto view = seen(100);
    ASSERT_EQ(view.directors.size(), 3u);
    EXPECT_EQ(view.directors[0].director.professional, director);
    EXPECT_EQ(view.directors[0].since, monday + std::chrono::days{90});
    EXPECT_FALSE(view.directors[0].until);
    EXPECT_EQ(view.directors[1].director.professional, other);
    EXPECT_EQ(view.directors[1].since, monday + std::chrono::days{40});
    EXPECT_EQ(view.directors[1].until, monday + std::chrono::days{90});
    EXPECT_EQ(view.directors[1].reason, "The family moved to another district.");
    EXPECT_EQ(view.directors[2].until, monday + std::chrono::days{40});
    EXPECT_FALSE(view.directors[2].reason);
}

// R-DIRECTOR-2

TEST_P(Direction, D2_asks_why_it_becomes_another_director) {
    ASSERT_TRUE(name({director}));
    EXPECT_EQ(refusal(name({other}, 1)), DirectorRefusal::reason_missing);
    EXPECT_EQ(refusal(name({.professional = other, .reason = " \n"}, 1)),
              DirectorRefusal::reason_missing);
    EXPECT_EQ(who(seen()).first, "local-team-worker");
    EXPECT_EQ(seen().directors.size(), 1u);
    EXPECT_TRUE(name({.professional = other, .reason = "She left the team."}, 1));
}

// R-DIRECTOR-3

TEST_P(Direction, D2_K53_says_what_the_director_may_decide_alone_who_gave_it_and_until_when) {
    ASSERT_TRUE(name({.professional = director,
                      .mandate = GiveMandate{.text = "Start family support at once.",
                                             .given_by = {"housing"},
                                             .until = PartialDate{2026, 12, 31}}}));
    const auto mandate = seen().mandate;
    ASSERT_TRUE(mandate);
    EXPECT_EQ(mandate->text, "Start family support at once.");
    EXPECT_EQ(mandate->given_by.name, "The housing");
    EXPECT_EQ(mandate->from, (PartialDate{2026, 3, 2})) << "the day of the naming";
    EXPECT_EQ(mandate->until, (PartialDate{2026, 12, 31}));
    EXPECT_TRUE(mandate->holds);
    EXPECT_FALSE(seen(400).mandate->holds) << "shown, but over";
}

TEST_P(Direction, D2_takes_no_mandate_that_says_nothing_or_is_over) {
    const auto with = [&](GiveMandate mandate) {
        return NameDirector{.professional = director, .mandate = std::move(mandate)};
    };
    EXPECT_EQ(refusal(name(with({.text = " ", .given_by = {"housing"}}))),
              DirectorRefusal::mandate_says_nothing);
    EXPECT_EQ(
        refusal(name(with(
            {.text = "Start help.", .given_by = {"housing"}, .until = PartialDate{2026, 3, 0}}))),
        DirectorRefusal::mandate_has_no_day);
    EXPECT_EQ(refusal(name(with({.text = "Start help.",
                                 .given_by = {"housing"},
                                 .from = PartialDate{2026, 1, 1},
                                 .until = PartialDate{2026, 3, 1}}))),
              DirectorRefusal::mandate_is_over);
    EXPECT_EQ(refusal(name(with({.text = "Start help.",
                                 .given_by = {"housing"},
                                 .from = PartialDate{2026, 3, 9},
                                 .until = PartialDate{2026, 3, 8}}))),
              DirectorRefusal::mandate_is_over);
    EXPECT_TRUE(std::holds_alternative<OrganisationNotKnown>(
        name(with({.text = "Start help.", .given_by = {"nobody"}})).error()));
    EXPECT_FALSE(kept_case(case_id).director) << "a refusal keeps nothing";
    EXPECT_TRUE(name(with({.text = "Start help.",
                           .given_by = {"housing"},
                           .from = PartialDate{2026, 1, 1},
                           .until = PartialDate{2026, 3, 2}})))
        << "today it still holds";
}

TEST_P(Direction, D2_gives_the_next_director_no_mandate_of_the_one_before) {
    const GiveMandate mandate{.text = "Start help.", .given_by = {"housing"}};
    ASSERT_TRUE(name({.professional = director, .mandate = mandate}));
    ASSERT_TRUE(name({.professional = other, .reason = "She left the team."}, 1));
    const auto view = seen();
    EXPECT_FALSE(view.mandate);
    ASSERT_EQ(view.directors.back().mandates.size(), 1u);
    EXPECT_FALSE(view.directors.back().mandates.front().holds);
}

TEST_P(Direction, D2_lets_a_director_stay_with_another_mandate) {
    ASSERT_TRUE(name({director}));
    ASSERT_TRUE(name({.professional = director,
                      .mandate = GiveMandate{.text = "Start help.", .given_by = {"housing"}}},
                     10));
    const auto view = seen(11);
    EXPECT_EQ(view.since, monday);
    EXPECT_EQ(view.directors.size(), 1u);
    EXPECT_EQ(view.mandate->from, (PartialDate{2026, 3, 12}));
    EXPECT_EQ(events(case_id).back(), ledger::Event::director_named);
}

TEST_P(Direction, is_named_once_when_it_is_sent_twice) {
    const NameDirector command{.professional = director,
                               .mandate =
                                   GiveMandate{.text = "Start help.", .given_by = {"housing"}}};
    ASSERT_TRUE(name(command));
    const auto leaves = events(case_id).size();
    const auto version = kept_case(case_id).version;
    ASSERT_TRUE(name(command));
    ASSERT_TRUE(name({director}, 3));
    EXPECT_EQ(events(case_id).size(), leaves);
    EXPECT_EQ(kept_case(case_id).version, version);
    EXPECT_EQ(seen(4).mandate->text, "Start help.");
}

// R-DIRECTOR-4

TEST_P(Direction, D2_K51_lets_another_direct_the_process_to_break_through) {
    ASSERT_TRUE(name({director}));
    ASSERT_TRUE(separate(breakthrough()));
    const auto view = seen();
    EXPECT_EQ(who(view), (Who{"local-team-worker", "attendance-worker"}));
    ASSERT_TRUE(view.exception);
    EXPECT_EQ(view.exception->stuck, breakthrough().stuck);
    EXPECT_EQ(view.exception->tried, breakthrough().tried);
    EXPECT_EQ(view.exception->until, breakthrough().until);
    EXPECT_EQ(view.exception->separated_by.professional, ProfessionalId{"safety-house-worker"});
    EXPECT_EQ(events(case_id).back(), ledger::Event::process_direction_separated);
}

TEST_P(Direction, D2_keeps_both_parts_together_without_a_need_to_break_through) {
    EXPECT_EQ(refusal(separate(breakthrough())), DirectorRefusal::no_director);
    ASSERT_TRUE(name({director}));
    const auto leaves = events(case_id).size();
    auto command = breakthrough();
    command.stuck = "\t";
    EXPECT_EQ(refusal(separate(command)), DirectorRefusal::no_breakthrough);
    command = breakthrough();
    command.tried.clear();
    EXPECT_EQ(refusal(separate(command)), DirectorRefusal::no_breakthrough);
    command = breakthrough();
    command.professional = director;
    EXPECT_EQ(refusal(separate(command)), DirectorRefusal::director_already);
    EXPECT_EQ(who(seen()), (Who{"local-team-worker", "local-team-worker"}));
    EXPECT_EQ(events(case_id).size(), leaves);
}

TEST_P(Direction, D2_knows_one_exception_at_a_time) {
    ASSERT_TRUE(name({director}));
    ASSERT_TRUE(separate(breakthrough()));
    ASSERT_TRUE(separate(breakthrough(), 2)) << "sent again it is done once";
    auto command = breakthrough();
    command.professional = {"safety-house-worker"};
    EXPECT_EQ(refusal(separate(command, 2)), DirectorRefusal::separated_already);
    EXPECT_EQ(who(seen(3)).second, "attendance-worker");
    EXPECT_EQ(std::ranges::count(events(case_id), ledger::Event::process_direction_separated), 1);
    EXPECT_TRUE(separate({.professional = {"safety-house-worker"},
                          .stuck = "Again.",
                          .tried = "Again.",
                          .until = {2026, 4, 20}},
                         40))
        << "the first is over";
}

TEST_P(Direction, D2_is_separated_by_who_answers_for_the_case_for_someone_who_takes_part) {
    ASSERT_TRUE(name({director}));
    EXPECT_EQ(std::get<CaseRefusal>(separate(breakthrough(), 1, "local-team").error()),
              CaseRefusal::not_responsible);
    EXPECT_TRUE(
        std::holds_alternative<CaseNotKnown>(separate(breakthrough(), 1, "housing").error()));
    auto command = breakthrough();
    command.professional = {"police-worker"};
    EXPECT_EQ(std::get<CaseRefusal>(separate(command).error()),
              CaseRefusal::works_for_no_participant);
    command.professional = {"nobody"};
    EXPECT_TRUE(std::holds_alternative<ProfessionalNotKnown>(separate(command).error()));
    ASSERT_TRUE(separate(breakthrough()));
    EXPECT_EQ(std::get<CaseRefusal>(give_back(2, "attendance").error()),
              CaseRefusal::not_responsible);
    EXPECT_TRUE(std::holds_alternative<CaseNotKnown>(give_back(2, "housing").error()));
    EXPECT_TRUE(seen(3).exception);
}

// R-DIRECTOR-5

TEST_P(Direction, D2_sets_a_last_day_that_is_within_the_term_of_the_network) {
    ASSERT_TRUE(name({director}));
    auto command = breakthrough();
    for (const auto& day : {PartialDate{2026, 3, 2}, PartialDate{2026, 4, 0}}) {
        command.until = day;
        EXPECT_EQ(refusal(separate(command)), DirectorRefusal::no_last_day);
    }
    // Made on 3 March, for 92 days at most.
    command.until = {2026, 6, 4};
    EXPECT_EQ(refusal(separate(command)), DirectorRefusal::lasts_too_long);
    EXPECT_EQ(seen(1).exception_until_at_most, (PartialDate{2026, 6, 3}));
    command.until = {2026, 6, 3};
    EXPECT_TRUE(separate(command));
}

TEST_P(Direction, D2_gives_the_process_back_after_the_last_day_without_anyone_doing_anything) {
    ASSERT_TRUE(name({director}));
    ASSERT_TRUE(separate(breakthrough()));
    const auto leaves = events(case_id).size();
    auto reader = actor("local-team");
    reader.at = end_of(PartialDate{2026, 3, 30}) - std::chrono::microseconds{1};
    EXPECT_EQ(who(seen_by(reader).value()), (Who{"local-team-worker", "attendance-worker"}));
    reader.at += std::chrono::microseconds{1};
    const auto after = seen_by(reader).value();
    EXPECT_EQ(who(after), (Who{"local-team-worker", "local-team-worker"}));
    EXPECT_FALSE(after.exception);
    ASSERT_EQ(after.exceptions.size(), 1u) << "what was stays known";
    EXPECT_EQ(after.exceptions.front().stuck, breakthrough().stuck);
    EXPECT_EQ(after.exceptions.front().ended_at, reader.at);
    EXPECT_EQ(events(case_id).size(), leaves);
    EXPECT_EQ(refusal(give_back(60)), DirectorRefusal::not_separated);
}

TEST_P(Direction, D2_gives_the_process_back_when_the_exception_is_ended_before) {
    ASSERT_TRUE(name({director}));
    ASSERT_TRUE(separate(breakthrough()));
    ASSERT_TRUE(give_back(5));
    const auto view = seen(6);
    EXPECT_EQ(who(view).second, "local-team-worker");
    EXPECT_EQ(view.exceptions.front().ended_at, monday + std::chrono::days{5});
    EXPECT_EQ(events(case_id).back(), ledger::Event::process_direction_ended);
}

TEST_P(Direction, D2_gives_both_parts_to_another_director_who_is_named) {
    ASSERT_TRUE(name({director}));
    ASSERT_TRUE(separate(breakthrough()));
    ASSERT_TRUE(name({.professional = director,
                      .mandate = GiveMandate{.text = "Start help.", .given_by = {"housing"}}},
                     2));
    EXPECT_TRUE(seen(3).exception) << "the same director with a mandate changes nothing in it";
    ASSERT_TRUE(name({.professional = {"safety-house-worker"}, .reason = "She left the team."}, 4));
    EXPECT_EQ(who(seen(5)), (Who{"safety-house-worker", "safety-house-worker"}));
    EXPECT_EQ(events(case_id).back(), ledger::Event::process_direction_ended);
}

TEST_P(Direction, names_the_version_that_was_seen) {
    ASSERT_TRUE(name({director}));
    const auto version = kept_case(case_id).version;
    ASSERT_TRUE(separate(breakthrough()));
    EXPECT_TRUE(std::holds_alternative<store::ChangedMeanwhile>(
        name({.professional = other, .reason = "r"}, 2, "safety-house", version).error()));
    const auto ended = does([&](store::Transaction& t) {
        return end_process_direction(case_id, version, actor("safety-house", 2), t, vault);
    });
    EXPECT_TRUE(std::holds_alternative<store::ChangedMeanwhile>(ended.error()));
    EXPECT_TRUE(seen(3).exception);
}

// R-DIRECTOR-6

TEST_P(Direction, D2_shows_duties_mandate_and_competence_to_everyone_at_the_table) {
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return add_participant(case_id,
                               {.organisation = {"housing"},
                                .role = ParticipantRole::observer,
                                .professional = ProfessionalId{"housing-listener"},
                                .secrecy_signed = {}},
                               actor("safety-house"), t, vault);
    }));
    ASSERT_TRUE(name({.professional = director,
                      .mandate = GiveMandate{.text = "Start help.", .given_by = {"school"}}}));
    ASSERT_TRUE(separate(breakthrough()));
    for (const auto* organisation : {"safety-house", "local-team", "attendance", "housing"}) {
        const auto view = seen(2, organisation);
        EXPECT_EQ(view.director->function, "worker") << organisation;
        EXPECT_EQ(view.director->organisation_name, "The local-team") << organisation;
        EXPECT_EQ(view.mandate->text, "Start help.") << organisation;
        EXPECT_EQ(view.exception->stuck, breakthrough().stuck) << organisation;
        EXPECT_FALSE(view.competences.empty()) << organisation;
        EXPECT_FALSE(view.may_ask.empty()) << organisation;
        EXPECT_FALSE(view.may_not.empty()) << organisation;
        for (const auto part :
             {networks::DirectionPart::case_direction, networks::DirectionPart::process_direction})
            EXPECT_NE(std::ranges::find(view.duties, part, &networks::DirectionDuty::part),
                      view.duties.end())
                << organisation;
    }
}

TEST_P(Direction, D2_is_not_shown_to_a_guest_an_outsider_or_whom_only_an_offer_brought_in) {
    ASSERT_TRUE(name({director}));
    does([&](store::Transaction& t) {
        keep_participant(t, case_id,
                         {.organisation = {"school"},
                          .role = ParticipantRole::guest,
                          .professional = {},
                          .since = monday,
                          .secrecy_signed = true});
        keep_participant(t, case_id,
                         {.organisation = {"family-centre"},
                          .role = ParticipantRole::participant,
                          .professional = {},
                          .since = monday,
                          .by_handover = HandoverId{"h"}});
        return true;
    });
    for (const auto* organisation : {"school", "family-centre", "housing"})
        EXPECT_FALSE(seen_by(actor(organisation, 1))) << organisation;
}

TEST_P(Direction, says_what_can_be_done_now) {
    using enum DirectionDeed;
    EXPECT_EQ(seen().may, std::vector{name_director});
    ASSERT_TRUE(name({director}));
    EXPECT_EQ(seen().may, (std::vector{name_director, separate_process}));
    ASSERT_TRUE(separate(breakthrough()));
    EXPECT_EQ(seen().may, (std::vector{name_director, end_separation}));
    EXPECT_TRUE(seen(2, "local-team").may.empty());
}

TEST_P(Direction, stays_in_a_closed_case_as_it_was) {
    ASSERT_TRUE(name({director}));
    ASSERT_TRUE(separate(breakthrough()));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return close_case(case_id, std::nullopt, actor("safety-house", 10), t, vault);
    }));
    const auto view = seen(300);
    EXPECT_EQ(who(view), (Who{"local-team-worker", "attendance-worker"}));
    EXPECT_TRUE(view.may.empty());
    EXPECT_EQ(std::get<CaseRefusal>(give_back(301).error()), CaseRefusal::case_closed);
}

// R-NETWORK-3

TEST_P(Direction, D2_has_the_duties_that_the_network_wrote_down) {
    ASSERT_TRUE(does([&](store::Transaction& t) {
        networks::keep(t, networks::DirectionTerms{
                              .network = {"net"},
                              .based_on = "Our own",
                              .duties = {{networks::DirectionPart::case_direction, "Visits", {}}},
                              .competences = {},
                              .may_ask = {},
                              .may_not = {},
                              .exception_days_max = 14});
        return true;
    }));
    ASSERT_TRUE(name({director}));
    const auto view = seen();
    ASSERT_EQ(view.duties.size(), 1u);
    EXPECT_EQ(view.duties.front().text, "Visits");
    EXPECT_EQ(view.based_on, "Our own");
    EXPECT_EQ(refusal(separate(breakthrough())), DirectorRefusal::lasts_too_long);
}

// R-ACCESS-5

TEST_P(Direction, lets_who_directs_the_process_look_for_a_person_as_long_as_it_lasts) {
    does([](store::Transaction& t) {
        networks::keep(t, networks::Network{{"net"}, "Net", "p", "r", {}});
        auto one = organisation("attendance");
        one.networks = {{"net"}};
        networks::keep(t, one);
        // The route that makes this one a carrier of information is another task.
        auto route = networks::find(t, RouteId{"table-school"}).value();
        route.liaison.reset();
        networks::keep(t, route);
        return true;
    });
    const auto may = [&](int days_later) {
        auto one = actor("attendance", days_later);
        one.roles = {"worker"};
        return database->read([&](store::Transaction& t) { return may_look_for_persons(t, one); });
    };
    ASSERT_TRUE(name({director}));
    EXPECT_FALSE(may(0));
    ASSERT_TRUE(separate(breakthrough()));
    EXPECT_TRUE(may(2));
    EXPECT_FALSE(may(60));
}

TEST(DirectorRefusals, name_the_rule_behind_them) {
    EXPECT_EQ(rule_behind(DirectorRefusal::no_breakthrough), "R-DIRECTOR-4");
    EXPECT_EQ(rule_behind(DirectorRefusal::lasts_too_long), "R-DIRECTOR-5");
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<DirectorRefusal>>(
        [](auto refusal) { EXPECT_TRUE(rule_behind(refusal.value).starts_with("R-DIRECTOR-")); });
}

SCHAKEL_ON_BOTH_DATABASES(Direction);

} // namespace
} // namespace schakel::casework
