#include "sharing/advice_vignettes.h"

#include "codec/json.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {
namespace {

struct VignetteRecord {
    std::string id;
    std::string title;
    std::string text;
    std::string why;
    boost::json::value facts;
    ExpectedAdvice expected;
};
BOOST_DESCRIBE_STRUCT(VignetteRecord, (), (id, title, text, why, facts, expected))

struct VignetteFile {
    std::vector<VignetteRecord> vignettes;
};
BOOST_DESCRIBE_STRUCT(VignetteFile, (), (vignettes))

struct BorderCaseRecord {
    std::string id;
    /// The vignette that it is a change of.
    std::string like;
    boost::json::value change;
    std::string why;
    ExpectedAdvice expected;
};
BOOST_DESCRIBE_STRUCT(BorderCaseRecord, (), (id, like, change, why, expected))

struct BorderCaseFile {
    std::vector<BorderCaseRecord> cases;
};
BOOST_DESCRIBE_STRUCT(BorderCaseFile, (), (cases))

void add_to(Faults& faults, const std::string& place, const Faults& found) {
    for (const auto& fault : found)
        faults.push_back({place + fault.pointer, fault.code, fault.message});
}

bool has(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string differences(std::string_view what, const std::vector<std::string>& expected,
                        const std::vector<std::string>& given) {
    std::string text;
    for (const auto& code : expected)
        if (!has(given, code)) text += fmt::format("; {} lack {}", what, code);
    for (const auto& code : given)
        if (!has(expected, code)) text += fmt::format("; {} hold {}", what, code);
    return text;
}

} // namespace

std::expected<std::vector<Vignette>, Faults> read_vignettes(std::string_view json,
                                                            const FactModel& model) {
    auto file = codec::read_json<VignetteFile>(json);
    if (!file) return std::unexpected{file.error()};
    std::vector<Vignette> vignettes;
    Faults faults;
    for (std::size_t i = 0; i < file->vignettes.size(); ++i) {
        auto& record = file->vignettes[i];
        auto facts = read_facts(record.facts, model);
        if (!facts) {
            add_to(faults, fmt::format("/vignettes/{}/facts", i), facts.error());
            continue;
        }
        vignettes.push_back({std::move(record.id), std::move(record.title), std::move(record.text),
                             std::move(record.why), std::move(*facts), std::move(record.expected)});
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return vignettes;
}

std::expected<std::vector<Vignette>, Faults>
read_border_cases(std::string_view json, std::string_view vignettes, const FactModel& model) {
    const auto stories = codec::read_json<VignetteFile>(vignettes);
    if (!stories) return std::unexpected{stories.error()};
    auto file = codec::read_json<BorderCaseFile>(json);
    if (!file) return std::unexpected{file.error()};
    std::vector<Vignette> cases;
    Faults faults;
    for (std::size_t i = 0; i < file->cases.size(); ++i) {
        auto& record = file->cases[i];
        const auto place = fmt::format("/cases/{}", i);
        const auto like = std::ranges::find(stories->vignettes, record.like, &VignetteRecord::id);
        if (like == stories->vignettes.end() || !record.change.is_object()) {
            faults.push_back({place, "unknown", "it changes facts of a vignette that is there"});
            continue;
        }
        auto changed = like->facts.as_object();
        for (const auto& [fact, value] : record.change.get_object())
            changed[fact] = value;
        auto facts = read_facts(changed, model);
        if (!facts) {
            add_to(faults, place + "/change", facts.error());
            continue;
        }
        cases.push_back({std::move(record.id), like->title, like->text, std::move(record.why),
                         std::move(*facts), std::move(record.expected)});
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return cases;
}

std::expected<std::vector<Vignette>, Faults> vignettes_of(const SharingFramework& framework) {
    constexpr const char* stories = "vignetten.json";
    Faults faults;
    auto vignettes = read_vignettes(framework.file(stories), framework.fact_model());
    if (!vignettes) add_to(faults, stories, vignettes.error());
    for (int part = 1; vignettes; ++part) {
        const auto border = fmt::format("grensgevallen-{}.json", part);
        if (framework.file(border).empty()) break;
        auto more = read_border_cases(framework.file(border), framework.file(stories),
                                      framework.fact_model());
        if (more)
            std::ranges::move(*more, std::back_inserter(*vignettes));
        else
            add_to(faults, border, more.error());
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return vignettes;
}

std::string difference_from(const ExpectedAdvice& expected, const Advice& advice) {
    std::string text;
    if (advice.verdict != expected.verdict)
        text += fmt::format("; the verdict is {}, expected {}", codec::word_for(advice.verdict),
                            codec::word_for(expected.verdict));
    text += differences("kinds in the scope", expected.scope, advice.scope);
    text += differences("duties", expected.duties, advice.duties);
    text += differences("conditions", expected.conditions, advice.conditions);
    text += differences("provisions", expected.provisions, advice.provisions);
    const auto other = [&](std::string_view what, const std::optional<std::string>& wanted,
                           const std::string& given) {
        if (wanted && *wanted != given)
            text += fmt::format("; the {} is {}, expected {}", what, given, *wanted);
    };
    other("manner", expected.manner, advice.manner);
    other("norm", expected.norm, advice.norm);
    other("ground", expected.ground, advice.ground);
    return text.empty() ? text : text.substr(2);
}

} // namespace schakel::sharing
