// A school, the police and Halt with an index, and a family of two brothers, for the tests of this room.
#pragma once

#include "index/change_signal.h"
#include "index/coordinate_index.h"
#include "index/follow_up_match.h"
#include "index/register_signal.h"
#include "index/set_index_profile.h"
#include "index/signal_view.h"
#include "index/tidy_signals.h"
#include "ledger/history.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "support/databases.h"

namespace schakel::index {

inline const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} +
                         std::chrono::hours{10}};

class WithAnIndex : public testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    const PersonId mother{"p-mother"}, one{"p-one"}, brother{"p-brother"}, stranger{"p-stranger"};

    /// Networks with the index on, their organisations, and an agreement.
    static void keep_directory(store::Transaction& t) {
        for (const std::string id : {"net", "other-net"}) {
            networks::keep(t, networks::Network{{id}, id, "p", "r", {}});
            keep_profile(t, {{id}, LegalProfile::vir_jeugdwet});
            const auto town = "town-of-" + id;
            networks::keep(
                t,
                networks::Organisation{
                    {town}, town, "gemeente_veiligheid", "t", "general", {}, {}, {{id}}, "none"});
            networks::keep(
                t, networks::Professional{
                       {"at-" + town}, {town}, "Mieke", "f", {}, {}, {"index_coordinator"}, {}});
        }
        networks::Covenant covenant{{"c"}, "C",          "accession",  {"n"}, {},
                                    {},    {2026, 1, 1}, {2027, 1, 1}, {}};
        for (const std::string id : {"school", "politie", "halt"}) {
            networks::keep(
                t, networks::Organisation{{id}, id, id, "t", "general", {}, {}, {{"net"}}, "none"});
            networks::keep(
                t, networks::Professional{{"at-" + id}, {id}, "Ada " + id, "f", "013", {}, {}, {}});
            covenant.signatures.push_back({{id}, "A", "d", {2026, 1, 1}});
        }
        networks::keep(t, covenant);
    }
    void SetUp() override {
        does([&](store::Transaction& t) {
            keep_directory(t);
            people::Seals seals{t, vault};
            const crypto::SearchTokens tokens{vault};
            const auto add = [&](const PersonId& id, const std::string& name, PartialDate birth) {
                people::add_person(t, seals, tokens,
                                   {id,
                                    {name, {}, {}, "Voorbeeld"},
                                    birth,
                                    people::Sex::unknown,
                                    {},
                                    false,
                                    false,
                                    {}});
            };
            add(mother, "Moeder", {1985, 1, 1});
            add(one, "Een", {2013, 12, 6});
            add(brother, "Broer", {2012, 4, 18});
            add(stranger, "Ander", {2012, 5, 5});
            for (const auto& child : {one, brother})
                people::add_relation(t, {mother, people::RelationKind::parent_of, child});
            return true;
        });
    }
    static access::Actor at(const std::string& organisation, int days = 0) {
        access::Actor actor;
        actor.professional = {"at-" + organisation};
        actor.organisation = {organisation};
        actor.roles = {"signaller"};
        actor.at = now + std::chrono::days{days};
        return actor;
    }
    static access::Actor coordinator(const std::string& network = "net", int days = 0) {
        auto actor = at("town-of-" + network, days);
        actor.roles = {"index_coordinator"};
        return actor;
    }
    auto signal(const std::string& id, const PersonId& person, const std::string& by,
                int days = 0) {
        return does([&](store::Transaction& t) {
            return register_signal({id}, {person, {{Risk::a}, {}, "stil en bang", {}}},
                                   at(by, days), t, vault);
        });
    }
    /// Says something about an own signal.
    template <class Deed>
    auto deed(Deed&& what, int days = 0, const std::string& by = "school") {
        return does([&](store::Transaction& t) { return what(at(by, days), t); });
    }
    auto remove(const std::string& id, RemovalGround ground, const std::string& by = "school",
                int days = 0) {
        return does([&](store::Transaction& t) {
            return remove_signal({id}, {ground}, at(by, days), t, vault);
        });
    }
    /// What a day brings about, until nothing more happens.
    keeper::Tidied tidy(Instant when) {
        keeper::Tidied all;
        while (true) {
            keeper::Tidied some;
            does([&](store::Transaction& t) {
                people::Seals seals{t, vault};
                some = tidy_signals(t, seals, when);
                return true;
            });
            all.gone += some.gone;
            std::ranges::move(some.lapsed, std::back_inserter(all.lapsed));
            std::ranges::move(some.reminded, std::back_inserter(all.reminded));
            std::ranges::move(some.escalated, std::back_inserter(all.escalated));
            if (!some.anything()) return all;
        }
    }
    std::vector<IndexRow> rows(const std::string& id, const std::string& by = "school") {
        return database->read([&](store::Transaction& t) { return rows_of(t, {by}, {id}); });
    }
    std::optional<Signal> seen(const std::string& id, const std::string& by = "school",
                               int days = 0) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return own_signal(t, seals, at(by, days), {id});
        });
    }
    std::vector<ledger::Event> events(const PersonId& person) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            std::vector<ledger::Event> found;
            for (const auto& entry : ledger::entries_of_owner(t, seals, people::owner_of(person)))
                found.push_back(entry.event);
            return found;
        });
    }
    std::vector<Match> matches(const std::string& by, int days = 0) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return own_matches(t, seals, at(by, days));
        });
    }
};

} // namespace schakel::index
