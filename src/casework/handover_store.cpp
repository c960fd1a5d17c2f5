#include "casework/handover_store.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement handover_by_id{
    "SELECT case_id, receiver, route, professional, organisation, at, answer_due_at, advice, "
    "sealed_question, version FROM casework_handover WHERE id = $1"};
const Statement insert_handover{
    "INSERT INTO casework_handover (id, case_id, receiver, route, professional, organisation, at, "
    "answer_due_at, advice, sealed_question, state, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"};
const Statement update_handover{
    "UPDATE casework_handover SET state = $1, version = version + 1 WHERE id = $2 AND version = "
    "$3"};
const Statement handover_steps{"SELECT number, kind, professional, organisation, at, sealed_words "
                               "FROM casework_handover_step WHERE handover = $1 ORDER BY number"};
const Statement insert_handover_step{
    "INSERT INTO casework_handover_step (handover, number, kind, professional, organisation, at, "
    "sealed_words) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (handover, number) DO NOTHING"};
const Statement handover_ids_of_case{
    "SELECT id FROM casework_handover WHERE case_id = $1 ORDER BY at, id"};
const Statement handover_ids_of{"SELECT id FROM casework_handover "
                                "WHERE organisation = $1 OR receiver = $1 ORDER BY at DESC, id"};
const Statement states_of_case{
    "SELECT state FROM casework_handover WHERE case_id = $1 ORDER BY at, id"};

/// A state is kept as the signed steps that led to it.
struct KeptStep {
    HandoverState kind;
    Signature by;
    std::optional<std::string> words;
};

struct StepsTo {
    std::vector<KeptStep> operator()(const Offered&) const { return {}; }
    std::vector<KeptStep> operator()(const Declined& state) const {
        return {{HandoverState::declined, state.by, state.reason}};
    }
    std::vector<KeptStep> operator()(const Accepted& state) const {
        return {{HandoverState::accepted, state.by, std::nullopt}};
    }
    std::vector<KeptStep> operator()(const ActionConfirmed& state) const {
        auto steps = (*this)(state.acceptance);
        steps.push_back({HandoverState::action_confirmed, state.by, state.action});
        return steps;
    }
    std::vector<KeptStep> operator()(const Closed& state) const {
        auto steps = (*this)(state.confirmation);
        steps.push_back({HandoverState::closed, state.by, std::nullopt});
        return steps;
    }
};

Handover::State after(const Handover::State& state, KeptStep step) {
    auto words = std::move(step.words).value_or("");
    switch (step.kind) {
    case HandoverState::declined: return Declined{step.by, std::move(words)};
    case HandoverState::accepted: return Accepted{step.by};
    case HandoverState::action_confirmed:
        return ActionConfirmed{std::get<Accepted>(state), step.by, std::move(words)};
    case HandoverState::closed: return Closed{std::get<ActionConfirmed>(state), step.by};
    case HandoverState::offered: break;
    }
    throw store::Failure{store::Trouble::other, "a handover holds a step that leads nowhere"};
}

std::string place_of(const HandoverId& id) { return "handover/" + id.value; }
std::string place_of(const HandoverId& id, std::int64_t number) {
    return place_of(id) + "/step/" + std::to_string(number);
}

/// A step that is kept already stays as it was.
void keep_steps(store::Transaction& transaction, people::Seals& seals, const Handover& handover) {
    const auto& terms = handover.terms();
    std::int64_t number = 0;
    for (const auto& [kind, by, words] : std::visit(StepsTo{}, handover.state())) {
        ++number;
        std::optional<store::Bytes> sealed;
        if (words)
            sealed =
                seals.seal(people::owner_of(terms.case_id), place_of(terms.id, number), *words);
        transaction.change(insert_handover_step, terms.id, number, kind, by.professional,
                           by.organisation, by.at, sealed);
    }
}

std::vector<KeptHandover> each(store::Transaction& transaction, people::Seals& seals,
                               const std::vector<std::tuple<HandoverId>>& ids) {
    std::vector<KeptHandover> found;
    for (const auto& [id] : ids)
        if (auto one = find_handover(transaction, seals, id)) found.push_back(*std::move(one));
    return found;
}

} // namespace

std::optional<KeptHandover> find_handover(store::Transaction& transaction, people::Seals& seals,
                                          const HandoverId& id) {
    auto row =
        transaction.find<CaseId, OrganisationId, std::optional<RouteId>, ProfessionalId,
                         OrganisationId, Instant, Instant, AdviceId, store::Bytes, std::int64_t>(
            handover_by_id, id);
    if (!row) return std::nullopt;
    auto& [case_id, receiver, route, professional, organisation, at, answer_due_at, advice,
           sealed_question, version] = *row;
    const auto owner = people::owner_of(case_id);
    auto question = seals.open(owner, place_of(id), sealed_question);
    if (!question) return std::nullopt;

    Handover::State state = Offered{};
    for (auto& [number, kind, step_professional, step_organisation, step_at, sealed_words] :
         transaction.all<std::int64_t, HandoverState, ProfessionalId, OrganisationId, Instant,
                         std::optional<store::Bytes>>(handover_steps, id)) {
        std::optional<std::string> words;
        if (sealed_words) words = seals.open(owner, place_of(id, number), *sealed_words);
        state = after(state, {kind, {step_professional, step_organisation, step_at}, words});
    }
    return KeptHandover{Handover::restored({.id = id,
                                            .case_id = case_id,
                                            .receiver = receiver,
                                            .sender = {professional, organisation, at},
                                            .question = *std::move(question),
                                            .advice = advice,
                                            .route = route,
                                            .answer_due_at = answer_due_at},
                                           std::move(state)),
                        version};
}

void add_handover(store::Transaction& transaction, people::Seals& seals, const Handover& handover) {
    const auto& terms = handover.terms();
    transaction.change(
        insert_handover, terms.id, terms.case_id, terms.receiver, terms.route,
        terms.sender.professional, terms.sender.organisation, terms.sender.at, terms.answer_due_at,
        terms.advice,
        seals.seal(people::owner_of(terms.case_id), place_of(terms.id), terms.question),
        handover.state_name());
    keep_steps(transaction, seals, handover);
}

// R-STORE-2: looking and changing are one statement, so that nothing can come between them.
std::expected<void, store::ChangedMeanwhile> change_handover(store::Transaction& transaction,
                                                             people::Seals& seals,
                                                             const Handover& handover,
                                                             std::int64_t version_seen) {
    if (transaction.change(update_handover, handover.state_name(), handover.terms().id,
                           version_seen) == 0)
        return std::unexpected{store::ChangedMeanwhile{}};
    keep_steps(transaction, seals, handover);
    return {};
}

std::vector<KeptHandover> handovers_of_case(store::Transaction& transaction, people::Seals& seals,
                                            const CaseId& id) {
    return each(transaction, seals, transaction.all<HandoverId>(handover_ids_of_case, id));
}

std::vector<KeptHandover> handovers_of(store::Transaction& transaction, people::Seals& seals,
                                       const OrganisationId& organisation) {
    return each(transaction, seals, transaction.all<HandoverId>(handover_ids_of, organisation));
}

std::vector<HandoverState> handover_states(store::Transaction& transaction, const CaseId& id) {
    std::vector<HandoverState> found;
    for (const auto& [state] : transaction.all<HandoverState>(states_of_case, id))
        found.push_back(state);
    return found;
}

} // namespace schakel::casework
