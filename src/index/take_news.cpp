#include "index/take_news.h"

#include "index/change_signal.h"
#include "index/errand_store.h"
#include "index/legal_profile_store.h"
#include "index/match_store.h"
#include "ledger/append.h"
#include "store/setting_store.h"

namespace schakel::index {

namespace {

constexpr std::string_view setting = "index.profiles-told";

class Taking {
public:
    Taking(store::Transaction& transaction, const crypto::Vault& vault, Instant now)
        : transaction_{transaction}, seals_{transaction, vault}, now_{now} {}

    void take(const News& news) {
        if (news.mark.kind == NewsKind::agenda) return; // of casework (hear_of_agendas)
        if (news.mark.kind == NewsKind::objection) {
            if (news.judged) take_judged(news.mark, *news.judged);
        } else if (news.match) {
            take_match(news.mark.organisation, *news.match);
        } else {
            remove_match(transaction_, {news.mark.about}); // R-MATCH-8
        }
    }

    void take_profiles(const std::vector<NetworkProfile>& profiles) {
        for (const auto& profile : profiles) {
            const auto known = network_profile(transaction_, profile.network);
            // Another law: what was made under the one before ended with it (R-SIGNAL-16).
            if (known.profile != profile.profile && known.profile != LegalProfile::off)
                end_signals_in(transaction_, profile.network, now_);
            keep_profile(transaction_, profile);
        }
        store::keep_setting(transaction_, setting, hash_of_profiles(profiles));
    }

    [[nodiscard]] std::vector<ProfessionalId> tell() { return std::move(tell_); }

private:
    void take_judged(const NewsMark& mark, const JudgedNews& judged) {
        const auto own = find_signal(transaction_, {mark.about});
        if (!own || own->organisation != mark.organisation) return;
        const auto objection = objection_about(transaction_, seals_, own->id, own->person);
        if (!objection || objection->outcome) return;
        note_judged({mark.organisation, own->id, judged.outcome, judged.judged_at},
                    {{}, mark.organisation, judged.judged_at}, transaction_, seals_);
        tell_.push_back(own->professional);
    }

    void take_match(const OrganisationId& organisation, const MatchNews& news) {
        const auto& match = news.match;
        const bool is_later = match.later_organisation == organisation;
        const auto own = find_signal(transaction_, is_later ? match.later : match.earlier);
        if (!own || own->organisation != organisation) return;
        keep_reporter(transaction_, news.other);
        for (const auto& one : news.spoke)
            keep_reporter(transaction_, one);
        (void)add_match(transaction_, match);
        if (note_heard(transaction_, match.id, organisation)) {
            tell_.push_back(own->professional);
            if (own_record(transaction_, seals_, own->id))
                ledger::append(transaction_, seals_,
                               {.event = ledger::Event::match_told,
                                .by = {{}, organisation, now_},
                                .owner = people::owner_of(own->person),
                                .subject = match.id.value,
                                .payload = codec::write_json(match)});
        }
        for (const auto& contact : news.contacts)
            if (add_contact(transaction_, contact) && contact.organisation != organisation)
                tell_.push_back(own->professional);
        if (match.closed_at && match.closed_for)
            (void)close_match(transaction_, match.id, *match.closed_at, *match.closed_for);
    }

    store::Transaction& transaction_;
    people::Seals seals_;
    Instant now_;
    std::vector<ProfessionalId> tell_;
};

} // namespace

std::vector<ProfessionalId> take_news(const NewsAnswer& answer, store::Transaction& transaction,
                                      const crypto::Vault& vault, Instant now) {
    Taking taking{transaction, vault, now};
    for (const auto& news : answer.news)
        taking.take(news);
    if (answer.profiles) taking.take_profiles(*answer.profiles);
    return taking.tell();
}

std::optional<std::string> profiles_known(store::Transaction& transaction) {
    return store::find_setting(transaction, setting);
}

} // namespace schakel::index
