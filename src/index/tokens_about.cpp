#include "index/tokens_about.h"

#include "people/person_store.h"

namespace schakel::index {

std::vector<TokenInput> inputs_about(store::Transaction& transaction, people::Seals& seals,
                                     const people::Person& person) {
    std::vector<TokenInput> inputs{person_input(person)};
    for (const auto& parent : people::parents_of(transaction, person.id))
        if (const auto known = people::find_person(transaction, seals, parent))
            inputs.push_back(parent_input(*known));
    std::ranges::move(partial_inputs(person), std::back_inserter(inputs));
    return inputs;
}

std::vector<IndexToken> tokens_about(store::Transaction& transaction, people::Seals& seals,
                                     const IndexTokens& tokens, const people::Person& person) {
    std::vector<IndexToken> found;
    for (const auto& input : inputs_about(transaction, seals, person))
        found.push_back({input.kind == TokenKind::partial && person.bsn
                             ? TokenKind::partial_beside_number
                             : input.kind,
                         tokens.of(input)});
    return found;
}

} // namespace schakel::index
