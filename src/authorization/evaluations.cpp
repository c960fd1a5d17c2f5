#include "authorization/evaluations.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

namespace schakel::authorization {

namespace {

/// R-AUTHORIZATION-6
Ruling error(int status, std::string_view message, std::string_view reason) {
    return {.decision = false,
            .context = {{"error", {{"status", status}, {"message", message}}}},
            .reason = std::string{reason}};
}

std::string in_words(const Faults& faults) {
    std::string text;
    for (const auto& fault : faults)
        text += fmt::format("{}{} {}", text.empty() ? "" : "; ",
                            fault.pointer.empty() ? "/" : fault.pointer, fault.message);
    return text;
}

std::optional<Ruling> answer_one(const Policy& policy, const ReadQuestion& question,
                                 Deadline deadline, Haste haste) {
    if (!question) return error(400, in_words(question.error()), "broken_question");
    if (std::chrono::steady_clock::now() >= deadline)
        return error(503, "there was no time left to work this out", "too_late");
    return haste == Haste::at_once ? policy.decide_at_once(*question) : policy.decide(*question);
}

bool decides(Semantic semantic, bool decision) {
    switch (semantic) {
    case Semantic::execute_all: return false;
    case Semantic::deny_on_first_deny: return !decision;
    case Semantic::permit_on_first_permit: return decision;
    }
    return false;
}

} // namespace

std::optional<std::vector<Ruling>> answer(const Policy& policy, const Batch& batch,
                                          Deadline deadline, Haste haste) {
    std::vector<Ruling> rulings;
    rulings.reserve(batch.questions.size());
    for (const auto& question : batch.questions) {
        auto ruling = answer_one(policy, question, deadline, haste);
        if (!ruling) return std::nullopt;
        rulings.push_back(std::move(*ruling));
        if (decides(batch.semantic, rulings.back().decision)) break;
    }
    return rulings;
}

void append_message(std::string& out, const Ruling& ruling) {
    out += ruling.decision ? R"({"decision":true)" : R"({"decision":false)";
    if (!ruling.context.empty()) {
        out += R"(,"context":)";
        out += boost::json::serialize(ruling.context);
    }
    out += '}';
}

} // namespace schakel::authorization
