#include "index/tokens_about.h"

#include "index/index_reach.h"
#include "index/institution_home_store.h"
#include "index/institution_list.h"
#include "index/legal_profile_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

namespace schakel::index {

namespace {

/// Of the home, where one is made at all: R-SIGNAL-24, R-SIGNAL-31, R-SIGNAL-33, R-SIGNAL-34.
std::optional<TokenInput> home_input(store::Transaction& transaction, people::Seals& seals,
                                     const people::Person& person, const TokenTerms& terms) {
    if (terms.profile != LegalProfile::vir_jeugdwet) return std::nullopt;
    auto home = address_input(person);
    if (!home) return std::nullopt;
    const auto reach = index_reach(transaction);
    if (reach.evaluators_elsewhere || reach.keeper_elsewhere) return std::nullopt;
    const auto list = find_institution_home_list(transaction);
    if (!list || !is_fresh(list->as_of, terms.at)) return std::nullopt;
    // Elsewhere than where its organisation signals: it was passed on.
    const auto organisation = networks::find(transaction, terms.organisation);
    const auto index = organisation
                           ? index_for(*organisation, network_profiles(transaction), terms.at)
                           : std::nullopt;
    if (!index || index->network != terms.network) return std::nullopt;
    if (is_institution_home(transaction, crypto::SearchTokens{seals.vault()}, *person.address))
        return std::nullopt;
    return home;
}

std::vector<IndexToken> tokens_of(const std::vector<TokenInput>& inputs, const IndexTokens& tokens,
                                  const people::Person& person) {
    std::vector<IndexToken> found;
    for (const auto& input : inputs) {
        // Under the kind under which it is kept (R-OPRF-33).
        const auto kind = input.kind == TokenKind::partial && person.bsn
                              ? TokenKind::partial_beside_number
                              : input.kind;
        auto made = tokens.of(input);
        for (std::size_t epochs_back = 0; epochs_back < made.size(); ++epochs_back)
            found.push_back({kind, std::move(made[epochs_back]), epochs_back});
    }
    return found;
}

} // namespace

TokenTerms terms_of(const OwnSignal& signal, Instant at) {
    return {signal.organisation, signal.network, signal.profile, at};
}

std::vector<TokenInput> telling_inputs(store::Transaction& transaction, people::Seals& seals,
                                       const people::Person& person) {
    std::vector<TokenInput> inputs{person_input(person)};
    for (const auto& parent : people::parents_of(transaction, person.id))
        if (const auto known = people::find_person(transaction, seals, parent))
            inputs.push_back(parent_input(*known));
    return inputs;
}

std::vector<TokenInput> inputs_about(store::Transaction& transaction, people::Seals& seals,
                                     const people::Person& person, const TokenTerms& terms) {
    auto inputs = telling_inputs(transaction, seals, person);
    std::ranges::move(partial_inputs(person), std::back_inserter(inputs));
    if (auto home = home_input(transaction, seals, person, terms))
        inputs.push_back(*std::move(home));
    return inputs;
}

std::vector<IndexToken> tokens_about(store::Transaction& transaction, people::Seals& seals,
                                     const IndexTokens& tokens, const people::Person& person,
                                     const TokenTerms& terms) {
    return tokens_of(inputs_about(transaction, seals, person, terms), tokens, person);
}

std::vector<IndexToken> telling_tokens(store::Transaction& transaction, people::Seals& seals,
                                       const IndexTokens& tokens, const people::Person& person) {
    return tokens_of(telling_inputs(transaction, seals, person), tokens, person);
}

} // namespace schakel::index
