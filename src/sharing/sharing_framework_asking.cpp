#include "sharing/sharing_framework_asking.h"

#include "codec/shapes.h"
#include "dmn/explanation.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {
namespace {

template <class T>
void add(std::vector<T>& values, T value) {
    if (std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(std::move(value));
}

std::string replaced(std::string text, std::string_view mark, const std::string& with) {
    if (const auto at = text.find(mark); at != std::string::npos)
        text.replace(at, mark.size(), with);
    return text;
}

/// "a, b en c"; `again` stands before the last once more, so that "van a en van b" reads well.
Wording joined(const std::vector<Wording>& parts, const Wording& again) {
    Wording all;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const bool is_last = at + 1 == parts.size();
        if (at > 0) {
            all.nl += is_last ? " en " + again.nl : ", ";
            all.en += is_last ? " and " + again.en : ", ";
        }
        all.nl += parts[at].nl;
        all.en += parts[at].en;
    }
    return all;
}

} // namespace

Asking::Asking(AskingDesk& desk, const Facts& facts, std::span<const std::string> not_known)
    : desk_{desk}, parts_{desk.parts()}, facts_{facts}, not_known_{not_known},
      evaluation_{desk.evaluation()} {
    desk_.lay_out(facts);
}

std::vector<Verdict> Asking::verdicts() {
    std::vector<Verdict> found;
    const auto decision = parts_.decisions.verdict;
    if (!parts_.program.decisions()[decision].constant) {
        for (const auto& value : evaluation_.answer(decision).values) {
            const auto verdict =
                value.string() ? codec::from_word<Verdict>(*value.string()) : std::nullopt;
            add(found, verdict.value_or(Verdict::unknown));
        }
        if (found.empty()) found.push_back(Verdict::unknown);
    } else {
        const auto& outcome = evaluation_.outcome(decision);
        for (const auto& hit : outcome.hits)
            add(found, desk_.verdict_of_rule(hit.rule));
        if (outcome.perhaps_none || outcome.conflict || outcome.refused)
            add(found, Verdict::unknown);
    }
    std::ranges::sort(found);
    return found;
}

Advice Asking::advice(Detail detail) {
    Advice advice;
    advice.policy = parts_.version;
    auto open = still_open();
    if (!open) open = decide(advice);
    if (advice.verdict == Verdict::unknown) {
        leave_open(advice, std::move(open));
    } else if (detail == Detail::reasons) {
        deciding_facts(advice);
        changes(advice);
    }
    sentences(advice);
    return advice;
}

std::optional<Asking::Open> Asking::decide(Advice& advice) {
    // Only what holds whatever the other facts are is cited.
    advice.provisions = provisions();
    settle();
    const auto possible = verdicts();
    if (possible.size() != 1) return std::nullopt;
    auto verdict = possible.front();
    const auto ground = evaluation_.answer(parts_.decisions.ground, 0);
    if (ground.is_known() && ground.values.front().string())
        advice.ground = *ground.values.front().string();
    if (permits_sharing(verdict)) {
        const auto* asked = facts_.find("data");
        if (advice.ground.empty() || asked == nullptr) return std::nullopt; // R-SHARING-4
        const auto allowed = certain_codes(parts_.decisions.allowed_data, false);
        for (const auto& kind : *asked)
            if (std::find(allowed.begin(), allowed.end(), kind) != allowed.end())
                advice.scope.push_back(kind);
        const bool carried = std::any_of(
            advice.provisions.begin(), advice.provisions.end(), [&](const std::string& id) {
                return verdict != Verdict::must ||
                       parts_.provisions[parts_.provision_by_id.at(id)].kind == "obliges";
            });
        if (!carried && !advice.scope.empty()) {
            unsettle();
            // Which provision carries it may hang on a fact that changes nothing else.
            if (const auto fact = fact_behind_the_provisions()) return Open{*fact, {verdict}, {}};
            settle();
        }
        // R-SHARING-5: what the tables permit without anything to share, or without a provision, is
        // refused.
        if (advice.scope.empty() || !carried) {
            advice.scope.clear();
            verdict = Verdict::must_not;
        }
    }
    advice.verdict = verdict;
    if (permits_sharing(verdict))
        advice.conditions = certain_codes(parts_.decisions.conditions, true);
    unsettle();
    // Whose consent is missing is not asked further: each whose consent may be needed is named.
    if (verdict == Verdict::only_with_consent)
        advice.conditions = certain_codes(parts_.decisions.conditions, true);
    // What hangs on facts that were not asked is left out: duties may contradict each other.
    advice.duties = duties();
    if (permits_sharing(verdict)) { // R-SHARING-6
        const auto manner = certain_codes(parts_.decisions.manner, true);
        // While the setting is not known the last is meant: the table ends with the most ordinary way.
        if (!manner.empty()) advice.manner = manner.back();
    }
    const auto norm = evaluation_.answer(parts_.decisions.norm);
    if (norm.is_known() && norm.values.front().string())
        advice.norm = *norm.values.front().string();
    return std::nullopt;
}

std::vector<std::string> Asking::duties() {
    // R-SHARING-17
    static const Facts::Codes nobody_yet{"not_yet"};
    const auto* const told = parts_.facts.fact("informed");
    const bool assumed = told != nullptr && facts_.find(told->name) == nullptr;
    const auto fact = static_cast<std::size_t>(told - parts_.facts.facts.data());
    if (assumed) set(fact, &nobody_yet);
    auto codes = certain_codes(parts_.decisions.duties, false);
    if (assumed) reset(fact);
    return codes;
}

std::vector<std::string> Asking::certain_codes(dmn::DecisionIndex decision, bool perhaps_too) {
    std::vector<std::string> codes;
    const auto& rules = parts_.program.decisions()[decision].table.rules;
    for (const auto& hit : evaluation_.outcome(decision).hits)
        if (hit.certain || perhaps_too)
            if (const auto* code = rules[hit.rule].answers.front().string()) add(codes, *code);
    return codes;
}

std::vector<std::string> Asking::provisions() {
    std::vector<std::string> ids;
    const auto cite = [&](const dmn::Reason& reason) {
        if (!reason.certain) return;
        for (const auto& id : desk_.cited(reason))
            add(ids, id);
    };
    // What carries the ground first, then the rule that chose it, which mostly says no more than the principles.
    const auto reasons = dmn::explain(evaluation_, parts_.decisions.ground).reasons;
    for (const auto& reason : reasons)
        if (reason.decision != parts_.decisions.ground) cite(reason);
    for (const auto& reason : reasons)
        if (reason.decision == parts_.decisions.ground) cite(reason);
    for (const auto& reason : dmn::explain(evaluation_, parts_.decisions.verdict).reasons)
        cite(reason);
    return ids;
}

std::optional<std::size_t> Asking::fact_behind_the_provisions() {
    for (const auto decision : {parts_.decisions.ground, parts_.decisions.verdict})
        for (const auto& reason : dmn::explain(evaluation_, decision).reasons) {
            if (reason.certain) continue;
            for (const auto input : dmn::open_inputs(evaluation_, reason.decision))
                return parts_.fact_of_input[input];
        }
    return std::nullopt;
}

// Forgetting more never makes fewer verdicts possible. So what can be forgotten one after the other can be forgotten at
// once, and where that goes wrong the half of it is tried.
std::vector<std::size_t> Asking::needed_of(const std::vector<std::size_t>& facts,
                                           std::size_t at_once) {
    const auto before = verdicts();
    std::vector<std::size_t> needed;
    for (auto left = facts.size(), step = std::max(at_once, std::size_t{1}); left > 0;) {
        step = std::min(step, left);
        const auto tried = std::span{facts}.subspan(left - step, step);
        for (const auto fact : tried)
            set(fact, nullptr);
        if (verdicts() == before) {
            left -= step;
            step *= 2;
            continue;
        }
        for (const auto fact : tried)
            reset(fact);
        if (step > 1) {
            step /= 2;
            continue;
        }
        needed.push_back(facts[--left]);
    }
    std::ranges::reverse(needed);
    return needed;
}

void Asking::deciding_facts(Advice& advice) {
    // What the rules read comes first; the rules that did not hold read other facts, which may be needed too.
    std::vector<std::size_t> facts;
    const auto take = [&](std::size_t fact) {
        if (desk_.codes(fact) != nullptr) add(facts, fact);
    };
    for (const auto input : dmn::explain(evaluation_, parts_.decisions.verdict).inputs)
        take(parts_.fact_of_input[input]);
    const auto read = facts.size();
    if (const auto settling = dmn::settling_inputs(evaluation_, parts_.decisions.verdict)) {
        for (const auto input : *settling)
            take(parts_.fact_of_input[input]);
        for (std::size_t fact = 0; fact < parts_.facts.facts.size(); ++fact)
            if (std::ranges::find(facts, fact) == facts.end()) set(fact, nullptr);
    } else {
        for (std::size_t fact = 0; fact < parts_.facts.facts.size(); ++fact)
            if (parts_.inputs[fact]) take(fact);
    }
    deciding_ = needed_of(facts, facts.size() - read);
    for (std::size_t fact = 0; fact < parts_.facts.facts.size(); ++fact)
        reset(fact);
    for (const auto fact : deciding_) {
        const auto& definition = parts_.facts.facts[fact];
        advice.because.push_back({definition.name, fact_to_json(definition, *desk_.codes(fact))});
    }
}

// As long as the facts that decided stay, so does the verdict: only a change of one of those can lead to another.
void Asking::changes(Advice& advice) {
    const auto verdict = advice.verdict;
    struct Change {
        ChangeOfFact change;
        int rank;
    };
    std::vector<Change> found;
    // The verdict that is reached by another value, when there is one and it is known.
    const auto reached_by = [&](std::size_t fact, const Facts::Codes& to) {
        set(fact, &to);
        const auto reached = verdicts();
        return reached.size() == 1 ? reached.front() : Verdict::unknown;
    };
    const auto add_change = [&](const FactDefinition& definition, const Facts::Codes& from,
                                const Facts::Codes& to, Verdict reached) {
        if (reached == verdict || reached == Verdict::unknown) return;
        // First what opens or closes the door, and of those what a professional can bring about.
        const bool turns = permits_sharing(reached) != permits_sharing(verdict);
        const int rank = (turns ? 0 : 2) + (definition.changeable ? 0 : 1);
        found.push_back({{definition.name, fact_to_json(definition, from),
                          fact_to_json(definition, to), reached},
                         rank});
    };
    std::ranges::sort(deciding_);
    std::vector<std::optional<Verdict>> reached;
    for (const auto fact : deciding_) {
        const auto& definition = parts_.facts.facts[fact];
        const auto& from = *desk_.codes(fact);
        reached.assign(definition.values.size(), std::nullopt);
        for (std::size_t place = 0; place < definition.values.size(); ++place) {
            const auto& code = definition.values[place].code;
            const auto at = std::ranges::find(from, code);
            if (definition.kind == FactKind::many) {
                auto to = from;
                if (at == from.end())
                    to.push_back(code);
                else
                    to.erase(to.begin() + (at - from.begin()));
                add_change(definition, from, to, reached_by(fact, to));
            } else if (at == from.end()) {
                const Facts::Codes to{code};
                auto& of_alike = reached[desk_.alike(fact, place)];
                if (!of_alike) of_alike = reached_by(fact, to);
                add_change(definition, from, to, *of_alike);
            }
        }
        reset(fact);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Change& a, const Change& b) { return a.rank < b.rank; });
    for (auto& change : found)
        advice.would_change.push_back(std::move(change.change));
}

void Asking::leave_open(Advice& advice, std::optional<Open> open) {
    const auto version = advice.policy;
    advice = Advice{};
    advice.policy = version;
    if (!open) return;
    std::erase(open->possible, Verdict::unknown);
    std::ranges::sort(open->possible);
    advice.possible = std::move(open->possible);
    advice.next_question = parts_.facts.facts[open->fact].name;
}

void Asking::sentences(Advice& advice) {
    const auto has = [](const std::vector<std::string>& codes, std::string_view code) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    const auto say = [&](const Wording& wording, std::string_view mark = {},
                         const Wording& with = {}) {
        const auto append = [](std::string& sentence, const std::string& part) {
            if (!sentence.empty()) sentence += ' ';
            sentence += part;
        };
        append(advice.sentence_nl, replaced(wording.nl, mark, with.nl));
        append(advice.sentence_en, replaced(wording.en, mark, with.en));
    };
    const auto part = [&](const char* key) -> const Wording& {
        return parts_.sentences.delen.at(key);
    };
    if (advice.verdict == Verdict::unknown) {
        if (!advice.next_question) return say(part("unknown_without_question"));
        return say(part("unknown"), "{vraag}", parts_.facts.fact(*advice.next_question)->question);
    }
    // Where the verdict departs from what its ground would give by itself, the words of the ground do not fit.
    const auto by_ground = evaluation_.answer(parts_.decisions.ground, 1);
    std::optional<Verdict> own;
    if (!advice.ground.empty() && by_ground.is_known() && by_ground.values.front().string())
        own = codec::from_word<Verdict>(*by_ground.values.front().string());
    const auto& weaker = parts_.sentences.open;
    const auto still_open = weaker.find(advice.ground);
    const auto who = whose_consent(advice);
    if (!own || permits_sharing(*own) != permits_sharing(advice))
        say(part(advice.verdict == Verdict::only_with_consent ? "only_with_consent" : "must_not"),
            "{wie}", who);
    else if (*own == Verdict::must && advice.verdict != Verdict::must && still_open != weaker.end())
        say(still_open->second);
    else
        say(parts_.sentences.gronden.at(advice.ground), "{wie}", who);
    if (!permits_sharing(advice)) return;
    if (has(advice.conditions, "necessity_recorded"))
        say(part(is_weighed() ? "weging_vastleggen" : "open_weging"));
    if (has(advice.duties, "postpone_informing")) say(part("postpone_informing"));
    if (advice.norm == "report") say(part("norm_report"));
    std::vector<Wording> left_out;
    for (const auto& kind : *facts_.find("data"))
        if (!has(advice.scope, kind)) left_out.push_back(parts_.sentences.gegevens.at(kind));
    if (!left_out.empty()) say(part("left_out"), "{weggelaten}", joined(left_out, {}));
}

Wording Asking::whose_consent(const Advice& advice) const {
    std::vector<Wording> who;
    for (const auto& condition : advice.conditions)
        if (const auto found = parts_.sentences.toestemming.find(condition);
            found != parts_.sentences.toestemming.end())
            who.push_back(found->second);
    if (who.empty()) return parts_.sentences.delen.at("wie_het_aangaat");
    return joined(who, {"van ", "of "});
}

bool Asking::is_weighed() const {
    return std::ranges::all_of(std::array{"necessary", "proportionate", "subsidiary"},
                               [this](const char* fact) {
                                   const auto* codes = facts_.find(fact);
                                   return codes != nullptr && *codes == Facts::Codes{"yes"};
                               });
}

} // namespace schakel::sharing
