// Announced agenda items where the keeper of the index is in a house of its own, with two databases:
// R-KEEPER-7, and R-TABLE-19, 21, 24 and 25 as they hold there.
#include "casework/announcing.h"
#include "index/agenda_row_store.h"
#include "index/answer_organisation.h"
#include "index/errand_store.h"
#include "index/index_news_store.h"
#include "store/migrate.h"

namespace schakel::casework {
namespace {

using index::KeeperRefusal;
using index::LegalProfile;

/// What comes out of the evaluators; `made_on` stands for the keys of that day.
class Outputs : public index::KeyedIndexTokens {
public:
    Outputs(const crypto::Vault& vault, std::uint8_t made_on)
        : KeyedIndexTokens{vault}, made_on_{made_on} {}
    [[nodiscard]] std::vector<store::Bytes> of(const index::TokenInput& input) const override {
        auto output = KeyedIndexTokens::of(input).front();
        output.resize(64, std::byte{made_on_});
        return {std::move(output)};
    }

private:
    std::uint8_t made_on_;
};

class AnnouncingElsewhere : public testing::Announcing {
protected:
    const crypto::Vault keepers_vault = crypto::Vault::in_memory();
    const std::unique_ptr<store::Database> keepers = store::Database::open("sqlite::memory:");
    const std::vector<OrganisationId> all{{"school"}, {"municipality"}};
    /// All that went over the line, and of it what the keeper said.
    std::string line, keeper_said;

    template <class Deed>
    auto at_keeper(Deed&& deed) {
        return keepers->write(std::forward<Deed>(deed));
    }
    void SetUp() override {
        Announcing::SetUp();
        store::migrate(*keepers, noon);
        at_keeper([&](store::Transaction& t) {
            for (const auto* name : {"municipality", "school", "police"})
                networks::keep(t, organisation(name));
            keep_network(t);
            keep_professional(t, "chair-hco", "municipality", {});
            keep_professional(t, "coordinator", "school", {});
            networks::keep(t, zat_kind());
            networks::keep(t, hco_kind());
            index::set_guests(t, all);
            return true;
        });
        reaches({.evaluators_elsewhere = true, .keeper_elsewhere = true});
        on_both_agendas();
    }
    template <class Message>
    Message over_the_line(const Message& message) {
        const auto text = codec::write_json(message);
        line += text + "\n";
        return codec::read_json<Message>(text).value();
    }
    std::expected<std::vector<index::AgendaNotice>, KeeperRefusal>
    brought(const index::AgendaSent& sent, const std::vector<OrganisationId>& speaks) {
        const auto key = index::KeyedIndexTokens::index_key(keepers_vault);
        return at_keeper([&](store::Transaction& t) {
            return index::take_agenda(over_the_line(sent), speaks, key.view(), t, noon);
        });
    }
    std::optional<index::AgendaSent> begins_announcing(const AgendaItemId& id,
                                                       std::uint8_t made_on = 1) {
        std::optional<index::AgendaSent> sent;
        does([&](store::Transaction& t) {
            sent = begin_announcing(id, Outputs{vault, made_on}, t, vault, noon);
            return true;
        });
        return sent;
    }
    void notes(const index::AgendaSent& sent, const index::KeeperAnswer& answer) {
        does([&](store::Transaction& t) {
            (void)note_announced(sent, answer, t, vault, noon);
            return true;
        });
    }
    void bring_errands() {
        for (const auto& errand :
             database->read([&](store::Transaction& t) { return index::next_errands(t, 100); })) {
            EXPECT_TRUE(at_keeper([&](store::Transaction& t) {
                return index::take_errand(over_the_line(errand), all, t, noon);
            }));
            does([&](store::Transaction& t) {
                index::remove_errand(t, errand.id);
                return true;
            });
        }
    }
    /// What waits, and what was said since.
    void go(std::uint8_t made_on = 1) {
        bring_errands();
        for (const auto& waiting : database->read(
                 [&](store::Transaction& t) { return waiting_announcements(t, vault, 100); }))
            if (const auto sent = begins_announcing(waiting.item, made_on)) {
                const auto answer = brought(*sent, all);
                notes(*sent,
                      {answer.has_value(), answer ? std::nullopt : std::optional{answer.error()}});
            }
    }
    /// Whose pages look again.
    std::vector<OrganisationId> hears() {
        std::vector<OrganisationId> told;
        index::AskNews ask;
        while (true) {
            const auto answer = *at_keeper([&](store::Transaction& t) {
                return std::optional{index::give_news(over_the_line(ask), all, t, noon)};
            });
            keeper_said += codec::write_json(answer);
            does([&](store::Transaction& t) {
                std::ranges::copy(hear_of_agendas(over_the_line(answer), t, vault, noon),
                                  std::back_inserter(told));
                return true;
            });
            if (answer.news.empty()) return told;
            ask.seen.clear();
            for (const auto& news : answer.news)
                ask.seen.push_back(news.mark);
        }
    }
    void both_announced_and_heard() {
        ASSERT_TRUE(announces(daan_at_zat, at_school()));
        ASSERT_TRUE(announces(teun_at_hco, at_town()));
        go();
        (void)hears();
    }
    std::size_t kept(const AgendaItemId& id, const std::string& by) {
        return keepers->read(
            [&](store::Transaction& t) { return index::agenda_rows_of(t, {by}, id).size(); });
    }
};

TEST_P(AnnouncingElsewhere, R_KEEPER_7_both_hear_of_the_kind_of_meeting_and_its_chair) {
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    EXPECT_TRUE(seen(daan_at_zat, at_school())->waits_since);
    go();
    EXPECT_FALSE(seen(daan_at_zat, at_school())->waits_since);
    ASSERT_TRUE(announces(teun_at_hco, at_town()));
    go();
    EXPECT_TRUE(seen(daan_at_zat, at_school())->met.empty()) << "it comes by itself";
    EXPECT_EQ(std::ranges::count(hears(), OrganisationId{"school"}), 1);
    const auto here = seen(daan_at_zat, at_school());
    ASSERT_EQ(here->met.size(), 1u);
    EXPECT_EQ(here->met.front().kind_name, "Hulpverlening Casusoverleg");
    EXPECT_EQ(here->met.front().chair->name, "P. chair-hco");
    EXPECT_EQ(seen(teun_at_hco, at_town())->met.front().kind_name, "Zorg- en adviesteam");
    EXPECT_EQ(history(daan).back(), "other_agenda_told by chair-hco");
}

TEST_P(AnnouncingElsewhere, R_KEEPER_7_says_nothing_of_the_family_the_day_or_the_question) {
    both_announced_and_heard();
    for (const auto* secret : {"999990019", "numbered-daan", "2014", "c-daan", "m-zat"})
        EXPECT_EQ(line.find(secret), std::string::npos) << secret;
    // The keeper knows until when it stands; nobody hears it from there.
    EXPECT_EQ(keeper_said.find("2026-11-25"), std::string::npos) << keeper_said;
    EXPECT_NE(keeper_said.find("Hulpverlening Casusoverleg"), std::string::npos);
}

TEST_P(AnnouncingElsewhere, R_KEEPER_2_told_twice_it_is_one) {
    both_announced_and_heard();
    const auto before = history(daan).size();
    at_keeper([&](store::Transaction& t) {
        index::note_agenda(t, {"school"}, daan_at_zat, noon);
        return true;
    });
    EXPECT_TRUE(hears().empty());
    EXPECT_EQ(history(daan).size(), before);
    EXPECT_EQ(seen(daan_at_zat, at_school())->met.size(), 1u);
}

TEST_P(AnnouncingElsewhere, R_TABLE_21_what_is_taken_back_is_gone_on_both_sides) {
    both_announced_and_heard();
    ASSERT_TRUE(takes_back(teun_at_hco, at_town()));
    EXPECT_FALSE(seen(teun_at_hco, at_town()));
    go();
    EXPECT_EQ(kept(teun_at_hco, "municipality"), 0u);
    (void)hears();
    EXPECT_TRUE(seen(daan_at_zat, at_school())->met.empty());
}

TEST_P(AnnouncingElsewhere, R_KEEPER_7_ends_before_it_is_announced_anew) {
    both_announced_and_heard();
    ASSERT_TRUE(takes_back(daan_at_zat, at_school()));
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    EXPECT_FALSE(begins_announcing(daan_at_zat)) << "the end goes first";
    go();
    EXPECT_NE(kept(daan_at_zat, "school"), 0u);
    EXPECT_FALSE(seen(daan_at_zat, at_school())->waits_since);
}

TEST_P(AnnouncingElsewhere, R_KEEPER_7_what_was_met_before_is_not_of_what_is_announced_anew) {
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    ASSERT_TRUE(announces(teun_at_hco, at_town()));
    go();
    ASSERT_TRUE(takes_back(daan_at_zat, at_school()));
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    (void)hears();
    EXPECT_TRUE(seen(daan_at_zat, at_school())->met.empty());
}

TEST_P(AnnouncingElsewhere, R_KEEPER_6_an_end_that_overtakes_it_is_kept_to) {
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    const auto sent = begins_announcing(daan_at_zat);
    auto soon = at_school();
    soon.at += std::chrono::minutes{1};
    ASSERT_TRUE(takes_back(daan_at_zat, soon));
    bring_errands();
    EXPECT_EQ(brought(*sent, all).error(), KeeperRefusal::signal_not_kept);
    notes(*sent, {false, KeeperRefusal::signal_not_kept});
    // Announced anew it is another announcement.
    auto later = at_school();
    later.at += std::chrono::hours{1};
    ASSERT_TRUE(announces(daan_at_zat, later));
    notes(*sent, {false, KeeperRefusal::signal_not_kept});
    EXPECT_TRUE(seen(daan_at_zat, at_school())->waits_since) << "an answer that came late";
    go();
    EXPECT_NE(kept(daan_at_zat, "school"), 0u);
}

TEST_P(AnnouncingElsewhere, R_KEEPER_7_what_was_never_sent_leaves_no_errand) {
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    ASSERT_TRUE(takes_back(daan_at_zat, at_school()));
    EXPECT_TRUE(
        database->read([](store::Transaction& t) { return index::next_errands(t, 10); }).empty());
}

TEST_P(AnnouncingElsewhere, R_TABLE_21_what_the_keeper_ends_is_over_here) {
    both_announced_and_heard();
    at_keeper([&](store::Transaction& t) {
        index::keep_profile(t, {town, LegalProfile::off});
        while (index::keeper::tidy_agendas(t, noon) > 0) {}
        return true;
    });
    (void)hears();
    EXPECT_FALSE(seen(daan_at_zat, at_school()));
    EXPECT_EQ(history(daan).back(), "announcement_ended by coordinator");
}

TEST_P(AnnouncingElsewhere, R_TABLE_21_what_the_keeper_ends_is_over_also_where_it_met_nobody) {
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    go();
    at_keeper([&](store::Transaction& t) {
        index::keep_profile(t, {town, LegalProfile::off});
        return index::keeper::tidy_agendas(t, noon) > 0;
    });
    (void)hears();
    EXPECT_FALSE(seen(daan_at_zat, at_school()));
}

TEST_P(AnnouncingElsewhere, R_KEEPER_3_what_is_said_of_another_organisation_changes_nothing) {
    both_announced_and_heard();
    index::NewsAnswer gone;
    gone.news.push_back({.mark = {{"municipality"}, index::NewsKind::agenda, "i-daan", noon},
                         .match = {},
                         .judged = {},
                         .agenda = {}});
    does([&](store::Transaction& t) {
        EXPECT_TRUE(hear_of_agendas(gone, t, vault, noon).empty());
        return true;
    });
    EXPECT_EQ(seen(daan_at_zat, at_school())->met.size(), 1u);
}

TEST_P(AnnouncingElsewhere, R_KEEPER_7_what_is_not_taken_ends) {
    at_keeper([&](store::Transaction& t) {
        index::keep_profile(t, {town, LegalProfile::consent});
        return true;
    });
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    go();
    EXPECT_FALSE(seen(daan_at_zat, at_school()));
    EXPECT_EQ(history(daan).back(), "announcement_ended by coordinator");
}

TEST_P(AnnouncingElsewhere, R_KEEPER_7_news_of_before_does_not_end_what_still_waits) {
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    at_keeper([&](store::Transaction& t) {
        index::note_agenda(t, {"school"}, daan_at_zat, noon);
        return true;
    });
    (void)hears();
    EXPECT_TRUE(seen(daan_at_zat, at_school())->waits_since);
}

TEST_P(AnnouncingElsewhere, R_TABLE_25_under_new_keys_it_is_sent_again_and_nobody_is_told_twice) {
    both_announced_and_heard();
    const auto before = history(daan).size();
    announces_anew();
    go(2);
    (void)hears();
    EXPECT_EQ(seen(daan_at_zat, at_school())->met.size(), 1u);
    EXPECT_EQ(history(daan).size(), before);
    EXPECT_EQ(kept(daan_at_zat, "school"), 1u);
}

TEST_P(AnnouncingElsewhere, R_KEEPER_3_no_house_announces_for_another) {
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    const auto sent = *begins_announcing(daan_at_zat);
    EXPECT_EQ(brought(sent, {{"municipality"}}).error(), KeeperRefusal::reporter_not_known);
    auto for_another = sent;
    for_another.announced_for = {"police"};
    EXPECT_EQ(brought(for_another, all).error(), KeeperRefusal::reporter_not_known);
    for_another.announced_for = {"municipality"};
    for_another.professional = {"chair-hco"};
    EXPECT_EQ(brought(for_another, {{"school"}}).error(), KeeperRefusal::reporter_not_known);
    auto by_another = sent;
    by_another.professional = {"chair-hco"};
    EXPECT_EQ(brought(by_another, all).error(), KeeperRefusal::reporter_not_known);
    auto chaired_by_another = sent;
    chaired_by_another.chair = {"chair-hco"};
    EXPECT_EQ(brought(chaired_by_another, all).error(), KeeperRefusal::reporter_not_known);
    EXPECT_EQ(kept(daan_at_zat, "school"), 0u);
}

TEST_P(AnnouncingElsewhere, R_KEEPER_3_no_house_ends_what_another_announced) {
    both_announced_and_heard();
    const index::Errand end{.id = "e",
                            .organisation = {"school"},
                            .kind = index::ErrandKind::agenda_end,
                            .about = daan_at_zat.value,
                            .professional = {},
                            .said_at = noon};
    for (auto [speaks, professional] :
         {std::pair{std::vector<OrganisationId>{{"municipality"}}, std::optional<ProfessionalId>{}},
          std::pair{std::vector<OrganisationId>{{"school"}},
                    std::optional{ProfessionalId{"chair-hco"}}}}) {
        auto said = end;
        said.professional = professional;
        EXPECT_EQ(at_keeper([&](store::Transaction& t) {
                      return index::take_errand(said, speaks, t, noon);
                  }).error(),
                  KeeperRefusal::reporter_not_known);
    }
    EXPECT_NE(kept(daan_at_zat, "school"), 0u);
}

SCHAKEL_ON_BOTH_DATABASES(AnnouncingElsewhere);

} // namespace
} // namespace schakel::casework
