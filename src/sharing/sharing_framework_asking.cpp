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

dmn::Value value_of(const FactDefinition& fact, const std::string& code) {
    return fact.kind == FactKind::yes_no ? dmn::Value{code == "true"} : dmn::Value{code};
}

dmn::Possible possible_of(const FactDefinition& fact, const Facts::Codes* codes) {
    std::vector<dmn::Value> values;
    if (codes != nullptr) {
        for (const auto& code : *codes)
            values.push_back(value_of(fact, code));
        return dmn::Possible::known(fact.kind == FactKind::many ? dmn::Value{std::move(values)}
                                                                : values.front());
    }
    // R-SHARING-1: what is not known can be anything that the fact can be.
    for (const auto& value : fact.values)
        values.push_back(value_of(fact, value.code));
    return fact.kind == FactKind::many ? dmn::Possible::list_between({}, std::move(values))
                                       : dmn::Possible::one_of(std::move(values));
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

Asking::Asking(const FrameworkParts& parts, const Facts& facts,
               std::span<const std::string> not_known)
    : parts_{parts}, facts_{facts}, not_known_{not_known}, evaluation_{parts.program} {
    for (std::size_t fact = 0; fact < parts_.facts.facts.size(); ++fact)
        reset(fact);
}

void Asking::set(std::size_t fact, const Facts::Codes* codes) {
    if (const auto input = parts_.inputs[fact])
        evaluation_.set(*input, possible_of(parts_.facts.facts[fact], codes));
}

void Asking::reset(std::size_t fact) { set(fact, facts_.find(parts_.facts.facts[fact].name)); }

std::vector<Verdict> Asking::verdicts() {
    std::vector<Verdict> found;
    for (const auto& value : evaluation_.answer(parts_.decisions.verdict).values) {
        const auto verdict =
            value.string() ? codec::from_word<Verdict>(*value.string()) : std::nullopt;
        add(found, verdict.value_or(Verdict::unknown));
    }
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
        changes(advice, advice.verdict);
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
        const auto& table = parts_.program.decisions()[reason.decision].table;
        const auto& rule = table.rules[reason.rule];
        if (!reason.certain || annotation(table, rule, not_cited_annotation) == "nee") return;
        for (auto& id : provision_ids(annotation(table, rule, provisions_annotation)))
            add(ids, std::move(id));
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

void Asking::deciding_facts(Advice& advice) {
    // What the rules read comes first; the rules that did not hold read other facts, which may be needed too.
    std::vector<std::size_t> facts;
    for (const auto input : dmn::explain(evaluation_, parts_.decisions.verdict).inputs)
        facts.push_back(parts_.fact_of_input[input]);
    for (std::size_t fact = 0; fact < parts_.facts.facts.size(); ++fact)
        if (parts_.inputs[fact]) add(facts, fact);
    std::erase_if(facts, [&](std::size_t fact) {
        return facts_.find(parts_.facts.facts[fact].name) == nullptr;
    });
    // Forget one after the other, the last first, as long as the verdict stays: what is left decided. Where the tables
    // refused what they permitted (R-SHARING-5) their own verdict is what stays.
    const auto decided = verdicts();
    for (std::size_t i = facts.size(); i-- > 0;) {
        set(facts[i], nullptr);
        if (verdicts() == decided)
            facts.erase(facts.begin() + static_cast<std::ptrdiff_t>(i));
        else
            reset(facts[i]);
    }
    for (std::size_t fact = 0; fact < parts_.facts.facts.size(); ++fact)
        reset(fact);
    for (const auto fact : facts) {
        const auto& definition = parts_.facts.facts[fact];
        advice.because.push_back(
            {definition.name, fact_to_json(definition, *facts_.find(definition.name))});
    }
}

void Asking::changes(Advice& advice, Verdict verdict) {
    struct Change {
        ChangeOfFact change;
        int rank;
    };
    std::vector<Change> found;
    const auto try_out = [&](std::size_t fact, const Facts::Codes& from, const Facts::Codes& to) {
        set(fact, &to);
        const auto reached = verdicts();
        if (reached.size() != 1 || reached.front() == verdict ||
            reached.front() == Verdict::unknown)
            return;
        const auto& definition = parts_.facts.facts[fact];
        // First what opens or closes the door, and of those what a professional can bring about.
        const bool turns = permits_sharing(reached.front()) != permits_sharing(verdict);
        const int rank = (turns ? 0 : 2) + (definition.changeable ? 0 : 1);
        found.push_back({{definition.name, fact_to_json(definition, from),
                          fact_to_json(definition, to), reached.front()},
                         rank});
    };
    for (std::size_t fact = 0; fact < parts_.facts.facts.size(); ++fact) {
        const auto& definition = parts_.facts.facts[fact];
        const auto* from = facts_.find(definition.name);
        if (from == nullptr || !parts_.inputs[fact]) continue;
        for (const auto& value : definition.values) {
            const auto at = std::find(from->begin(), from->end(), value.code);
            Facts::Codes to{value.code};
            if (definition.kind == FactKind::many) {
                to = *from;
                if (at == from->end())
                    to.push_back(value.code);
                else
                    to.erase(to.begin() + (at - from->begin()));
            } else if (at != from->end()) {
                continue;
            }
            try_out(fact, *from, to);
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
