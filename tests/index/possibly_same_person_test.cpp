// Who has no number is asked about, and never taken for another: R-MATCH-10 to R-MATCH-14, R-OPRF-33
// and R-OPRF-34.
#include "index/index_fixture.h"
#include "index/renew_tokens.h"
#include "index/token_inputs.h"

#include <fmt/format.h>
#include <random>

namespace schakel::index {
namespace {

class PossiblySamePerson : public WithAnIndex {
protected:
    static people::Person daan() {
        return {.id = {"p-daan"},
                .name = {"Daan", {}, "van", "Vossen"},
                .birth_date = {2013, 12, 6},
                .sex = people::Sex::male,
                .address = people::Address{"Hofdijk", 651, "a", "3032CG", "Rotterdam"},
                .address_secret = false,
                .deceased = false,
                .bsn = "999990019"};
    }
    /// As another organisation wrote down the same person, without a number.
    static people::Person without_number(people::Person person, const std::string& id) {
        person.id = {id};
        person.bsn.reset();
        return person;
    }
    /// How many matches a signal with these tokens, and one of its own person, makes.
    std::size_t sent(const std::string& id, const std::string& by, std::vector<IndexToken> tokens) {
        tokens.push_back({TokenKind::person, store::Bytes(32, static_cast<std::byte>(id.back()))});
        return does([&](store::Transaction& t) {
                   return keeper::keep_signal({.organisation = {by},
                                               .professional = {"at-" + by},
                                               .signal = {id},
                                               .network = {"net"},
                                               .profile = LegalProfile::vir_jeugdwet,
                                               .tokens = tokens,
                                               .term = term_of(now, {2013, 12, 6})},
                                              t, now);
               })
            ->size();
    }
    void add(const people::Person& person, const PersonId& parent = {}) {
        does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            const crypto::SearchTokens tokens{vault};
            people::add_person(t, seals, tokens, person);
            if (!parent.value.empty())
                people::add_relation(t, {parent, people::RelationKind::parent_of, person.id});
            return true;
        });
    }
    std::vector<KeptMatch> met(const std::string& id, const people::Person& person,
                               const std::string& by) {
        const auto made = signal(id, person.id, by);
        EXPECT_TRUE(made) << id;
        return made ? made->matches : std::vector<KeptMatch>{};
    }
    auto close(const MatchId& match, NoContact why, const std::string& by) {
        return does([&](store::Transaction& t) {
            return close_match(match, CloseMatch{why}, at(by), t, vault);
        });
    }
    auto close_as_coordinator(const MatchId& match, FollowUpReason why) {
        return does([&](store::Transaction& t) {
            return close_follow_up(match, {why}, coordinator(), t, vault);
        });
    }
};

// R-MATCH-10, R-OPRF-33

TEST_P(PossiblySamePerson, R_MATCH_10_asks_both_when_one_of_the_two_has_no_number) {
    const auto other = without_number(daan(), "p-written-down");
    add(daan());
    add(other);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    const auto found = met("s2", other, "politie");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().match_on, MatchOn::possibly_same_person);
    for (const auto* by : {"school", "politie"}) {
        const auto seen = matches(by);
        ASSERT_EQ(seen.size(), 1u) << by;
        EXPECT_EQ(seen.front().kind, MatchOn::possibly_same_person);
    }
    EXPECT_EQ(matches("school").front().own_person.id, daan().id) << "each of their own alone";
    EXPECT_EQ(codec::write_json(matches("politie")).find("p-daan"), std::string::npos);
}

TEST_P(PossiblySamePerson, R_MATCH_10_asks_both_when_neither_has_a_number) {
    const auto first = without_number(daan(), "p-1"), other = without_number(daan(), "p-2");
    add(first);
    add(other);
    ASSERT_TRUE(met("s1", first, "school").empty());
    const auto found = met("s2", other, "politie");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().match_on, MatchOn::possibly_same_person);
}

TEST_P(PossiblySamePerson, R_MATCH_10_asks_nothing_about_one_token_or_of_its_own_organisation) {
    auto other = without_number(daan(), "p-2");
    other.name.family_name = "Jansen";
    other.address.reset();
    add(daan());
    add(other);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    EXPECT_TRUE(met("s2", other, "politie").empty()) << "a given name and a birthday are many";
    const auto same = without_number(daan(), "p-3");
    add(same);
    EXPECT_TRUE(met("s3", same, "school").empty());
}

TEST_P(PossiblySamePerson, R_OPRF_33_keeps_of_who_has_a_number_that_there_is_one_and_no_number) {
    const auto other = without_number(daan(), "p-2");
    add(daan());
    add(other);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    ASSERT_FALSE(met("s2", other, "politie").empty());
    const auto kinds = [&](const std::string& id, const std::string& by) {
        std::map<TokenKind, std::size_t> found;
        for (const auto& row : rows(id, by))
            ++found[row.kind];
        return found;
    };
    using Kinds = std::map<TokenKind, std::size_t>;
    EXPECT_EQ(kinds("s1", "school"),
              (Kinds{{TokenKind::person, 1}, {TokenKind::partial_beside_number, 9}}));
    EXPECT_EQ(kinds("s2", "politie"), (Kinds{{TokenKind::person, 1}, {TokenKind::partial, 9}}));
    EXPECT_EQ(partial_inputs(daan()).size(), partial_tokens_max);
}

TEST_P(PossiblySamePerson, R_OPRF_22_meets_nobody_by_a_secret_address) {
    auto hidden = daan(), other = without_number(daan(), "p-2");
    hidden.address_secret = true;
    other.birth_date = {2013, 0, 0};
    add(hidden);
    add(other);
    ASSERT_TRUE(met("s1", hidden, "school").empty());
    EXPECT_TRUE(met("s2", other, "politie").empty()) << "only the address would tell";
}

// R-MATCH-11

TEST_P(PossiblySamePerson, R_MATCH_11_never_asks_about_two_who_both_have_a_number) {
    auto namesake = daan();
    namesake.id = {"p-namesake"};
    namesake.bsn = "999990020";
    add(daan());
    add(namesake);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    EXPECT_TRUE(met("s2", namesake, "politie").empty());
}

// R-MATCH-12

TEST_P(PossiblySamePerson, R_MATCH_12_does_not_tell_different_youths_of_who_may_be_one) {
    const auto other = without_number(daan(), "p-2");
    auto sister = daan();
    sister.id = {"p-sister"};
    sister.bsn = "999990032";
    sister.name.given_names = "Noor";
    add(daan(), mother);
    add(other, mother);
    add(sister, mother);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    const auto found = met("s2", other, "politie");
    ASSERT_EQ(found.size(), 1u) << "one match of two signals (R-MATCH-9)";
    EXPECT_EQ(found.front().match_on, MatchOn::possibly_same_person);
    for (const auto& match : met("s3", sister, "halt"))
        EXPECT_EQ(match.match_on, MatchOn::same_family) << "a twin is no question";
}

// R-MATCH-13

TEST_P(PossiblySamePerson, R_MATCH_13_is_closed_by_either_who_says_that_it_is_another) {
    const auto other = without_number(daan(), "p-2");
    add(daan());
    add(other);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    const auto question = met("s2", other, "politie").front().id;
    EXPECT_TRUE(std::holds_alternative<MatchNotKnown>(
        close(question, NoContact::not_the_same, "halt").error()));
    ASSERT_TRUE(close(question, NoContact::not_the_same, "school"));
    EXPECT_EQ(matches("politie").front().closed_for, MatchClosing::not_the_same);
    EXPECT_EQ(events(daan().id).back(), ledger::Event::match_closed);
    EXPECT_TRUE(std::holds_alternative<SpokenAlready>(
        close(question, NoContact::not_the_same, "politie").error()));
    ASSERT_EQ(signal("s2", other.id, "politie")->matches.size(), 1u)
        << "sent again it is not asked again";
}

TEST_P(PossiblySamePerson, R_MATCH_13_is_closed_by_the_coordinator_who_heard_them) {
    const auto other = without_number(daan(), "p-2");
    add(daan());
    add(other);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    const auto question = met("s2", other, "politie").front().id;
    ASSERT_TRUE(close_as_coordinator(question, FollowUpReason::not_the_same));
    EXPECT_EQ(matches("school").front().closed_for, MatchClosing::not_the_same);
}

TEST_P(PossiblySamePerson, R_MATCH_13_cannot_be_said_of_what_is_certain) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto match = signal("s2", one, "politie")->matches.front().id;
    EXPECT_TRUE(std::holds_alternative<NoQuestion>(
        close(match, NoContact::not_the_same, "school").error()));
    EXPECT_TRUE(std::holds_alternative<NoQuestion>(
        close_as_coordinator(match, FollowUpReason::not_the_same).error()));
    EXPECT_FALSE(matches("school").front().closed_at);
}

// R-MATCH-14

TEST_P(PossiblySamePerson, R_MATCH_14_asks_nothing_about_what_is_archived_or_objected_to) {
    const auto other = without_number(daan(), "p-2");
    add(daan());
    add(other);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    ASSERT_EQ(rows("s1").size(), 1u) << "no partial token in the archive (R-SIGNAL-11)";
    EXPECT_TRUE(met("s2", other, "politie").empty());

    ASSERT_FALSE(met("s3", daan(), "halt").empty());
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return object_to_signal(
            {"s3"}, {{ToInform::youth, ToInform::legal_representatives}, ObjectionAdvice::reject},
            at("halt"), t, vault);
    }));
    const auto third = without_number(daan(), "p-3");
    add(third);
    for (const auto& match : met("s4", third, "school"))
        EXPECT_NE(match.earlier, SignalId{"s3"}) << "while it is judged it meets nobody";
}

// R-OPRF-34

TEST_P(PossiblySamePerson, R_OPRF_34_takes_no_more_partial_tokens_than_one_person_has) {
    const auto sent = [&](std::size_t number, const std::string& id) {
        SignalToKeep message{.organisation = {"school"},
                             .professional = {"at-school"},
                             .signal = {id},
                             .network = {"net"},
                             .profile = LegalProfile::vir_jeugdwet,
                             .tokens = {{TokenKind::person, store::Bytes(32, std::byte{1})}},
                             .term = term_of(now, {2013, 12, 6})};
        for (std::size_t at = 0; at < number; ++at)
            message.tokens.push_back(
                {at % 2 ? TokenKind::partial : TokenKind::partial_beside_number,
                 store::Bytes(32, static_cast<std::byte>(at))});
        return does([&](store::Transaction& t) { return keeper::keep_signal(message, t, now); });
    };
    EXPECT_TRUE(sent(partial_tokens_max, "s1"));
    EXPECT_EQ(sent(partial_tokens_max + 1, "s2"), std::unexpected{KeeperRefusal::too_many_tokens});
}

TEST_P(PossiblySamePerson, R_MATCH_10_counts_a_token_once_however_often_it_is_sent_or_kept) {
    const store::Bytes token(32, std::byte{9}), another(32, std::byte{10});
    const auto partial = TokenKind::partial, beside = TokenKind::partial_beside_number;
    EXPECT_EQ(sent("s1", "school", {{partial, token}, {beside, token}}), 0u);
    EXPECT_EQ(sent("s2", "politie", {{partial, token}, {partial, token}, {beside, token}}), 0u);
    EXPECT_EQ(sent("s3", "halt", {{partial, token}, {partial, another}}), 0u);
    EXPECT_EQ(sent("s4", "school", {{partial, token}, {partial, another}}), 1u) << "two in common";
}

TEST_P(PossiblySamePerson, R_MATCH_10_counts_an_input_once_under_two_keys) {
    const auto token = [](std::uint8_t number, std::size_t epochs_back) {
        return IndexToken{TokenKind::partial, store::Bytes(32, std::byte{number}), epochs_back};
    };
    EXPECT_EQ(sent("s1", "school", {token(9, 0), token(10, 1), token(11, 0), token(12, 1)}), 0u);
    EXPECT_EQ(sent("s2", "politie", {token(9, 0), token(10, 1)}), 0u) << "one of the two inputs";
    EXPECT_EQ(sent("s3", "halt", {token(10, 1), token(12, 1)}), 1u)
        << "both, for who has the key before alone";
}

// R-OPRF-29

TEST_P(PossiblySamePerson, R_OPRF_29_gives_signals_of_before_the_partial_tokens_of_today) {
    const auto other = without_number(daan(), "p-2");
    add(daan());
    add(other);
    ASSERT_TRUE(met("s1", daan(), "school").empty());
    does([&](store::Transaction& t) {
        const KeyedIndexTokens tokens{vault};
        // As they were kept when partial tokens did not go out.
        (void)replace_tokens(
            t, {"school"}, {"s1"},
            std::vector{IndexToken{TokenKind::person, tokens.of(person_input(daan())).front()}},
            tokens.epoch());
        EXPECT_FALSE(tokens_are_of_today(t, mark_of(tokens)));
        for (auto some = renew_tokens(t, vault, tokens, mark_of(tokens), now, {}); some.last;)
            some = renew_tokens(t, vault, tokens, mark_of(tokens), now, some.last);
        EXPECT_TRUE(tokens_are_of_today(t, mark_of(tokens)));
        return true;
    });
    EXPECT_EQ(met("s2", other, "politie").size(), 1u);
}

// R-OPRF-30, over the whole way: households by chance, of whom nobody has a number.

TEST_P(PossiblySamePerson, R_OPRF_30_never_asks_about_twins_brothers_and_sisters_or_a_parent) {
    std::mt19937 chance{20261123};
    const auto below = [&](std::size_t number) { return chance() % number; };
    const std::vector<std::string> names{"Lisa",    "Lise",     "Tim",    "Tom",   "Sem",
                                         "Sam",     "Mila",     "Mira",   "Julia", "Julie",
                                         "Jan",     "Johannes", "Anna",   "Hanna", "Maaike",
                                         "Marijke", "Daan",     "Daniel", "Bram",  "Abraham"};
    const std::vector<std::string> families{"Aalders", "Bos",    "Dijk",     "Evers",
                                            "Faber",   "Groen",  "Hoekstra", "Jansen",
                                            "Kuiper",  "Langen", "Meijer",   "Nieuwland"};
    const std::vector<std::string> organisations{"school", "politie", "halt"};
    std::size_t asked = 0, told = 0;
    for (int household = 0; household < std::ssize(families); ++household) {
        const auto& family = families[static_cast<std::size_t>(household)];
        std::map<SignalId, std::string> named;
        const auto first = below(names.size());
        for (std::size_t child = 0; child < 5; ++child) {
            // The last was written down once more; the fourth is a parent of the third's name.
            auto person = without_number(daan(), fmt::format("p-{}-{}", household, child));
            const auto which = child == 4 ? 0 : child == 3 ? 2 : child;
            const auto& name = names[(first + which) % names.size()];
            person.name = {name, {}, {}, family};
            person.address->house_number = household + 1;
            person.address->postcode = fmt::format("30{}CG", 30 + household);
            if (which == 2) person.birth_date = {child == 3 ? 2005 : 2024, 5, 20};
            add(person);
            const SignalId id{"s-" + person.id.value};
            named[id] = person.name.given_names.value() + to_text(person.birth_date);
            const auto& by = organisations[(child == 4 ? 1 : child) % organisations.size()];
            for (const auto& match : met(id.value, person, by)) {
                EXPECT_EQ(match.match_on, MatchOn::possibly_same_person);
                EXPECT_EQ(named[match.earlier], named[match.later]) << family;
                ++told;
            }
            asked += child == 4 ? 1 : 0;
        }
    }
    EXPECT_EQ(told, asked) << "and who was written down twice is asked about each time";
}

SCHAKEL_ON_BOTH_DATABASES(PossiblySamePerson);

} // namespace
} // namespace schakel::index
