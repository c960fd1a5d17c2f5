#include "index/tokens_about.h"

#include "people/person_store.h"

namespace schakel::index {

std::vector<IndexToken> tokens_about(store::Transaction& transaction, people::Seals& seals,
                                     const IndexTokens& tokens, const people::Person& person) {
    std::vector<IndexToken> found{{TokenKind::person, tokens.of_person(person)}};
    for (const auto& parent : people::parents_of(transaction, person.id))
        if (const auto known = people::find_person(transaction, seals, parent))
            found.push_back({TokenKind::parent, tokens.of_parent(*known)});
    return found;
}

} // namespace schakel::index
