#include "authorization/policy.h"

#include "authorization/json_values.h"
#include "authorization/text_file.h"
#include "codec/json.h"
#include "crypto/sha256.h"
#include "dmn/model_reader.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::authorization {

namespace {

using dmn::Context;
using dmn::NullReason;
using dmn::Value;

constexpr std::string_view undecided = "undecided", not_boolean = "not_boolean";

std::string_view code_of(NullReason reason) {
    switch (reason) {
    case NullReason::none: return undecided;
    case NullReason::not_known: return "not_known";
    case NullReason::no_member: return "fact_missing";
    case NullReason::wrong_kind: return "wrong_kind";
    case NullReason::no_function: return "no_function";
    case NullReason::wrong_arguments: return "wrong_arguments";
    case NullReason::no_answer: return "no_answer";
    case NullReason::not_readable: return "not_readable";
    case NullReason::wrong_type: return "wrong_type";
    case NullReason::too_much: return "too_much";
    case NullReason::no_rule: return "no_rule";
    case NullReason::rules_contradict: return "rules_contradict";
    case NullReason::no_logic: return "no_logic";
    }
    return undecided;
}

Ruling doubt(std::string_view code) {
    return {.decision = false, .context = {{"reason", code}}, .reason = std::string{code}};
}

/// R-AUTHORIZATION-3. `decision` is true or false, or the reason is a doubt.
Ruling ruling_on(const Value& decision, NullReason cause) {
    if (const auto* truth = decision.boolean())
        return {.decision = *truth, .context = {}, .reason = {}};
    const auto* null = decision.as<dmn::Null>();
    if (null == nullptr) return doubt(not_boolean);
    return doubt(code_of(null->reason == NullReason::none ? cause : null->reason));
}

Ruling ruling_on(const dmn::Graph::Answer& answer) {
    if (answer.too_much) return doubt(code_of(NullReason::too_much));
    const auto* context = answer.value.context();
    if (context == nullptr) return ruling_on(answer.value, answer.reason);
    const auto* decision = context->find("decision");
    auto ruling = decision ? ruling_on(*decision, answer.reason) : doubt(not_boolean);
    const auto told = document_of(*context);
    // The model's own words go before ours.
    for (const auto& [name, member] : told)
        if (name != "decision") ruling.context[name] = member;
    if (const auto* reason = told.if_contains("reason"); reason != nullptr && reason->is_string())
        ruling.reason = std::string{reason->get_string()};
    return ruling;
}

bool fits(const std::optional<std::string>& wanted, const std::string& given) {
    return !wanted || *wanted == given;
}

std::string hash_of(const std::vector<std::string>& texts) {
    crypto::Hash hash{};
    for (const auto& text : texts)
        hash = crypto::sha256({hash, crypto::sha256(crypto::bytes_of(text))});
    return crypto::to_hex(hash);
}

/// Files of one kind, with what cannot be read among them.
template <class File>
std::vector<File> files_in(const std::filesystem::path& folder,
                           const std::vector<std::string>& names, std::vector<std::string>& hashed,
                           Faults& faults) {
    std::vector<File> files;
    for (const auto& name : names) {
        auto text = read_text_file(folder / name);
        if (!text) {
            faults.push_back({name, "missing", text.error()});
            continue;
        }
        hashed.push_back(*text);
        files.push_back({name, std::move(*text)});
    }
    return files;
}

std::expected<dmn::Graph, Faults> graph_of(const std::vector<dmn::ModelFile>& files) {
    auto models = dmn::read_models(files);
    if (!models) return std::unexpected{std::move(models.error())};
    return dmn::Graph::link(std::move(*models));
}

} // namespace

std::expected<Policy, Faults> Policy::open(const PolicySettings& settings,
                                           const std::filesystem::path& folder,
                                           const dmn::Limits& limits) {
    Policy policy;
    policy.settings_ = settings;
    Faults faults;
    std::vector<std::string> model_texts, data_texts;
    const auto models = files_in<dmn::ModelFile>(folder, settings.models, model_texts, faults);
    const auto entities = files_in<EntityData::File>(folder, settings.entities, data_texts, faults);
    if (!faults.empty()) return std::unexpected{std::move(faults)};

    auto graph = graph_of(models);
    auto data = EntityData::read(entities);
    if (!graph) faults = std::move(graph.error());
    if (!data) std::ranges::move(data.error(), std::back_inserter(faults));
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    policy.data_ = std::move(*data);
    policy.decider_ = plain_decider(std::move(*graph), limits);

    std::vector<std::string> decisions;
    if (settings.decision) decisions.push_back(*settings.decision);
    for (const auto& rule : settings.rule)
        decisions.push_back(rule.decision);
    for (const auto& name : decisions)
        if (!policy.decider_->has(name))
            faults.push_back({fmt::format("authorization.toml#/policy ({})", settings.name),
                              "unknown", fmt::format("no model has a decision '{}'", name)});
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    model_texts.push_back(codec::write_json(settings));
    policy.hash_ = hash_of(model_texts);
    policy.data_hash_ = hash_of(data_texts);
    return policy;
}

const std::string* Policy::decision_for(const Question& question) const {
    for (const auto& rule : settings_.rule)
        if (fits(rule.subject, question.subject.type) && fits(rule.action, question.action.name) &&
            fits(rule.resource, question.resource.type))
            return &rule.decision;
    return settings_.decision ? &*settings_.decision : nullptr;
}

Value Policy::facts_of(const Entity& entity, const std::vector<std::string>& from_message) const {
    const auto* known = data_.find(entity.type, entity.id);
    Context properties = known ? known->properties : Context{};
    // R-AUTHORIZATION-4
    const bool all = std::ranges::find(from_message, "*") != from_message.end();
    for (const auto& [name, value] : entity.properties.entries)
        if (all || std::ranges::find(from_message, name) != from_message.end())
            properties.put(name, value);
    return Value{Context{{{"type", Value{entity.type}},
                          {"id", Value{entity.id}},
                          {"known", Value{known != nullptr}},
                          {"properties", Value{std::move(properties)}},
                          {"groups", Value{known ? known->groups : dmn::List{}}}}}};
}

Ruling Policy::decide(const Question& question) const {
    const auto* decision = decision_for(question);
    if (decision == nullptr) return doubt("no_decision");
    static const RequestProperties none;
    const auto& from_message = settings_.request_properties ? *settings_.request_properties : none;
    auto context = question.context;
    context.put("time", Value{question.as_of});
    const Context inputs{
        {{"subject", facts_of(question.subject, from_message.subject)},
         {"action", Value{Context{{{"name", Value{question.action.name}},
                                   {"properties", Value{question.action.properties}}}}}},
         {"resource", facts_of(question.resource, from_message.resource)},
         {"context", Value{std::move(context)}}}};
    return ruling_on(decider_->decide(*decision, inputs));
}

std::vector<std::string> Policy::actions_on(std::string_view resource_type) const {
    std::vector<std::string> names;
    for (const auto& action : settings_.action)
        if (!action.resource || *action.resource == resource_type)
            if (std::ranges::find(names, action.name) == names.end()) names.push_back(action.name);
    return names;
}

} // namespace schakel::authorization
