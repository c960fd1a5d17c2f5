#include "authorization/log_lines.h"

#include "base/time.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace schakel::authorization {

namespace {

namespace json = boost::json;

json::object line_for(const Circumstances& circumstances, const Policy& policy,
                      std::string_view kind) {
    json::object line{{"time", to_rfc3339(circumstances.at)},
                      {"traceparent", circumstances.traceparent},
                      {"request", circumstances.request_id},
                      {"client", circumstances.client},
                      {"kind", kind},
                      {"policy", policy.settings().name},
                      {"model", policy.hash()},
                      {"data", policy.data_hash()}};
    if (!policy.tenant().empty()) line["tenant"] = policy.tenant();
    return line;
}

void put(json::object& line, std::string_view name, const Entity& entity) {
    auto& object = line[name].emplace_object();
    object["type"] = entity.type;
    if (!entity.id.empty()) object["id"] = entity.id;
}

void put(json::object& line, const Question& question) {
    put(line, "subject", question.subject);
    if (!question.action.name.empty()) line["action"] = question.action.name;
    put(line, "resource", question.resource);
    line["as_of"] = to_text(question.as_of);
    for (const auto* name : {"processing_activity_id", "algorithm_id"}) {
        const auto* const value = question.action.properties.find(name);
        if (value != nullptr && value->string() != nullptr) line[name] = *value->string();
    }
}

void finish(std::string& out, const json::object& line) {
    out += json::serialize(line);
    out += '\n';
}

} // namespace

void append_lines(std::string& out, const Circumstances& circumstances, const Policy& policy,
                  const Batch& batch, const std::vector<Ruling>& rulings) {
    for (std::size_t at = 0; at < rulings.size(); ++at) {
        auto line = line_for(circumstances, policy, "evaluation");
        if (!batch.is_single) line["item"] = at;
        if (batch.questions[at]) put(line, *batch.questions[at]);
        line["decision"] = rulings[at].decision;
        if (!rulings[at].reason.empty()) line["reason"] = rulings[at].reason;
        finish(out, line);
    }
}

void append_line(std::string& out, const Circumstances& circumstances, const Policy& policy,
                 const Search& search, const Found& found) {
    auto line = line_for(circumstances, policy, "search");
    put(line, search.question);
    line["results"] = found.results.size();
    line["more"] = !found.next_token.empty();
    finish(out, line);
}

} // namespace schakel::authorization
