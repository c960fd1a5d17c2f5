#include "sharing/advice_store.h"

#include "sharing/sealed_content_store.h"

namespace schakel::sharing {

namespace {

using store::Statement;

const Statement insert_advice{"INSERT INTO sharing_advice (id, professional, organisation, at, "
                              "about, case_id, recipient, verdict, owner, sealed) "
                              "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
const Statement advice_by_id{
    "SELECT id, professional, organisation, at, about, case_id, recipient, owner, sealed "
    "FROM sharing_advice WHERE id = $1"};
const Statement advices_of_person{
    "SELECT id, professional, organisation, at, about, case_id, recipient, owner, sealed "
    "FROM sharing_advice WHERE about = $1 AND at >= $2 ORDER BY at DESC, id"};
const Statement insert_refusal{
    "INSERT INTO sharing_refusal (advice, professional, organisation, at) "
    "VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};
const Statement refusal_by_advice{
    "SELECT professional, organisation, at FROM sharing_refusal WHERE advice = $1"};

struct Content {
    std::map<std::string, std::vector<std::string>> facts;
    Advice advice;
    std::optional<std::string> meeting_kind;
    std::optional<std::map<std::string, std::vector<std::string>>> known;
    std::vector<std::string> came;
    bool own_knowledge = false;
};
BOOST_DESCRIBE_STRUCT(Content, (), (facts, advice, meeting_kind, known, came, own_knowledge))

std::string place(const AdviceId& id) { return "advice/" + id.value; }

Content content_of(const KeptAdvice& kept) {
    Content content{.facts = kept.facts,
                    .advice = kept.advice,
                    .meeting_kind = {},
                    .known = {},
                    .came = {},
                    .own_knowledge = kept.own_knowledge};
    for (const auto& one : kept.came)
        content.came.push_back(one.value);
    if (kept.meeting_kind) content.meeting_kind = kept.meeting_kind->value;
    if (kept.known) content.known.emplace(kept.known->known().begin(), kept.known->known().end());
    return content;
}

/// An advice of an earlier version has no members for what the system knew, nor for what came by a
/// disclosure: on such a one that does not go on (R-PURPOSE-4).
std::optional<Content> content_from(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    auto record = boost::json::parse(*text);
    for (const auto* later : {"meeting_kind", "known"})
        record.as_object().emplace(later, nullptr);
    record.as_object().emplace("came", boost::json::array{});
    record.as_object().emplace("own_knowledge", false);
    return boost::json::value_to<Content>(record);
}

template <class... Keys>
std::vector<KeptAdvice> found(store::Transaction& transaction, people::Seals& seals,
                              const Statement& statement, const Keys&... keys) {
    std::vector<KeptAdvice> all;
    for (auto& [id, professional, organisation, at, about, case_id, recipient, owner, sealed] :
         transaction.all<AdviceId, ProfessionalId, OrganisationId, Instant, std::optional<PersonId>,
                         std::optional<CaseId>, std::optional<OrganisationId>, std::string,
                         store::Bytes>(statement, keys...)) {
        auto content = content_from(seals.open(owner, place(id), sealed));
        if (!content) continue;
        auto& kept = all.emplace_back();
        kept.id = id;
        kept.by = {professional, organisation, at};
        kept.about = about;
        kept.case_id = case_id;
        kept.recipient = recipient;
        kept.facts = std::move(content->facts);
        kept.advice = std::move(content->advice);
        if (content->meeting_kind)
            kept.meeting_kind = MeetingKindId{*std::move(content->meeting_kind)};
        kept.own_knowledge = content->own_knowledge;
        for (auto& one : content->came)
            kept.came.push_back({std::move(one)});
        if (content->known) {
            kept.known.emplace();
            for (auto& [fact, codes] : *content->known)
                kept.known->set(fact, std::move(codes));
        }
    }
    return all;
}

} // namespace

std::string owner_of(const KeptAdvice& kept) {
    if (kept.case_id) return people::owner_of(*kept.case_id);
    if (kept.about) return people::owner_of(*kept.about);
    return "organisation/" + kept.by.organisation.value;
}

void keep_advice(store::Transaction& transaction, people::Seals& seals, const KeptAdvice& kept) {
    const auto owner = owner_of(kept);
    transaction.change(insert_advice, kept.id, kept.by.professional, kept.by.organisation,
                       kept.by.at, kept.about, kept.case_id, kept.recipient, kept.advice.verdict,
                       owner, seal_content(seals, owner, place(kept.id), content_of(kept)));
}

std::optional<KeptAdvice> find_advice(store::Transaction& transaction, people::Seals& seals,
                                      const AdviceId& id) {
    auto kept = found(transaction, seals, advice_by_id, id);
    if (kept.empty()) return std::nullopt;
    return std::move(kept.front());
}

std::vector<KeptAdvice> advices_about(store::Transaction& transaction, people::Seals& seals,
                                      const PersonId& person, Instant since) {
    return found(transaction, seals, advices_of_person, person, since);
}

bool keep_refusal(store::Transaction& transaction, const AdviceId& id, const Signature& by) {
    return transaction.change(insert_refusal, id, by.professional, by.organisation, by.at) == 1;
}

std::optional<Signature> find_refusal(store::Transaction& transaction, const AdviceId& id) {
    const auto row =
        transaction.find<ProfessionalId, OrganisationId, Instant>(refusal_by_advice, id);
    if (!row) return std::nullopt;
    const auto& [professional, organisation, at] = *row;
    return Signature{professional, organisation, at};
}

} // namespace schakel::sharing
