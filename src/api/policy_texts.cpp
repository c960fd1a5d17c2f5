// /v1/policy-versions/{id}/... -- a version of the Grondslag as a jurist reads it: its tables in words, which row answers
// a question, its vignettes and what they give, what an analysis finds, and what it changes.
#include "api/routes.h"
#include "sharing/advice_vignettes.h"
#include "sharing/policies_in_force.h"
#include "sharing/policy_difference.h"
#include "sharing/policy_document.h"
#include "sharing/policy_findings.h"
#include "sharing/policy_reading.h"

#include <stdexcept>

namespace schakel::api {

namespace {

using sharing::SharingFramework;

struct PolicyRowView {
    std::int32_t number = 0;
    std::vector<std::string> conditions;
    std::vector<std::string> answers;
    std::vector<std::string> provisions;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(PolicyRowView, (), (number, conditions, answers, provisions, note))

struct PolicyTableView {
    std::string id;
    std::string name;
    std::string question;
    std::string reading;
    std::string title;
    std::string source;
    std::string in_force_from;
    std::string version;
    std::string approved_by;
    std::string summary_en;
    std::vector<PolicyRowView> rows;
};
BOOST_DESCRIBE_STRUCT(PolicyTableView, (),
                      (id, name, question, reading, title, source, in_force_from, version,
                       approved_by, summary_en, rows))

struct PolicyModelView {
    /// The file of it.
    std::string file;
    std::string title;
    std::vector<PolicyTableView> tables;
};
BOOST_DESCRIBE_STRUCT(PolicyModelView, (), (file, title, tables))

struct PolicyProvisionView {
    std::string id;
    std::string law;
    std::string article;
    std::string gist;
    std::string kind;
    std::string status;
    std::string verification;
};
BOOST_DESCRIBE_STRUCT(PolicyProvisionView, (), (id, law, article, gist, kind, status, verification))

struct PolicyTextView {
    std::string id;
    Language language{};
    std::vector<PolicyModelView> models;
    std::vector<PolicyProvisionView> provisions;
};
BOOST_DESCRIBE_STRUCT(PolicyTextView, (), (id, language, models, provisions))

BOOST_DEFINE_ENUM_CLASS(VignetteKind, story, border_case)

struct VignetteView {
    std::string id;
    VignetteKind kind{};
    std::string title;
    std::string text;
    std::string why;
    std::map<std::string, boost::json::value> facts;
    sharing::Verdict expected{};
    sharing::Verdict given{};
    bool passed = false;
    /// In what the advice differs from what was expected.
    std::string difference;
};
BOOST_DESCRIBE_STRUCT(VignetteView, (),
                      (id, kind, title, text, why, facts, expected, given, passed, difference))

struct VignettesView {
    std::int32_t passed = 0;
    std::int32_t failed = 0;
    std::vector<VignetteView> items;
};
BOOST_DESCRIBE_STRUCT(VignettesView, (), (passed, failed, items))

struct AskVersion {
    std::map<std::string, boost::json::value> facts;
    Language language{};
};
BOOST_DESCRIBE_STRUCT(AskVersion, (), (facts, language))

struct VersionAnswer {
    sharing::Verdict verdict{};
    std::string sentence;
    std::vector<std::string> provisions;
    std::vector<sharing::TableRead> tables;
};
BOOST_DESCRIBE_STRUCT(VersionAnswer, (), (verdict, sentence, provisions, tables))

struct CompareVersion {
    /// The version that it is held against.
    std::string before;
    Language language{};
};
BOOST_DESCRIBE_STRUCT(CompareVersion, (), (before, language))

struct VersionDifference {
    bool same = false;
    /// Nothing was left unreached.
    bool complete = false;
    std::vector<std::string> lines;
};
BOOST_DESCRIBE_STRUCT(VersionDifference, (), (same, complete, lines))

/// Null when no such version was ever kept here. It lives as long as the server.
const SharingFramework* version_with(Call& call, std::string_view hash) {
    if (call.parts.policies != nullptr)
        return call.parts.policies->with_hash(call.transaction(), hash);
    const auto& shipped = call.parts.framework;
    return shipped.version().hash == hash ? &shipped : nullptr;
}

/// A look at one version that takes more than a moment: the version is found in a snapshot, and
/// what is told of it is worked out without a transaction. It keeps nothing.
template <class Result>
Route ponders(std::string_view path, std::string_view operation, std::string_view summary,
              std::function<Result(const SharingFramework&)> tell) {
    const auto load = [tell](Call& call) -> std::expected<Consider, http::Problem> {
        const auto* version = version_with(call, call.path_values.front());
        if (version == nullptr) return std::unexpected{problem("policy-not-known")};
        return Consider{[tell, version]() -> Considered {
            return {.keeps = false, .give = [told = tell(*version)](Call&) -> Answer {
                        return detail::to_answer<Result>(Given{told}, 200);
                    }};
        }};
    };
    return {.method = http::Method::get,
            .path = path,
            .operation = operation,
            .summary = summary,
            .audience = Audience::professional,
            .work = Work::consider,
            .handle = [load](Call& call) -> Answer {
                const auto consider = load(call);
                if (!consider) return std::unexpected{consider.error()};
                return (*consider)().give(call);
            },
            .load = load,
            .answer_schema = detail::schema<Result>};
}

PolicyTableView view_of(const sharing::DocumentTable& table, const SharingFramework& framework,
                        const std::string& file) {
    PolicyTableView view;
    view.id = table.id;
    view.name = table.name;
    view.question = table.question;
    view.reading = table.reading;
    for (const auto& title : framework.tables())
        if (title.file == file && title.decision == table.name) {
            view.title = title.title;
            view.source = title.source;
            view.in_force_from = title.in_force_from;
            view.version = title.version;
            view.approved_by = title.approved_by;
            view.summary_en = title.summary_en;
        }
    for (const auto& row : table.rows)
        view.rows.push_back({static_cast<std::int32_t>(row.number), row.conditions, row.answers,
                             row.provisions, row.note});
    return view;
}

PolicyTextView text_of(const SharingFramework& framework, Language language) {
    auto document = sharing::policy_document(framework, language);
    if (!document) throw std::runtime_error{"a kept policy cannot be put into words"};
    PolicyTextView view{framework.version().hash, language, {}, {}};
    for (const auto& model : document->models) {
        // An anchor is "model-" and the name of the file.
        const auto file = model.id.substr(model.id.find('-') + 1) + ".dmn";
        PolicyModelView one{file, model.title, {}};
        for (const auto& table : model.tables)
            one.tables.push_back(view_of(table, framework, file));
        view.models.push_back(std::move(one));
    }
    for (const auto& provision : document->provisions)
        view.provisions.push_back({provision.id, provision.law, provision.article, provision.gist,
                                   provision.kind, provision.status, provision.verification});
    return view;
}

std::map<std::string, boost::json::value> view_of(const sharing::Facts& facts,
                                                  const sharing::FactModel& model) {
    std::map<std::string, boost::json::value> view;
    for (const auto& [name, codes] : facts.known())
        if (const auto* fact = model.fact(name))
            view.emplace(name, sharing::fact_to_json(*fact, codes));
    return view;
}

VignettesView vignettes_with(const SharingFramework& framework) {
    const auto vignettes = sharing::vignettes_of(framework);
    if (!vignettes) throw std::runtime_error{"the vignettes of a kept policy cannot be read"};
    VignettesView view;
    for (const auto& vignette : *vignettes) {
        const auto advice = framework.advise(vignette.facts, sharing::Detail::answer);
        auto difference = sharing::difference_from(vignette.expected, advice);
        const bool passed = difference.empty();
        ++(passed ? view.passed : view.failed);
        view.items.push_back(
            {vignette.id, vignette.text.empty() ? VignetteKind::border_case : VignetteKind::story,
             vignette.title, vignette.text, vignette.why,
             view_of(vignette.facts, framework.fact_model()), vignette.expected.verdict,
             advice.verdict, passed, std::move(difference)});
    }
    return view;
}

List<sharing::TableFinding> findings_with(const SharingFramework& framework) {
    return {sharing::findings_in(framework)};
}

std::expected<Consider, http::Problem> load_question(Call& call, const AskVersion& body) {
    const auto* version = version_with(call, call.path_values.front());
    if (version == nullptr) return std::unexpected{problem("policy-not-known")};
    boost::json::object given;
    for (const auto& [fact, value] : body.facts)
        given[fact] = value;
    auto facts = sharing::read_facts(given, version->fact_model());
    if (!facts) {
        for (auto& fault : facts.error())
            fault.pointer = "/facts" + fault.pointer;
        return std::unexpected{invalid_input(std::move(facts.error()))};
    }
    return Consider{[version, facts = *std::move(facts), language = body.language]() -> Considered {
        const auto advice = version->advise(facts);
        VersionAnswer answer{advice.verdict,
                             language == Language::nl ? advice.sentence_nl : advice.sentence_en,
                             advice.provisions, sharing::tables_read(*version, facts, language)};
        return {.keeps = false, .give = [answer = std::move(answer)](Call&) -> Answer {
                    return detail::to_answer<VersionAnswer>(Given{answer}, 200);
                }};
    }};
}

/// A page waits for it; what was not reached in this time is said (R-SHARING-10).
constexpr std::chrono::seconds comparing_time{10};

std::expected<Consider, http::Problem> load_difference(Call& call, const CompareVersion& body) {
    const auto* after = version_with(call, call.path_values.front());
    const auto* before = version_with(call, body.before);
    if (after == nullptr || before == nullptr) return std::unexpected{problem("policy-not-known")};
    return Consider{[before, after, language = body.language]() -> Considered {
        const auto difference =
            sharing::difference_between(*before, *after, language, comparing_time);
        VersionDifference view{difference.same(), difference.complete(), {}};
        const auto text = sharing::difference_in_words(difference, nullptr, language);
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            if (end > at) view.lines.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        return {.keeps = false, .give = [view = std::move(view)](Call&) -> Answer {
                    return detail::to_answer<VersionDifference>(Given{view}, 200);
                }};
    }};
}

/// Asked by POST because of what is sent along; it makes nothing.
Route answers(Route route) {
    route.status = 200;
    return route;
}

} // namespace

std::vector<Route> policy_text_routes() {
    const auto who = Audience::professional;
    return {
        ponders<PolicyTextView>("/v1/policy-versions/{id}/tables/nl", "showPolicyTablesInDutch",
                                "The tables of a version in Dutch words, with their sources",
                                [](const auto& one) { return text_of(one, Language::nl); }),
        ponders<PolicyTextView>("/v1/policy-versions/{id}/tables/en", "showPolicyTablesInEnglish",
                                "The tables of a version in English words, with their sources",
                                [](const auto& one) { return text_of(one, Language::en); }),
        ponders<VignettesView>("/v1/policy-versions/{id}/vignettes", "listPolicyVignettes",
                               "The vignettes of a version, and whether it answers them as "
                               "expected",
                               vignettes_with),
        ponders<List<sharing::TableFinding>>(
            "/v1/policy-versions/{id}/findings", "listPolicyFindings",
            "What an analysis of the tables of a version finds, in both languages", findings_with),
        answers(considers<AskVersion, VersionAnswer>(
            "/v1/policy-versions/{id}/questions", "askPolicyVersion",
            "What a version answers to these facts, and which row of which table counts", who,
            load_question)),
        answers(considers<CompareVersion, VersionDifference>(
            "/v1/policy-versions/{id}/differences", "comparePolicyVersions",
            "What a version changes beside another, in sentences", who, load_difference))};
}

} // namespace schakel::api
