#include "authorization/search.h"

#include "authorization/json_values.h"

#include <boost/json/array.hpp>
#include <fmt/format.h>

namespace schakel::authorization {

namespace {

namespace json = boost::json;

std::string_view word_for(Searched searched) {
    switch (searched) {
    case Searched::subject: return "subject";
    case Searched::resource: return "resource";
    case Searched::action: return "action";
    }
    return "";
}

/// What may be found, in an order that stays while the policy does.
class Candidates {
public:
    Candidates(const Policy& policy, const Search& search) : search_{search} {
        const auto& question = search.question;
        const auto known = [&](const Entity& entity) {
            return policy.data().find(entity.type, entity.id) != nullptr;
        };
        // R-AUTHORIZATION-7
        if ((search.searched != Searched::subject && !known(question.subject)) ||
            (search.searched != Searched::resource && !known(question.resource)))
            return;
        if (search.searched == Searched::action)
            actions_ = policy.actions_on(question.resource.type);
        else
            entities_ = policy.data().of_type(search.searched == Searched::subject
                                                  ? question.subject.type
                                                  : question.resource.type);
    }
    [[nodiscard]] std::size_t size() const { return entities_.size() + actions_.size(); }
    /// The question about one of them.
    [[nodiscard]] Question question(std::size_t at) const {
        auto question = search_.question;
        if (search_.searched == Searched::action)
            question.action.name = actions_[at];
        else
            (search_.searched == Searched::subject ? question.subject : question.resource).id =
                entities_[at]->id;
        return question;
    }
    [[nodiscard]] json::object result(std::size_t at) const {
        if (search_.searched == Searched::action) return {{"name", actions_[at]}};
        return {{"type", entities_[at]->type}, {"id", entities_[at]->id}};
    }

private:
    const Search& search_;
    std::span<const KnownEntity* const> entities_;
    std::vector<std::string> actions_;
};

std::string bound_to(const Policy& policy, const Search& search, std::string_view client) {
    json::array parts{word_for(search.searched), client, policy.hash(), policy.data_hash(),
                      search.parameters};
    return canonical_text(parts);
}

} // namespace

std::expected<Found, TokenRefused> find(const Policy& policy, const Search& search,
                                        const PageTokens& tokens, const SearchLimits& limits,
                                        std::string_view client, Deadline deadline) {
    const auto bound = bound_to(policy, search, client);
    const auto asked = std::min(search.limit.value_or(limits.results_max), limits.results_max);
    PagePlace from{.next = 0, .limit = asked, .total = std::nullopt};
    if (search.token) {
        const auto place = tokens.place(*search.token, bound);
        // Who goes on may leave the limit out, as in the examples of the standard.
        if (!place || (search.limit && asked != place->limit))
            return std::unexpected{TokenRefused{}};
        from = *place;
    }

    const Candidates candidates{policy, search};
    Found found{.results = {}, .next_token = {}, .total = from.total, .is_paged = search.is_paged};
    // The first page counts all, as far as that can be done at once; the next ones know it.
    const bool counts = !search.token.has_value();
    std::uint64_t decisions = 0, yes = 0;
    std::optional<std::size_t> next;
    std::size_t at = from.next;
    for (; at < candidates.size(); ++at) {
        const bool full = yes >= from.limit;
        if (full && !counts && next) break;
        if (decisions++ >= limits.decisions_max || std::chrono::steady_clock::now() >= deadline)
            break;
        if (!policy.decide(candidates.question(at)).decision) continue;
        if (full && !next) next = at;
        if (!full) found.results.emplace_back(candidates.result(at));
        ++yes;
    }
    if (counts && at >= candidates.size()) found.total = yes;
    // Where it ended early there may be more.
    if (!next && at < candidates.size()) next = at;
    if (next) found.next_token = tokens.token({*next, from.limit, found.total}, bound);
    found.is_paged = found.is_paged || !found.next_token.empty();
    return found;
}

json::object message_of(const Found& found) {
    json::object message;
    if (found.is_paged) {
        json::object page{{"next_token", found.next_token}, {"count", found.results.size()}};
        if (found.total) page["total"] = *found.total;
        message["page"] = std::move(page);
    }
    message["results"] = found.results;
    return message;
}

} // namespace schakel::authorization
