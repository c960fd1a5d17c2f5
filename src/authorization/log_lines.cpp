#include "authorization/log_lines.h"

#include "base/time.h"
#include "codec/json_write.h"

namespace schakel::authorization {

namespace {

/// One line, a member after another.
class Line {
public:
    explicit Line(std::string& out) : out_{out} {}
    ~Line() { out_ += "}\n"; }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    template <class T>
    void put(std::string_view name, const T& value) {
        begin(name);
        codec::append_json(out_, value);
    }
    void put(std::string_view name, const Entity& entity) {
        begin(name);
        out_ += R"({"type":)";
        codec::append_json_text(out_, entity.type);
        if (!entity.id.empty()) {
            out_ += R"(,"id":)";
            codec::append_json_text(out_, entity.id);
        }
        out_ += '}';
    }

private:
    /// Our own names, which need no escapes.
    void begin(std::string_view name) {
        out_ += first_ ? "{\"" : ",\"";
        first_ = false;
        out_ += name;
        out_ += "\":";
    }

    std::string& out_;
    bool first_ = true;
};

void put(Line& line, const Circumstances& circumstances, const Policy& policy,
         std::string_view kind) {
    line.put("time", circumstances.at);
    line.put("traceparent", circumstances.traceparent);
    line.put("request", circumstances.request_id);
    line.put("client", circumstances.client);
    line.put("kind", kind);
    line.put("policy", policy.settings().name);
    line.put("model", policy.hash());
    line.put("data", policy.data_hash());
    if (const auto tenant = policy.tenant(); !tenant.empty()) line.put("tenant", tenant);
}

void put(Line& line, const Question& question) {
    line.put("subject", question.subject);
    if (!question.action.name.empty()) line.put("action", question.action.name);
    line.put("resource", question.resource);
    line.put("as_of", to_text(question.as_of));
    for (const auto* name : {"processing_activity_id", "algorithm_id"}) {
        const auto* const value = question.action.properties.find(name);
        if (value != nullptr && value->string() != nullptr) line.put(name, *value->string());
    }
}

} // namespace

void append_lines(std::string& out, const Circumstances& circumstances, const Policy& policy,
                  const Batch& batch, const std::vector<Ruling>& rulings) {
    constexpr std::size_t usual = 768;
    out.reserve(out.size() + rulings.size() * usual);
    for (std::size_t at = 0; at < rulings.size(); ++at) {
        Line line{out};
        put(line, circumstances, policy, "evaluation");
        if (!batch.is_single) line.put("item", at);
        if (batch.questions[at]) put(line, *batch.questions[at]);
        line.put("decision", rulings[at].decision);
        if (!rulings[at].reason.empty()) line.put("reason", rulings[at].reason);
    }
}

void append_line(std::string& out, const Circumstances& circumstances, const Policy& policy,
                 const Search& search, const Found& found) {
    Line line{out};
    put(line, circumstances, policy, "search");
    put(line, search.question);
    line.put("results", found.results.size());
    line.put("more", !found.next_token.empty());
}

} // namespace schakel::authorization
