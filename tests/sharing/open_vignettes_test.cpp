// The open vignettes of the legal material, scored as that material says: verdict equal, scope equal as a set, at least
// one provision in common and every obligation named when the verdict is must, the expected duties among the given.
#include "codec/json.h"
#include "sharing/sharing_framework.h"
#include "source_folder.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <set>

namespace schakel::sharing {
namespace {

std::set<std::string> codes(const boost::json::value& list) {
    std::set<std::string> found;
    for (const auto& code : list.as_array())
        found.emplace(code.as_string());
    return found;
}
std::set<std::string> set_of(const std::vector<std::string>& list) {
    return {list.begin(), list.end()};
}

bool includes(const std::set<std::string>& all, const std::set<std::string>& part) {
    return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

/// Empty when the advice is as the vignette expects.
std::string differences(const SharingFramework& framework, const Advice& advice,
                        const boost::json::value& expected) {
    std::string text;
    const std::string verdict{codec::word_for(advice.verdict)};
    if (verdict != expected.at("verdict").as_string())
        text +=
            "verdict " + verdict + " for " + std::string{expected.at("verdict").as_string()} + "; ";
    if (set_of(advice.scope) != codes(expected.at("scope"))) text += "scope; ";
    const auto named = set_of(advice.provisions);
    const auto wanted = codes(expected.at("provisions"));
    if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(),
                                        [&](const auto& id) { return named.contains(id); }))
        text += "provisions; ";
    for (const auto& id : wanted)
        if (const auto* provision = framework.provision(id);
            verdict == "must" && provision != nullptr && provision->kind == "obliges" &&
            !named.contains(id))
            text += "obligation " + id + "; ";
    if (!includes(set_of(advice.duties), codes(expected.at("duties")))) text += "duties; ";
    return text.empty() ? text : text + " on ground " + advice.ground;
}

TEST(OpenVignettes, are_answered_as_the_legal_material_expects) {
    std::ifstream stream{source_folder() / "../shared/legal/vignettes.json"};
    if (!stream) GTEST_SKIP() << "../shared is not here";
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    const auto document = codec::parse_json(text);
    ASSERT_TRUE(document);
    const auto framework = SharingFramework::load(source_folder() / "policy");
    if (!framework)
        for (const auto& fault : framework.error())
            ADD_FAILURE() << fault.pointer << ": " << fault.message;
    ASSERT_TRUE(framework);
    for (const auto& vignette : document->at("vignettes").as_array()) {
        const auto facts = read_facts(vignette.at("facts"), framework->fact_model());
        ASSERT_TRUE(facts) << facts.error().front().pointer;
        EXPECT_EQ(differences(*framework, framework->advise(*facts), vignette.at("expected")), "")
            << vignette.at("id").as_string();
    }
}

} // namespace
} // namespace schakel::sharing
