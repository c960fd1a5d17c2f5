#include "sharing/advice_json.h"

#include "codec/shapes.h"

#include <boost/json/array.hpp>

namespace schakel::sharing {
namespace {

boost::json::array list(const std::vector<std::string>& codes) {
    boost::json::array array;
    for (const auto& code : codes)
        array.emplace_back(code);
    return array;
}

} // namespace

boost::json::object advice_to_json(const Advice& advice) {
    boost::json::array because;
    for (const auto& fact : advice.because)
        because.push_back({{"fact", fact.fact}, {"value", fact.value}});
    boost::json::array would_change;
    for (const auto& change : advice.would_change)
        would_change.push_back({{"fact", change.fact},
                                {"from", change.from},
                                {"to", change.to},
                                {"verdict", codec::word_for(change.verdict)}});
    boost::json::object json{
        {"verdict", codec::word_for(advice.verdict)},
        {"ground", advice.ground},
        {"scope", list(advice.scope)},
        {"manner", advice.manner},
        {"duties", list(advice.duties)},
        {"conditions", list(advice.conditions)},
        {"provisions", list(advice.provisions)},
        {"norm", advice.norm},
        {"sentence_nl", advice.sentence_nl},
        {"sentence_en", advice.sentence_en},
        {"policy",
         {{"name", advice.policy.name},
          {"version", advice.policy.version},
          {"hash", advice.policy.hash}}},
        {"because", because},
        {"would_change", would_change},
    };
    if (advice.verdict == Verdict::unknown) {
        boost::json::array possible;
        for (const auto verdict : advice.possible)
            possible.emplace_back(codec::word_for(verdict));
        json["possible"] = possible;
        json["next_question"] =
            advice.next_question ? boost::json::value(*advice.next_question) : boost::json::value();
    }
    return json;
}

} // namespace schakel::sharing
