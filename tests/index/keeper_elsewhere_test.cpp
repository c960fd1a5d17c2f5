// What an organisation and a keeper in two houses say to each other:
// R-KEEPER-1, R-KEEPER-2, R-KEEPER-3, R-KEEPER-4, R-KEEPER-5 and R-KEEPER-6.
#include "index/keeper_elsewhere.h"

namespace schakel::index {
namespace {

using test::AKeeperElsewhere;

TEST_P(AKeeperElsewhere, R_KEEPER_1_says_nothing_of_a_match_when_it_takes_a_signal) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", one, "politie"));
    const auto some = waiting();
    ASSERT_EQ(some.size(), 2u);
    const auto nobody = bring(some[0]), somebody = bring(some[1]);
    EXPECT_EQ(codec::write_json(nobody->second), codec::write_json(somebody->second));
    EXPECT_TRUE(nobody->second.taken);
}

TEST_P(AKeeperElsewhere, R_KEEPER_6_does_not_take_a_signal_that_was_taken_away_before_it_came) {
    ASSERT_TRUE(signal("s1", one, "school"));
    // It is on its way, and its house does not wait for the answer any more.
    const auto brought = bring(waiting().front());
    ASSERT_TRUE(brought);
    auto sent = brought->first;
    at_keeper([&](store::Transaction& t) {
        remove_rows(t, {"school"}, {"s1"});
        return true;
    });
    ASSERT_TRUE(remove("s1", RemovalGround::wrong));
    bring_errands();
    const auto arrives = [&](Instant when) {
        return at_keeper([&](store::Transaction& t) {
            return take_signal(over_the_line(sent), all, index_key().view(), t, when);
        });
    };
    EXPECT_EQ(arrives(now + std::chrono::hours{23}).error(), KeeperRefusal::signal_not_kept);
    EXPECT_TRUE(kept("s1").empty());
    // Of another organisation the same identifier is another signal.
    sent.organisation = {"politie"};
    sent.professional = {"at-politie"};
    EXPECT_TRUE(arrives(now));
}

TEST_P(AKeeperElsewhere, R_KEEPER_6_remembers_it_for_a_day) {
    at_keeper([&](store::Transaction& t) {
        return take_errand({.id = "e",
                            .organisation = {"school"},
                            .kind = ErrandKind::removal,
                            .about = "s1",
                            .professional = ProfessionalId{"at-school"},
                            .said_at = now},
                           all, t, now);
    });
    const auto remembered = [&] {
        return keepers->read(
            [](store::Transaction& t) { return is_refused(t, {"school"}, {"s1"}); });
    };
    const auto tidied = [&](Instant when) {
        at_keeper([&](store::Transaction& t) {
            (void)keeper::tidy_index(t, when);
            return true;
        });
    };
    tidied(now + std::chrono::hours{24} - std::chrono::microseconds{1});
    EXPECT_TRUE(remembered());
    tidied(now + std::chrono::hours{24});
    EXPECT_FALSE(remembered());
}

TEST_P(AKeeperElsewhere, tells_who_looks_after_it_how_much_waits) {
    const auto queue = [&] {
        return database->read([](store::Transaction& t) { return index_queue(t); });
    };
    EXPECT_EQ(queue().signals, 0);
    EXPECT_EQ(queue().signals_since, std::nullopt);
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", brother, "school", 1));
    EXPECT_EQ(queue().signals, 2);
    EXPECT_EQ(queue().signals_since, now);
    EXPECT_EQ(queue().errands, 0);
    go();
    EXPECT_EQ(queue().signals, 0);
    ASSERT_TRUE(remove("s1", RemovalGround::wrong));
    EXPECT_EQ(queue().errands, 1);
    EXPECT_EQ(queue().errands_since, now);
    bring_errands();
    EXPECT_EQ(queue().errands, 0);
}

TEST_P(AKeeperElsewhere, R_KEEPER_2_tells_both_of_a_match_once_and_again_until_they_have_it) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", brother, "politie"));
    go();
    EXPECT_TRUE(matches("school").empty());
    // The first answer is lost.
    const auto lost = *at_keeper(
        [&](store::Transaction& t) { return std::optional{give_news({}, all, t, now)}; });
    EXPECT_EQ(lost.news.size(), 2u);
    auto told = hear();
    std::ranges::sort(told);
    EXPECT_EQ(told, (std::vector<ProfessionalId>{{"at-politie"}, {"at-school"}}));
    EXPECT_TRUE(hear().empty());
    ASSERT_EQ(matches("school").size(), 1u);
    EXPECT_EQ(matches("school").front().kind, MatchOn::same_family);
    EXPECT_EQ(matches("school").front().others.front().name, "Ada politie");
    EXPECT_EQ(matches("politie").front().others.front().name, "Ada school");
    // Told twice it is one.
    does([&](store::Transaction& t) {
        EXPECT_TRUE(take_news(lost, t, vault, now).empty());
        return true;
    });
    EXPECT_EQ(matches("school").size(), 1u);
    EXPECT_EQ(std::ranges::count(events(one), ledger::Event::match_told), 1);
}

TEST_P(AKeeperElsewhere, R_KEEPER_2_tells_what_changed_after_it_was_last_heard) {
    met();
    const auto match = matches("school").front().id;
    ASSERT_TRUE(deed([&](const access::Actor& actor, store::Transaction& t) {
        return follow_up_match(match, {Coordinator::us}, actor, t, vault);
    }));
    // The two organisations are in one house here, which both hear from the keeper.
    bring_errands(now + std::chrono::hours{1});
    const auto asked = *at_keeper(
        [&](store::Transaction& t) { return std::optional{give_news({}, all, t, now)}; });
    ASSERT_EQ(asked.news.size(), 2u);
    // It changes again before they said that they have it.
    ASSERT_TRUE(at_keeper([&](store::Transaction& t) {
        return close_follow_up(match, {FollowUpReason::not_reached}, coordinator("net", 1), t,
                               keepers_vault);
    }));
    AskNews seen;
    for (const auto& news : asked.news)
        seen.seen.push_back(news.mark);
    const auto again = *at_keeper(
        [&](store::Transaction& t) { return std::optional{give_news(seen, all, t, now)}; });
    ASSERT_EQ(again.news.size(), 2u) << "only what was not changed since is forgotten";
    EXPECT_EQ(again.news.front().match->match.closed_for, MatchClosing::not_reached);
    (void)hear();
    EXPECT_EQ(matches("politie").front().closed_for, MatchClosing::not_reached);
}

TEST_P(AKeeperElsewhere, R_KEEPER_3_takes_nothing_for_who_the_house_does_not_speak_for) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto waits_now = waiting();
    const std::vector<OrganisationId> others{{"politie"}};
    SignalSent sent{.organisation = {"school"},
                    .signal = {"s1"},
                    .professional = {"at-school"},
                    .network = {"net"},
                    .profile = LegalProfile::vir_jeugdwet,
                    .outputs = {},
                    .remove_after = {},
                    .archive_until = {},
                    .key_epoch = 1,
                    .objection = {}};
    const auto says = [&](const SignalSent& message, Speaks speaks) {
        return at_keeper([&](store::Transaction& t) {
                   return take_signal(message, speaks, index_key().view(), t, now);
               })
            .error();
    };
    EXPECT_EQ(says(sent, others), KeeperRefusal::reporter_not_known);
    sent.professional = {"at-politie"};
    EXPECT_EQ(says(sent, all), KeeperRefusal::reporter_not_known) << "not one of the school's";
    sent.professional = {"somebody"};
    EXPECT_EQ(says(sent, all), KeeperRefusal::reporter_not_known);
    const Errand errand{.id = "e",
                        .organisation = {"school"},
                        .kind = ErrandKind::removal,
                        .about = "s1",
                        .professional = ProfessionalId{"at-school"},
                        .said_at = now};
    EXPECT_EQ(at_keeper([&](store::Transaction& t) {
                  return take_errand(errand, others, t, now);
              }).error(),
              KeeperRefusal::reporter_not_known);
    EXPECT_EQ(at_keeper([&](store::Transaction& t) {
                  return take_tokens({{"school"}, {"s1"}, {}, 1}, others, index_key().view(), t);
              }).error(),
              KeeperRefusal::reporter_not_known);
}

TEST_P(AKeeperElsewhere, R_KEEPER_3_lets_nobody_hear_or_change_what_is_others) {
    met();
    const std::vector<OrganisationId> halt{{"halt"}};
    const auto match = matches("school").front().id;
    const auto heard = *at_keeper([&](store::Transaction& t) {
        note_match(t, match, now + std::chrono::hours{1});
        return std::optional{give_news({}, halt, t, now)};
    });
    EXPECT_TRUE(heard.news.empty());
    for (const auto kind : {ErrandKind::contact, ErrandKind::closing}) {
        const Errand errand{.id = "e",
                            .organisation = {"halt"},
                            .kind = kind,
                            .about = match.value,
                            .professional = ProfessionalId{"at-halt"},
                            .said_at = now};
        EXPECT_EQ(at_keeper([&](store::Transaction& t) {
                      return take_errand(errand, halt, t, now);
                  }).error(),
                  KeeperRefusal::signal_not_kept);
    }
    // The answer is that of a signal that was never there: it is not there for them (R-KEEPER-6).
    for (const auto* of_others : {"s1", "never-there"})
        EXPECT_TRUE(at_keeper([&](store::Transaction& t) {
            return take_errand({.id = "e",
                                .organisation = {"halt"},
                                .kind = ErrandKind::removal,
                                .about = of_others,
                                .professional = ProfessionalId{"at-halt"},
                                .said_at = now},
                               halt, t, now);
        }));
    EXPECT_EQ(kept("s1").size(), tokens_of_one);
}

TEST_P(AKeeperElsewhere, R_KEEPER_4_tells_of_the_other_not_even_the_identifier_of_their_signal) {
    met();
    const auto to_school = *at_keeper([&](store::Transaction& t) {
        note_match(t, matches("school").front().id, now + std::chrono::hours{1});
        return std::optional{give_news({}, std::vector<OrganisationId>{{"school"}}, t, now)};
    });
    ASSERT_EQ(to_school.news.size(), 1u);
    const auto text = codec::write_json(to_school);
    EXPECT_NE(text.find("\"s1\""), std::string::npos);
    EXPECT_EQ(text.find("\"s2\""), std::string::npos);
}

TEST_P(AKeeperElsewhere, B8_R_KEEPER_5_gets_no_name_number_date_risk_or_reason_over_the_line) {
    met();
    ASSERT_TRUE(remove("s1", RemovalGround::wrong));
    go();
    ASSERT_GT(line.size(), 500u);
    for (const auto* secret :
         {"Voorbeeld", "Een", "p-one", "2013-12", "stil en bang", "\"a\"", "schakel/v1|person"})
        EXPECT_EQ(line.find(secret), std::string::npos) << secret;
    // Nor does the keeper keep what came out of the evaluators.
    const auto all_rows = kept("s2", "politie");
    ASSERT_EQ(all_rows.size(), tokens_of_one);
    EXPECT_EQ(line.find(crypto::to_base64url(all_rows.front().token)), std::string::npos)
        << "and what it keeps never goes over the line";
}

TEST_P(AKeeperElsewhere, R_OPRF_33_asks_both_houses_when_one_of_them_has_no_number) {
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        auto known = people::find_person(t, seals, one).value();
        known.id = {"p-numbered"};
        known.bsn = "999990019";
        people::add_person(t, seals, crypto::SearchTokens{vault}, known);
        return true;
    });
    ASSERT_TRUE(signal("s1", {"p-numbered"}, "school"));
    ASSERT_TRUE(signal("s2", one, "politie"));
    go();
    (void)hear();
    ASSERT_EQ(matches("school").size(), 1u);
    EXPECT_EQ(matches("school").front().kind, MatchOn::possibly_same_person);
}

TEST_P(AKeeperElsewhere, R_KEEPER_5_takes_no_output_that_is_none) {
    ASSERT_TRUE(signal("s1", one, "school"));
    auto sent = bring(waiting().front())->first;
    for (const std::string output : {"", "!", "AAAA"}) {
        sent.signal = {"s9"};
        sent.outputs = {{TokenKind::person, output}};
        EXPECT_EQ(at_keeper([&](store::Transaction& t) {
                      return take_signal(sent, all, index_key().view(), t, now);
                  }).error(),
                  KeeperRefusal::no_person_token);
    }
}

TEST_P(AKeeperElsewhere, R_SIGNAL_34_takes_no_token_of_an_address_from_another_house) {
    // Even were there a list, of which it cannot be known with which keys it was made.
    at_keeper([](store::Transaction& t) {
        replace_institution_tokens(t, {date_of(now), 1, "some keys"}, {});
        return true;
    });
    ASSERT_TRUE(signal("s1", one, "school"));
    auto sent = bring(waiting().front())->first;
    sent.signal = {"s9"};
    auto home = sent.outputs.front();
    home.kind = TokenKind::address;
    sent.outputs.push_back(home);
    ASSERT_TRUE(at_keeper(
        [&](store::Transaction& t) { return take_signal(sent, all, index_key().view(), t, now); }));
    EXPECT_EQ(kept("s9").size(), tokens_of_one);
}

TEST_P(AKeeperElsewhere, R_KEEPER_3_lets_a_house_name_its_own_professionals_only) {
    met();
    const auto match = matches("school").front().id;
    const auto spoke = [&](std::optional<ProfessionalId> by) {
        return at_keeper([&](store::Transaction& t) {
            return take_errand({.id = "e",
                                .organisation = {"politie"},
                                .kind = ErrandKind::contact,
                                .about = match.value,
                                .professional = std::move(by),
                                .said_at = now},
                               all, t, now);
        });
    };
    for (const auto& by :
         {std::optional{ProfessionalId{"at-school"}}, std::optional{ProfessionalId{"nobody"}},
          std::optional<ProfessionalId>{}})
        EXPECT_EQ(spoke(by).error(), KeeperRefusal::reporter_not_known);
    // A colleague of the reporter, whom the house of the school does not know.
    at_keeper([&](store::Transaction& t) {
        networks::keep(t, networks::Professional{
                              {"colleague"}, {"politie"}, "Bo politie", "f", "013", {}, {}, {}});
        return true;
    });
    ASSERT_TRUE(spoke(ProfessionalId{"colleague"}));
    (void)hear();
    EXPECT_TRUE(matches("school").front().they_spoke);
    EXPECT_EQ(matches("school").front().contact->by.name, "Bo politie");
}

SCHAKEL_ON_BOTH_DATABASES(AKeeperElsewhere);

} // namespace
} // namespace schakel::index
