// Signals that meet by address, and the list of institutions without which they do not: R-SIGNAL-24 and 30
// to 33, R-MATCH-15.
#include "codec/csv_text.h"
#include "index/index_fixture.h"
#include "index/index_keeper.h"
#include "index/index_reach.h"
#include "index/institution_home_store.h"
#include "index/institution_token_store.h"
#include "index/renew_tokens.h"
#include "index/take_institutions.h"
#include "index/tokens_about.h"

namespace schakel::index {
namespace {

class MeetingByAddress : public WithAnIndex {
protected:
    const people::Address home{"Goirkestraat", 12, {}, "5046GJ", "Tilburg"};
    const people::Address shelter{"Ringbaan", 7, "B", "5041EV", "Tilburg"};
    const PartialDate today{2026, 11, 22};

    void SetUp() override {
        WithAnIndex::SetUp();
        lives(one, home);
        lives(stranger, home);
    }
    void lives(const PersonId& person, const std::optional<people::Address>& address,
               bool secret = false) {
        does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            auto known = people::find_person(t, seals, person).value();
            known.address = address;
            known.address_secret = secret;
            people::replace_person(t, seals, crypto::SearchTokens{vault}, known);
            return true;
        });
    }
    std::expected<void, InstitutionListRefusal> take(const std::vector<people::Address>& addresses,
                                                     const PartialDate& as_of, int days = 0) {
        return does([&](store::Transaction& t) {
            return take_institutions(hash_institutions(addresses, as_of, vault), t, vault,
                                     now + std::chrono::days{days});
        });
    }
    void renew(int days = 0) {
        const KeyedIndexTokens tokens{vault};
        std::optional<SignalId> last;
        do {
            last = does([&](store::Transaction& t) {
                       return std::optional{renew_tokens(t, vault, tokens, mark_of(tokens),
                                                         now + std::chrono::days{days}, last)};
                   })->last;
        } while (last);
    }
    /// How the signal of the police about `about` meets that of the school about `one`.
    std::optional<MatchOn> met(const PersonId& about, int days = 0) {
        EXPECT_TRUE(signal("s1", one, "school", days));
        const auto made = signal("s2", about, "politie", days);
        EXPECT_TRUE(made);
        if (made->matches.empty()) return std::nullopt;
        EXPECT_EQ(made->matches.size(), 1u);
        return made->matches.front().match_on;
    }
    /// Of the organisation, before the keeper sees any.
    std::ptrdiff_t homes_made(LegalProfile profile) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            const auto inputs = inputs_about(t, seals, people::find_person(t, seals, one).value(),
                                             {{"school"}, {"net"}, profile, now});
            return std::ranges::count(inputs, TokenKind::address, &TokenInput::kind);
        });
    }
    std::size_t homes(const std::string& id, const std::string& by = "school") {
        const auto found = rows(id, by);
        return static_cast<std::size_t>(
            std::ranges::count(found, TokenKind::address, &IndexRow::kind));
    }
};

// R-SIGNAL-24

TEST_P(MeetingByAddress, R_SIGNAL_24_does_not_without_a_list) {
    EXPECT_EQ(met(stranger), std::nullopt);
    EXPECT_EQ(homes("s1"), 0u);
}

TEST_P(MeetingByAddress, R_SIGNAL_24_R_MATCH_15_does_with_a_list_and_says_that_it_is_one_address) {
    ASSERT_TRUE(take({shelter}, today));
    EXPECT_EQ(met(stranger), MatchOn::same_home);
    EXPECT_EQ(homes("s1"), 1u);
    EXPECT_EQ(matches("school").front().kind, MatchOn::same_home);
}

TEST_P(MeetingByAddress, R_SIGNAL_24_does_for_thirty_days_and_no_longer) {
    ASSERT_TRUE(take({shelter}, today));
    EXPECT_EQ(met(stranger, 29), MatchOn::same_home);
}

TEST_P(MeetingByAddress, R_SIGNAL_24_does_not_any_more_on_the_thirtieth_day) {
    ASSERT_TRUE(take({shelter}, today));
    ASSERT_TRUE(signal("s1", one, "school"));
    EXPECT_EQ(homes("s1"), 1u);
    EXPECT_TRUE(signal("s2", stranger, "politie", 30)->matches.empty());
    EXPECT_EQ(homes("s2", "politie"), 0u);
}

TEST_P(MeetingByAddress, R_SIGNAL_24_does_not_by_consent) {
    ASSERT_TRUE(take({shelter}, today));
    const KeyedIndexTokens tokens{vault};
    const auto kept = database->read([&](store::Transaction& t) {
        const std::vector<IndexToken> sent{
            {TokenKind::person, tokens.of({TokenKind::person, "x"}).front()},
            {TokenKind::address, tokens.of({TokenKind::address, "y"}).front()}};
        return std::pair{keeper::tokens_kept(sent, LegalProfile::consent, t, now).size(),
                         keeper::tokens_kept(sent, LegalProfile::vir_jeugdwet, t, now).size()};
    });
    EXPECT_EQ(kept, (std::pair<std::size_t, std::size_t>{1, 2}));
    EXPECT_EQ(homes_made(LegalProfile::consent), 0);
    EXPECT_EQ(homes_made(LegalProfile::vir_jeugdwet), 1);
}

TEST_P(MeetingByAddress, R_SIGNAL_24_the_keeper_takes_none_by_a_list_that_is_too_old) {
    ASSERT_TRUE(take({shelter}, today));
    const KeyedIndexTokens tokens{vault};
    const auto kept = [&](int days) {
        return database->read([&](store::Transaction& t) {
            return keeper::tokens_kept(
                       {{TokenKind::address, tokens.of({TokenKind::address, "y"}).front()}},
                       LegalProfile::vir_jeugdwet, t, now + std::chrono::days{days})
                .size();
        });
    };
    EXPECT_EQ(kept(29), 1u);
    EXPECT_EQ(kept(30), 0u);
}

// R-MATCH-15

TEST_P(MeetingByAddress, R_MATCH_15_says_that_it_is_one_family_where_a_parent_is_known) {
    ASSERT_TRUE(take({shelter}, today));
    lives(brother, home);
    EXPECT_EQ(met(brother), MatchOn::same_family);
}

TEST_P(MeetingByAddress, R_OPRF_22_does_not_for_who_lives_at_a_secret_address) {
    ASSERT_TRUE(take({shelter}, today));
    lives(stranger, home, true);
    EXPECT_EQ(met(stranger), std::nullopt);
}

TEST_P(MeetingByAddress, R_SIGNAL_24_takes_another_door_for_another_home) {
    ASSERT_TRUE(take({shelter}, today));
    auto upstairs = home;
    upstairs.addition = "A";
    lives(stranger, upstairs);
    EXPECT_EQ(met(stranger), std::nullopt);
}

// R-SIGNAL-31

TEST_P(MeetingByAddress, R_SIGNAL_31_leaves_out_who_lives_in_an_institution) {
    ASSERT_TRUE(take({home}, today));
    EXPECT_EQ(met(stranger), std::nullopt);
    EXPECT_EQ(homes("s1"), 0u) << "the organisation makes no token of it";
}

TEST_P(MeetingByAddress, R_SIGNAL_31_leaves_out_every_door_of_a_number_without_addition) {
    auto whole = shelter;
    whole.addition.reset();
    ASSERT_TRUE(take({whole}, today));
    lives(one, shelter);
    lives(stranger, shelter);
    EXPECT_EQ(met(stranger), std::nullopt);
}

TEST_P(MeetingByAddress,
       R_SIGNAL_31_the_keeper_takes_none_that_an_organisation_sends_all_the_same) {
    ASSERT_TRUE(take({shelter}, today));
    const KeyedIndexTokens tokens{vault};
    const auto kept = database->read([&](store::Transaction& t) {
        const auto token = tokens.of({TokenKind::address, home_value(shelter)}).front();
        return keeper::tokens_kept({{TokenKind::address, token}}, LegalProfile::vir_jeugdwet, t,
                                   now);
    });
    EXPECT_TRUE(kept.empty());
}

TEST_P(MeetingByAddress, R_SIGNAL_31_keeps_no_address_that_can_be_read_and_no_person_beside_it) {
    ASSERT_TRUE(take({home}, today));
    const auto text = home_value(home);
    const crypto::SearchTokens hashes{vault};
    static const store::Statement all{"SELECT home FROM index_institution_home"};
    const auto kept = database->read(
        [&](store::Transaction& t) { return std::get<0>(t.find<store::Bytes>(all).value()); });
    EXPECT_EQ(kept, institution_home(hashes, home));
    EXPECT_EQ(kept.size(), 16u) << "a keyed hash, and no text";
    EXPECT_NE(kept, hashes.token("home", text)) << "nobody sees who lives in an institution";
    EXPECT_NE(kept, people::token_of_home(hashes, home).token);
}

// R-SIGNAL-30

TEST_P(MeetingByAddress, R_SIGNAL_30_refuses_a_list_that_cannot_be_right) {
    using enum InstitutionListRefusal;
    EXPECT_EQ(take({}, today), std::unexpected{no_addresses});
    EXPECT_EQ(take({shelter}, {2026, 11, 23}), std::unexpected{of_day_to_come});
    EXPECT_EQ(take({shelter}, {2026, 10, 23}), std::unexpected{not_fresh});
    ASSERT_TRUE(take({shelter}, {2026, 10, 24}));
    ASSERT_TRUE(take({home}, today));
    EXPECT_EQ(take({shelter}, {2026, 11, 21}), std::unexpected{older_than_kept});
    EXPECT_TRUE(take({home, shelter}, today)) << "of the same day: it was mended";
}

TEST_P(MeetingByAddress, R_SIGNAL_30_takes_the_place_of_the_list_before_it) {
    ASSERT_TRUE(take({home}, today));
    ASSERT_TRUE(take({shelter}, today));
    EXPECT_EQ(met(stranger), MatchOn::same_home);
}

TEST_P(MeetingByAddress, R_SIGNAL_30_is_in_the_record_without_an_address) {
    ASSERT_TRUE(take({shelter, home}, today));
    const auto entries = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return ledger::entries_of_owner(t, seals, "index/institutions");
    });
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries.front().event, ledger::Event::institutions_taken);
    EXPECT_EQ(entries.front().payload, R"({"asOf":"2026-11-22","addresses":2})");
}

TEST(ReadingInstitutions, R_SIGNAL_30_takes_each_address_once_as_the_register_writes_it) {
    const auto read = read_institutions("postcode,houseNumber,addition\n5041 ev,7,B\n5041EV,7,B\n"
                                        "5046GJ,12,\n");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2u);
    EXPECT_EQ(read->front(), (people::Address{{}, 7, "B", "5041EV", {}}));
    EXPECT_EQ(read->back().addition, std::nullopt);
}

TEST(ReadingInstitutions, R_SIGNAL_30_names_every_row_that_is_no_address) {
    const auto read = read_institutions("postcode,houseNumber\n5041EV,0\n504,7\n5041EV,7\n");
    ASSERT_FALSE(read);
    ASSERT_EQ(read.error().size(), 2u);
    EXPECT_EQ(read.error()[0].pointer, codec::csv_place(2, "houseNumber"));
    EXPECT_EQ(read.error()[1].pointer, codec::csv_place(3, "postcode"));
}

TEST(ReadingInstitutions, R_SIGNAL_30_takes_no_file_of_another_kind) {
    for (const auto* text : {"", "bsn,familyName\n1,x\n", "postcode\n5041EV\n", "\"postcode"})
        EXPECT_FALSE(read_institutions(text)) << text;
    EXPECT_TRUE(read_institutions("postcode,houseNumber\n")->empty());
}

// R-SIGNAL-32

TEST_P(MeetingByAddress, R_SIGNAL_32_brings_all_signals_up_to_a_new_list_and_tells_nobody) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", stranger, "politie"));
    ASSERT_TRUE(take({shelter}, today));
    renew();
    EXPECT_EQ(homes("s1"), 1u);
    EXPECT_EQ(homes("s2", "politie"), 1u);
    EXPECT_TRUE(matches("school").empty());
    lives(brother, home);
    EXPECT_FALSE(signal("s3", brother, "halt")->matches.empty()) << "who signals next is told";

    ASSERT_TRUE(take({home}, today));
    renew();
    EXPECT_EQ(homes("s1"), 0u) << "an institution after all";
}

TEST_P(MeetingByAddress, R_SIGNAL_32_is_noticed_when_it_was_not_done) {
    const KeyedIndexTokens tokens{vault};
    const auto is_of_today = [&] {
        return database->read(
            [&](store::Transaction& t) { return tokens_are_of_today(t, mark_of(tokens)); });
    };
    renew();
    ASSERT_TRUE(is_of_today());
    ASSERT_TRUE(take({shelter}, today));
    EXPECT_FALSE(is_of_today());
}

TEST_P(MeetingByAddress, R_SIGNAL_31_drops_a_list_that_was_made_with_other_keys) {
    ASSERT_TRUE(take({home}, today));
    const auto drops = [&](const crypto::Vault& of) {
        return does([&](store::Transaction& t) {
            return std::optional{drop_institutions_of_other_keys(t, KeyedIndexTokens{of})};
        });
    };
    EXPECT_FALSE(drops(vault).value());
    EXPECT_TRUE(drops(crypto::Vault::in_memory()).value());
    EXPECT_FALSE(database->read(
        [](store::Transaction& t) { return find_institution_token_list(t).has_value(); }));
    EXPECT_EQ(met(stranger), std::nullopt);
}

// R-SIGNAL-33

TEST_P(MeetingByAddress, R_SIGNAL_33_has_no_token_of_where_they_lived_after_they_moved) {
    ASSERT_TRUE(take({shelter}, today));
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(deed([&](const access::Actor& actor, store::Transaction& t) {
        return move_signal({"s1"}, {{"other-net"}}, actor, t, vault);
    }));
    EXPECT_EQ(homes("s1"), 0u);
    renew();
    EXPECT_EQ(homes("s1"), 0u) << "nor with the next list";
    EXPECT_EQ(rows("s1").front().state, RowState::active);
    EXPECT_TRUE(signal("s2", stranger, "politie")->matches.empty());
}

// R-SIGNAL-34

TEST_P(MeetingByAddress, R_SIGNAL_34_does_not_with_evaluators_or_a_keeper_elsewhere) {
    ASSERT_TRUE(take({shelter}, today));
    for (const IndexReach reach : {IndexReach{true, false}, IndexReach{true, true}}) {
        does([&](store::Transaction& t) {
            keep_index_reach(t, reach);
            return true;
        });
        EXPECT_EQ(homes_made(LegalProfile::vir_jeugdwet), 0);
        EXPECT_EQ(take({shelter}, today), std::unexpected{InstitutionListRefusal::elsewhere});
    }
}

// R-SIGNAL-11

TEST_P(MeetingByAddress, R_SIGNAL_11_leaves_nothing_of_an_address_in_the_archive) {
    ASSERT_TRUE(take({shelter}, today));
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    EXPECT_EQ(homes("s1"), 0u);
    renew();
    EXPECT_EQ(homes("s1"), 0u);
}

TEST_P(MeetingByAddress, R_SIGNAL_25_who_coordinates_sees_until_when) {
    const auto seen = [&](int days) {
        return database->read([&](store::Transaction& t) {
            return index_profiles(t, coordinator("net", days)).front().meet_by_address_until;
        });
    };
    EXPECT_EQ(seen(0), std::nullopt);
    ASSERT_TRUE(take({shelter}, {2026, 11, 20}));
    EXPECT_EQ(seen(0), fresh_until({2026, 11, 20}));
    EXPECT_EQ(seen(28), std::nullopt);
    does([&](store::Transaction& t) {
        keep_index_reach(t, {true, false});
        return true;
    });
    EXPECT_EQ(seen(0), std::nullopt) << "with evaluators elsewhere nothing meets by address";
}

SCHAKEL_ON_BOTH_DATABASES(MeetingByAddress);

} // namespace
} // namespace schakel::index
