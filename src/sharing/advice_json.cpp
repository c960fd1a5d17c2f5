#include "sharing/advice_json.h"

#include "codec/json_write.h"

namespace schakel::sharing {
namespace {

/// Many changes come with an advice; so much holds nearly all of them.
constexpr std::size_t most_advices_fit = 8'000;

} // namespace

std::string advice_to_json(const Advice& advice) {
    std::string out;
    out.reserve(most_advices_fit);
    const auto add = [&](std::string_view name, const auto& value) {
        out += out.empty() ? "{\"" : ",\"";
        out += name;
        out += "\":";
        codec::append_json(out, value);
    };
    add("verdict", advice.verdict);
    add("ground", advice.ground);
    add("scope", advice.scope);
    add("manner", advice.manner);
    add("duties", advice.duties);
    add("conditions", advice.conditions);
    add("provisions", advice.provisions);
    add("norm", advice.norm);
    add("sentence_nl", advice.sentence_nl);
    add("sentence_en", advice.sentence_en);
    add("policy", advice.policy);
    add("because", advice.because);
    add("would_change", advice.would_change);
    if (advice.verdict == Verdict::unknown) {
        add("possible", advice.possible);
        add("next_question", advice.next_question);
    }
    out += '}';
    return out;
}

} // namespace schakel::sharing
