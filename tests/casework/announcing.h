// What stands on the agendas of two meetings that know nothing of each other, and is announced.
#pragma once

#include "casework/announce_item.h"
#include "casework/case_store.h"
#include "casework/meetings.h"
#include "casework/send_announcement.h"
#include "index/agenda_keeper.h"
#include "index/index_reach.h"
#include "index/legal_profile_store.h"
#include "ledger/history.h"
#include "people/same_person.h"

#include <algorithm>
#include <functional>

namespace schakel::casework::testing {

using index::LegalProfile;

/// As keys of another day make them.
class Tokens : public index::KeyedIndexTokens {
public:
    Tokens(const crypto::Vault& vault, std::function<store::Bytes(store::Bytes)> made)
        : KeyedIndexTokens{vault}, made_{std::move(made)} {}
    [[nodiscard]] std::vector<store::Bytes> of(const index::TokenInput& input) const override {
        return {made_(KeyedIndexTokens::of(input).front())};
    }

private:
    std::function<store::Bytes(store::Bytes)> made_;
};
inline store::Bytes of_other_keys(store::Bytes token) {
    std::ranges::reverse(token);
    return token;
}

class Announcing : public Tables {
protected:
    const AgendaItemId daan_at_zat{"i-daan"};
    const PersonId daan_elsewhere{"daan-elsewhere"};
    const NetworkId town{"town"};

    void SetUp() override {
        Tables::SetUp();
        does([&](store::Transaction& t) {
            keep_network(t);
            people::Seals seals{t, vault};
            const crypto::SearchTokens tokens{vault};
            // Daan with his number, and the same boy as another house registered him.
            for (const auto& id : {PersonId{"numbered-daan"}, daan_elsewhere}) {
                auto made = boy(id.value, {2014, 5, 2});
                made.bsn = "999990019";
                people::add_person(t, seals, tokens, made);
            }
            return true;
        });
    }
    /// With the agreement under which they signal and announce.
    void keep_network(store::Transaction& t) const {
        networks::keep(t, networks::Network{town, "Town", "p", "r", {}});
        index::keep_profile(t, {town, LegalProfile::vir_jeugdwet});
        networks::Covenant covenant{{"c"}, "C",          "accession",  {"n"}, {},
                                    {},    {2026, 1, 1}, {2028, 1, 1}, {}};
        for (const std::string name : {"municipality", "school", "police"}) {
            auto made = organisation(name);
            // Who chairs a table can be a team that the decree lists (R-SIGNAL-1).
            made.kind = name == "municipality" ? "wijkteam_gemeente" : "school";
            made.secrecy = "general";
            made.networks = {town};
            networks::keep(t, made);
            covenant.signatures.push_back({{name}, "A", "d", {2026, 1, 1}});
        }
        networks::keep(t, covenant);
    }
    static access::Actor signaller(access::Actor actor) {
        actor.roles.push_back("signaller");
        return actor;
    }
    [[nodiscard]] access::Actor at_school() const { return signaller(coordinator()); }
    [[nodiscard]] access::Actor at_town() const { return signaller(chair()); }
    static constexpr AnnounceItem weighed{true, true, true};

    auto announces(const AgendaItemId& id, const access::Actor& by, AnnounceItem said = weighed) {
        return does([&](store::Transaction& t) {
            return announce_item(id, said, by, t, vault, index::KeyedIndexTokens{vault},
                                 framework());
        });
    }
    auto takes_back(const AgendaItemId& id, const access::Actor& by) {
        return does(
            [&](store::Transaction& t) { return take_back_announcement(id, by, t, vault); });
    }
    static const sharing::SharingFramework& framework() {
        static const auto built_in = sharing::SharingFramework::built_in();
        return built_in;
    }
    /// Daan at the table of the school, and the boy of the other registration at the HCO.
    void on_both_agendas() {
        opens(daan, "numbered-daan", coordinator());
        ASSERT_TRUE(plans(zat_meeting, zat, coordinator()));
        ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
        opens(teun, "daan-elsewhere", chair(), {"police"});
        ASSERT_TRUE(plans(hco_meeting, hco, chair()));
        ASSERT_TRUE(puts(hco_meeting, teun_at_hco, teun, chair()));
    }
    /// Both of them announced, the school first.
    void announced_by_both() {
        on_both_agendas();
        ASSERT_TRUE(announces(daan_at_zat, at_school()));
        ASSERT_TRUE(announces(teun_at_hco, at_town()));
    }
    /// Said by one professional and agreed by another.
    void held_for_one(const std::string& one, const std::string& other) {
        const auto said = does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return people::say_same_person(t, seals, {one}, {other}, "Same passport.",
                                           coordinator().signature());
        });
        ASSERT_TRUE(said);
        if (!said->asks_another) return;
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return people::agree_same_person(t, seals, {one}, {other}, chair().signature());
        }));
    }
    void reaches(const index::IndexReach& reach) {
        does([&](store::Transaction& t) {
            index::keep_index_reach(t, reach);
            return true;
        });
    }
    /// Sends what waits; whose pages are told to look again.
    std::vector<OrganisationId>
    evaluators_answer(const std::function<store::Bytes(store::Bytes)>& made = std::identity{}) {
        std::vector<OrganisationId> told;
        does([&](store::Transaction& t) {
            for (const auto& waiting : waiting_announcements(t, vault, 100))
                for (auto& one :
                     send_announcement(waiting.item, Tokens{vault, made}, t, vault, noon))
                    told.push_back(std::move(one));
            return true;
        });
        return told;
    }
    void announces_anew() {
        does([&](store::Transaction& t) {
            announce_anew(t, noon);
            return true;
        });
    }
    void announced_and_waits() {
        on_both_agendas();
        reaches({.evaluators_elsewhere = true});
        ASSERT_TRUE(announces(daan_at_zat, at_school()));
    }
    void ends_without_going() {
        EXPECT_EQ(evaluators_answer(), std::vector<OrganisationId>{{"school"}});
        EXPECT_EQ(rows(daan_at_zat, "school"), 0u);
        EXPECT_EQ(history(daan).back(), "announcement_ended by coordinator");
    }
    void closes_case(const CaseId& id) {
        does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            auto about = find_case(t, seals, id).value();
            about.state = CaseState::closed;
            return change_case(t, about, about.version).has_value();
        });
    }
    std::optional<AnnouncementView> seen(const AgendaItemId& id, const access::Actor& by) {
        return item_for(id, by)->announcement;
    }
    void profile(LegalProfile which) {
        does([&](store::Transaction& t) {
            index::keep_profile(t, {town, which});
            return true;
        });
    }
    void tidies(Instant at) {
        does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            while (tidy_announcements(t, seals, at) + index::keeper::tidy_agendas(t, at) > 0) {}
            return true;
        });
    }
    std::size_t rows(const AgendaItemId& id, const std::string& by) {
        return database->read(
            [&](store::Transaction& t) { return index::agenda_rows_of(t, {by}, id).size(); });
    }
    std::vector<std::string> history(const CaseId& id) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            std::vector<std::string> found;
            for (const auto& entry : ledger::entries_of_owner(t, seals, people::owner_of(id)))
                found.push_back(std::string{codec::word_for(entry.event)} + " by " +
                                entry.by.professional.value);
            return found;
        });
    }
};

} // namespace schakel::casework::testing
