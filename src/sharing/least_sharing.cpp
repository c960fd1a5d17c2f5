#include "sharing/least_sharing.h"

#include "sharing/sentence_parts.h"
#include "sharing/sharing_framework_parts.h"

#include <algorithm>

namespace schakel::sharing {

namespace {

using Codes = std::vector<std::string>;

bool is(const Facts& facts, std::string_view fact, std::string_view code) {
    const auto* codes = facts.find(fact);
    return codes != nullptr && codes->size() == 1 && codes->front() == code;
}

bool unsafe(const Facts& facts) {
    const auto* suspicion = facts.find("suspicion");
    return is(facts, "acute_danger", "true") ||
           (suspicion != nullptr && !is(facts, "suspicion", "none"));
}

/// Which words say that they do not cooperate; null where they do, or it is not known (R-LEAST-1).
const char* why_without_them(const Facts& facts) {
    if (is(facts, "consent", "refused")) return "minste_geweigerd";
    if (is(facts, "consent", "withdrawn")) return "minste_ingetrokken";
    if (is(facts, "consent", "not_asked") && is(facts, "consent_gap", "unreachable"))
        return "minste_onbereikbaar";
    return nullptr;
}

bool holds(const Codes& codes, const std::string& code) {
    return std::ranges::find(codes, code) != codes.end();
}

/// The words of one version of the Grondslag.
class Words {
public:
    explicit Words(const Sentences& sentences) : sentences_{sentences} {}

    [[nodiscard]] const Wording* part(const std::string& key) const {
        const auto found = sentences_.delen.find(key);
        return found == sentences_.delen.end() ? nullptr : &found->second;
    }
    void say(LeastSharing& least, const char* key, const Codes& kinds) const {
        const auto* words = part(key);
        if (words == nullptr) return;
        std::vector<Wording> named;
        for (const auto& kind : kinds)
            named.push_back(sentences_.gegevens.at(kind));
        const auto list = joined(named);
        for (const auto& [sentence, text, with] :
             {std::tuple{&least.sentence_nl, &words->nl, &list.nl},
              {&least.sentence_en, &words->en, &list.en}}) {
            if (!sentence->empty()) *sentence += ' ';
            *sentence += replaced(*text, "{gegevens}", *with);
        }
    }

private:
    const Sentences& sentences_;
};

} // namespace

std::optional<LeastSharing> least_sharing(const SharingFramework& framework, const Facts& facts,
                                          const Advice& advice) {
    const auto* why = why_without_them(facts);
    const auto* data = facts.find("data");
    const Words words{FrameworkParts::of(framework).sentences};
    if (why == nullptr || !unsafe(facts) || data == nullptr || advice.next_question ||
        advice.verdict == Verdict::unknown || words.part(why) == nullptr)
        return std::nullopt;

    // R-LEAST-2: each kind by itself, on the same ground where there is one.
    LeastSharing least;
    Codes obliged;
    Codes permitted;
    const bool permits = permits_sharing(advice);
    for (const auto& kind : permits ? advice.scope : *data) {
        auto alone = facts;
        alone.set("data", Codes{kind});
        const auto answer = framework.advise(alone, Detail::answer);
        if (!permits_sharing(answer) || !holds(answer.scope, kind)) continue;
        if (permits && answer.ground != advice.ground) continue;
        permitted.push_back(kind);
        if (answer.verdict == Verdict::must) obliged.push_back(kind);
    }
    words.say(least, why, {});
    if (!permits) { // R-LEAST-4
        words.say(least, "minste_niets", {});
        if (!permitted.empty() && data->size() > 1) {
            words.say(least, "minste_alleen", permitted);
            least.ask_alone = std::move(permitted);
        }
        return least;
    }
    least.obliged = !obliged.empty();
    least.kinds = least.obliged ? std::move(obliged) : std::move(permitted);
    // What stands only together is proposed together.
    if (least.kinds.empty()) least.kinds = advice.scope;
    words.say(least, least.obliged ? "minste_moet" : "minste_mag", least.kinds);
    Codes further;
    Codes outside;
    for (const auto& kind : *data)
        if (!holds(least.kinds, kind))
            (holds(advice.scope, kind) ? further : outside).push_back(kind);
    if (!further.empty()) words.say(least, "minste_verder", further);
    if (!outside.empty()) words.say(least, "minste_niet", outside);
    return least;
}

} // namespace schakel::sharing
