#include "index/tokens_about.h"

#include "people/person_store.h"

namespace schakel::index {

std::vector<TokenInput> inputs_about(store::Transaction& transaction, people::Seals& seals,
                                     const people::Person& person) {
    std::vector<TokenInput> found{person_input(person)};
    for (const auto& parent : people::parents_of(transaction, person.id))
        if (const auto known = people::find_person(transaction, seals, parent))
            found.push_back(parent_input(*known));
    return found;
}

std::vector<IndexToken> tokens_about(store::Transaction& transaction, people::Seals& seals,
                                     const IndexTokens& tokens, const people::Person& person) {
    std::vector<IndexToken> found;
    for (const auto& input : inputs_about(transaction, seals, person))
        for (auto& token : tokens.of(input))
            found.push_back({input.kind, std::move(token)});
    return found;
}

} // namespace schakel::index
