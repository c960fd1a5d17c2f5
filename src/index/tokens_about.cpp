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
    for (const auto& input : inputs_about(transaction, seals, person)) {
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

} // namespace schakel::index
