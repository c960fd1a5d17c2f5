#include "index/answer_organisation.h"

#include "crypto/bytes.h"
#include "index/agenda_keeper.h"
#include "index/index_keeper.h"
#include "index/index_news_store.h"
#include "index/index_token.h"
#include "index/objection_store.h"
#include "index/reporters.h"
#include "networks/directory_store.h"

namespace schakel::index {

namespace {

constexpr std::size_t output_bytes = 64;
constexpr std::int64_t news_at_once_max = 100;
/// R-KEEPER-6. A house gives up after ten seconds; whatever held its signal up is over long before.
constexpr std::chrono::hours refused_for{24};

/// R-KEEPER-5. Empty when one of them is no output; without that of a home (R-SIGNAL-34).
std::vector<IndexToken> tokens_of(const std::vector<OutputSent>& outputs,
                                  crypto::ByteView index_key) {
    std::vector<IndexToken> tokens;
    for (const auto& [kind, text, epochs_back] : outputs) {
        const auto output = crypto::from_base64url(text);
        if (!output || output->size() != output_bytes || epochs_back < 0) return {};
        if (kind == TokenKind::address) continue;
        tokens.push_back({kind, index_token(index_key, made_as(kind), *output),
                          static_cast<std::size_t>(epochs_back)});
    }
    return tokens;
}

bool is_among(Speaks speaks, const OrganisationId& organisation) {
    return std::ranges::find(speaks, organisation) != speaks.end();
}

bool is_of(store::Transaction& transaction, const ProfessionalId& professional,
           const OrganisationId& organisation) {
    const auto known = networks::find(transaction, professional);
    return known && known->organisation == organisation;
}

/// R-KEEPER-3.
bool may_report(store::Transaction& transaction, const ProfessionalId& professional,
                const OrganisationId& from, Instant now) {
    const auto organisation = networks::find(transaction, from);
    return organisation && is_of(transaction, professional, from) &&
           listed_kind(organisation->kind) &&
           networks::covenant_in_force(transaction, from, date_of(now));
}

/// The match, when its side of this organisation was told of it.
std::optional<KeptMatch> told_match(store::Transaction& transaction, const MatchId& id,
                                    const OrganisationId& from) {
    auto match = find_match(transaction, id);
    if (!match || !was_told(*match, from)) return std::nullopt;
    return match;
}

std::expected<void, KeeperRefusal> take_contact(const Errand& errand, const OrganisationId& from,
                                                store::Transaction& transaction, Instant now) {
    if (!errand.professional) return std::unexpected{KeeperRefusal::reporter_not_known};
    const auto match = told_match(transaction, {errand.about}, from);
    if (!match) return std::unexpected{KeeperRefusal::signal_not_kept};
    (void)keeper::note_contact(*match,
                               {match->id, from, *errand.professional, now,
                                errand.coordinator.value_or(Coordinator::undecided)},
                               transaction);
    return {};
}

/// By whoever might announce it, who may be of another organisation of that house.
std::expected<void, KeeperRefusal> take_agenda_end(const Errand& errand, Speaks speaks,
                                                   store::Transaction& transaction, Instant now) {
    if (errand.professional) {
        const auto known = networks::find(transaction, *errand.professional);
        if (!known || !is_among(speaks, known->organisation))
            return std::unexpected{KeeperRefusal::reporter_not_known};
    }
    const AgendaItemId item{errand.about};
    if (agenda_rows_of(transaction, errand.organisation, item).empty())
        refuse_announcement(transaction, errand.organisation, item,
                            errand.announced_at.value_or(errand.said_at), now + refused_for);
    else
        keeper::end_agenda(transaction, errand.organisation, item, errand.professional, now);
    return {};
}

/// Of another house not even the identifier of its signal (R-KEEPER-4).
std::optional<MatchNews> seen_by(store::Transaction& transaction, const MatchId& id,
                                 const OrganisationId& from, Speaks speaks) {
    auto match = told_match(transaction, id, from);
    if (!match) return std::nullopt;
    const bool is_later = match->later_organisation == from;
    if (!is_among(speaks, is_later ? match->earlier_organisation : match->later_organisation))
        (is_later ? match->earlier : match->later) = {match->id.value};
    MatchNews news{*match,
                   networks::contact_of(transaction, is_later ? match->earlier_professional
                                                              : match->later_professional),
                   contacts_of(transaction, id),
                   {}};
    for (const auto& contact : news.contacts)
        news.spoke.push_back(networks::contact_of(transaction, contact.professional));
    return news;
}

std::optional<AgendaNews> agenda_news_of(store::Transaction& transaction, const NewsMark& mark,
                                         Instant now) {
    if (!keeper::agenda_stands(transaction, mark.organisation, {mark.about}, now))
        return std::nullopt;
    AgendaNews news;
    for (const auto& notice :
         keeper::notices_about(transaction, mark.organisation, {mark.about}, now)) {
        const auto kind = networks::find(transaction, notice.meeting_kind);
        news.met.push_back({notice.meeting_kind, kind ? kind->name : notice.meeting_kind.value,
                            networks::contact_of(transaction, notice.chair), notice.at});
    }
    return news;
}

News news_of(store::Transaction& transaction, const NewsMark& mark, Speaks speaks, Instant now) {
    News news{mark, {}, {}, {}};
    if (mark.kind == NewsKind::agenda) {
        news.agenda = agenda_news_of(transaction, mark, now);
        return news;
    }
    if (mark.kind == NewsKind::match)
        news.match = seen_by(transaction, {mark.about}, mark.organisation, speaks);
    else if (const auto objection = find_objection(transaction, {mark.about});
             objection && objection->organisation == mark.organisation && objection->outcome)
        news.judged = JudgedNews{*objection->outcome, objection->judged_at.value()};
    return news;
}

} // namespace

std::expected<void, KeeperRefusal> take_signal(const SignalSent& sent, Speaks speaks,
                                               crypto::ByteView index_key,
                                               store::Transaction& transaction, Instant now) {
    const auto& from = sent.organisation;
    if (!is_among(speaks, from) || !may_report(transaction, sent.professional, from, now))
        return std::unexpected{KeeperRefusal::reporter_not_known};
    if (is_refused(transaction, from, sent.signal))
        return std::unexpected{KeeperRefusal::signal_not_kept};
    const auto kept = keeper::keep_signal({.organisation = from,
                                           .professional = sent.professional,
                                           .signal = sent.signal,
                                           .network = sent.network,
                                           .profile = sent.profile,
                                           .tokens = tokens_of(sent.outputs, index_key),
                                           .term = {sent.remove_after, sent.archive_until},
                                           .key_epoch = sent.key_epoch,
                                           .objection = sent.objection},
                                          transaction, now);
    if (!kept) return std::unexpected{kept.error()};
    // Brought again by a house that did not hear the answer, it is as the house has it now.
    if (place_of(transaction, from, sent.signal) != sent.network)
        (void)keeper::move_signal({from, sent.professional, sent.signal, sent.network}, transaction,
                                  now);
    if (sent.objection)
        (void)keeper::object_to_signal(
            {from, sent.professional, sent.signal, sent.objection->advice, sent.objection->due_at},
            transaction, now);
    return {};
}

std::expected<std::vector<AgendaNotice>, KeeperRefusal>
take_agenda(const AgendaSent& sent, Speaks speaks, crypto::ByteView index_key,
            store::Transaction& transaction, Instant now) {
    if (!is_among(speaks, sent.organisation) || !is_among(speaks, sent.announced_for) ||
        !is_of(transaction, sent.chair, sent.organisation) ||
        !may_report(transaction, sent.professional, sent.announced_for, now))
        return std::unexpected{KeeperRefusal::reporter_not_known};
    if (is_announcement_refused(transaction, sent.organisation, sent.item, sent.announced_at))
        return std::unexpected{KeeperRefusal::signal_not_kept};
    return keeper::keep_agenda({.organisation = sent.organisation,
                                .item = sent.item,
                                .chair = sent.chair,
                                .meeting_kind = sent.meeting_kind,
                                .professional = sent.professional,
                                .network = sent.network,
                                .profile = sent.profile,
                                .tokens = tokens_of(sent.outputs, index_key),
                                .keep_until = sent.keep_until,
                                .key_epoch = sent.key_epoch},
                               transaction, now);
}

std::expected<void, KeeperRefusal> take_errand(const Errand& errand, Speaks speaks,
                                               store::Transaction& transaction, Instant now) {
    const auto& from = errand.organisation;
    if (!is_among(speaks, from)) return std::unexpected{KeeperRefusal::reporter_not_known};
    if (errand.kind == ErrandKind::agenda_end)
        return take_agenda_end(errand, speaks, transaction, now);
    if (errand.professional && !is_of(transaction, *errand.professional, from))
        return std::unexpected{KeeperRefusal::reporter_not_known};
    const auto by = errand.professional.value_or(ProfessionalId{});
    switch (errand.kind) {
    case ErrandKind::removal: {
        const auto removed = keeper::remove_signal(
            {from, by, {errand.about}, errand.reason.value_or(RemovalReason::wrong)}, transaction,
            now);
        // That it is not there is what was asked, and so it stays.
        if (!removed) refuse_signal(transaction, from, {errand.about}, now + refused_for);
        return {};
    }
    case ErrandKind::move:
        return keeper::move_signal({from, by, {errand.about}, errand.to.value_or(NetworkId{})},
                                   transaction, now);
    case ErrandKind::objection: {
        const auto answer =
            keeper::object_to_signal({from,
                                      by,
                                      {errand.about},
                                      errand.advice.value_or(ObjectionAdvice::uphold),
                                      errand.due_at.value_or(now)},
                                     transaction, now);
        if (!answer) return std::unexpected{answer.error()};
        return {};
    }
    case ErrandKind::contact: return take_contact(errand, from, transaction, now);
    case ErrandKind::closing: {
        const auto match = told_match(transaction, {errand.about}, from);
        const auto why = errand.closing.value_or(MatchClosing::left_the_work);
        if (!match || !fits(why, *match)) return std::unexpected{KeeperRefusal::signal_not_kept};
        (void)keeper::end_match(match->id, why, transaction, now);
        return {};
    }
    case ErrandKind::agenda_end: break; // above
    }
    std::unreachable();
}

std::vector<ProfessionalId> who_looks_at(const Errand& errand, store::Transaction& transaction) {
    std::vector<ProfessionalId> found;
    if (errand.kind != ErrandKind::objection && errand.kind != ErrandKind::move) return found;
    if (const auto network = place_of(transaction, errand.organisation, {errand.about}))
        for (const auto& one : index_coordinators(transaction, *network))
            found.push_back(one.id);
    return found;
}

std::expected<void, KeeperRefusal> take_tokens(const TokensSent& sent, Speaks speaks,
                                               crypto::ByteView index_key,
                                               store::Transaction& transaction) {
    if (!is_among(speaks, sent.organisation))
        return std::unexpected{KeeperRefusal::reporter_not_known};
    const auto tokens = tokens_of(sent.outputs, index_key);
    if (const auto fits = keeper::are_of_one_person(tokens); !fits)
        return std::unexpected{fits.error()};
    if (replace_tokens(transaction, sent.organisation, sent.signal, tokens, sent.key_epoch) == 0)
        return std::unexpected{KeeperRefusal::signal_not_kept};
    return {};
}

NewsAnswer give_news(const AskNews& asked, Speaks speaks, store::Transaction& transaction,
                     Instant now) {
    for (const auto& mark : asked.seen)
        if (is_among(speaks, mark.organisation)) remove_news(transaction, mark);
    NewsAnswer answer;
    for (const auto& from : speaks)
        for (const auto& mark : news_for(transaction, from, news_at_once_max))
            answer.news.push_back(news_of(transaction, mark, speaks, now));
    auto profiles = network_profiles(transaction);
    // Who decided it is the municipality's own.
    for (auto& profile : profiles)
        profile.set_by.reset();
    if (hash_of_profiles(profiles) != asked.profiles) answer.profiles = std::move(profiles);
    return answer;
}

} // namespace schakel::index
