#include "authorization/policy.h"

#include "authorization/asked_facts.h"
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

/// Some hundred microseconds.
const dmn::Limits at_once{.steps = 5'000,
                          .depth = dmn::Limits{}.depth,
                          .items = 50'000,
                          .time = std::chrono::milliseconds{2}};

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

std::expected<Decider, Faults> decider_of(const std::vector<dmn::ModelFile>& files) {
    auto models = dmn::read_models(files);
    if (!models) return std::unexpected{std::move(models.error())};
    return Decider::of(std::move(*models));
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

    auto decider = decider_of(models);
    auto data = EntityData::read(entities);
    if (!decider) faults = std::move(decider.error());
    if (!data) std::ranges::move(data.error(), std::back_inserter(faults));
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    policy.data_ = std::move(*data);
    policy.decider_.emplace(std::move(*decider));
    policy.limits_ = limits;

    std::vector<std::string> decisions;
    for (const auto& rule : settings.rule)
        decisions.push_back(rule.decision);
    if (settings.decision) decisions.push_back(*settings.decision);
    for (const auto& name : decisions) {
        if (const auto place = policy.decider_->make_ready(name))
            policy.decisions_.push_back(*place);
        else
            faults.push_back({fmt::format("authorization.toml#/policy ({})", settings.name),
                              "unknown", fmt::format("no model has a decision '{}'", name)});
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    model_texts.push_back(codec::write_json(settings));
    policy.hash_ = hash_of(model_texts);
    policy.data_hash_ = hash_of(data_texts);
    return policy;
}

std::optional<std::size_t> Policy::decision_for(const Question& question) const {
    for (std::size_t at = 0; at < settings_.rule.size(); ++at) {
        const auto& rule = settings_.rule[at];
        if (fits(rule.subject, question.subject.type) && fits(rule.action, question.action.name) &&
            fits(rule.resource, question.resource.type))
            return decisions_[at];
    }
    return settings_.decision ? std::optional{decisions_.back()} : std::nullopt;
}

dmn::Graph::Answer Policy::ask(std::size_t decision, const Question& question,
                               const dmn::Limits& limits) const {
    static const RequestProperties none;
    const AskedFacts facts{question, data_,
                           settings_.request_properties ? *settings_.request_properties : none};
    return decider_->decide(decision, facts, limits, question.at);
}

Ruling Policy::decide(const Question& question) const {
    const auto decision = decision_for(question);
    return decision ? ruling_on(ask(*decision, question, limits_)) : doubt("no_decision");
}

std::optional<Ruling> Policy::decide_at_once(const Question& question) const {
    const auto decision = decision_for(question);
    if (!decision) return doubt("no_decision");
    const auto answer = ask(*decision, question,
                            {.steps = std::min(limits_.steps, at_once.steps),
                             .depth = limits_.depth,
                             .items = std::min(limits_.items, at_once.items),
                             .time = std::min(limits_.time, at_once.time)});
    return answer.too_much ? std::nullopt : std::optional{ruling_on(answer)};
}

std::vector<std::string> Policy::actions_on(std::string_view resource_type) const {
    std::vector<std::string> names;
    for (const auto& action : settings_.action)
        if (!action.resource || *action.resource == resource_type)
            if (std::ranges::find(names, action.name) == names.end()) names.push_back(action.name);
    return names;
}

} // namespace schakel::authorization
