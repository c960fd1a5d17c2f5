#include "authorization/asked_facts.h"

#include <algorithm>

namespace schakel::authorization {

namespace {

using dmn::Context;
using dmn::Fact;
using dmn::Value;

/// What stands at the end of the names; nullopt where something on the way is neither a context nor
/// missing.
std::optional<Fact> found_below(const Value* from, std::span<const std::string> members) {
    for (const auto& member : members) {
        if (from == nullptr) return Fact{};
        const auto* context = from->context();
        if (context == nullptr && !from->is_null()) return std::nullopt;
        from = context == nullptr ? nullptr : context->find(member);
    }
    return from == nullptr ? Fact{} : Fact{from};
}

} // namespace

AskedFacts::AskedFacts(const Question& question, const EntityData& data,
                       const RequestProperties& believed)
    : question_{question}, as_of_{question.as_of},
      subject_{question.subject, data.find(question.subject.type, question.subject.id),
               believed.subject},
      resource_{question.resource, data.find(question.resource.type, question.resource.id),
                believed.resource} {}

std::optional<Fact> AskedFacts::at(std::string_view input,
                                   std::span<const std::string> members) const {
    if (members.empty()) return std::nullopt;
    const auto& first = members.front();
    const auto rest = members.subspan(1);
    if (input == "subject") return subject_.at(members);
    if (input == "resource") return resource_.at(members);
    if (input == "context")
        return found_below(first == "time" ? &as_of_ : question_.context.find(first), rest);
    if (input != "action") return std::nullopt;
    if (first == "name" && rest.empty()) return Fact{std::string_view{question_.action.name}};
    if (first != "properties" || rest.empty()) return std::nullopt;
    return found_below(question_.action.properties.find(rest.front()), rest.subspan(1));
}

Context AskedFacts::all() const {
    auto context = question_.context;
    context.put("time", as_of_);
    Context action;
    action.put("name", Value{question_.action.name});
    action.put("properties", Value{question_.action.properties});
    Context inputs;
    inputs.entries.emplace_back("subject", subject_.all());
    inputs.entries.emplace_back("action", Value{std::move(action)});
    inputs.entries.emplace_back("resource", resource_.all());
    inputs.entries.emplace_back("context", Value{std::move(context)});
    return inputs;
}

std::optional<Fact> AskedFacts::Party::at(std::span<const std::string> members) const {
    const auto& first = members.front();
    if (first == "properties" && members.size() > 1) {
        const auto* value = is_believed(members[1]) ? named.properties.find(members[1]) : nullptr;
        if (value == nullptr && known != nullptr) value = known->properties.find(members[1]);
        return found_below(value, members.subspan(2));
    }
    if (members.size() > 1) return std::nullopt;
    if (first == "type") return Fact{std::string_view{named.type}};
    if (first == "id") return Fact{std::string_view{named.id}};
    if (first == "known") return Fact{known != nullptr};
    return std::nullopt;
}

Value AskedFacts::Party::all() const {
    Context properties = known ? known->properties : Context{};
    for (const auto& [name, value] : named.properties.entries)
        if (is_believed(name)) properties.put(name, value);
    return Value{Context{{{"type", Value{named.type}},
                          {"id", Value{named.id}},
                          {"known", Value{known != nullptr}},
                          {"properties", Value{std::move(properties)}},
                          {"groups", Value{known ? known->groups : dmn::List{}}}}}};
}

// R-AUTHORIZATION-4
bool AskedFacts::Party::is_believed(std::string_view property) const {
    return std::ranges::any_of(believed,
                               [&](const auto& name) { return name == "*" || name == property; });
}

} // namespace schakel::authorization
