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
    boost::json::value facts;
    ExpectedAdvice expected;
};
BOOST_DESCRIBE_STRUCT(VignetteRecord, (), (id, title, text, facts, expected))

struct VignetteFile {
    std::vector<VignetteRecord> vignettes;
};
BOOST_DESCRIBE_STRUCT(VignetteFile, (), (vignettes))

bool has(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string missing(std::string_view what, const std::vector<std::string>& expected,
                    const std::vector<std::string>& given) {
    std::string text;
    for (const auto& code : expected)
        if (!has(given, code)) text += fmt::format("; {} lacks {}", what, code);
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
        if (facts) {
            vignettes.push_back({std::move(record.id), std::move(record.title),
                                 std::move(record.text), std::move(*facts),
                                 std::move(record.expected)});
            continue;
        }
        for (auto& fault : facts.error())
            faults.push_back({fmt::format("/vignettes/{}/facts{}", i, fault.pointer), fault.code,
                              fault.message});
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return vignettes;
}

std::string difference_from(const ExpectedAdvice& expected, const Advice& advice) {
    std::string text;
    if (advice.verdict != expected.verdict)
        text += fmt::format("; the verdict is {}, expected {}", codec::word_for(advice.verdict),
                            codec::word_for(expected.verdict));
    text += missing("the scope", expected.scope, advice.scope);
    for (const auto& kind : advice.scope)
        if (!has(expected.scope, kind)) text += fmt::format("; the scope holds {}", kind);
    text += missing("duties", expected.duties, advice.duties);
    text += missing("conditions", expected.conditions, advice.conditions);
    text += missing("provisions", expected.provisions, advice.provisions);
    return text.empty() ? text : text.substr(2);
}

} // namespace schakel::sharing
