#include "sharing/sharing_framework_asking.h"

#include "codec/shapes.h"
#include "dmn/explanation.h"
#include "sharing/sentence_parts.h"
#include "sharing/sharing_framework_trials.h"

#include <algorithm>
#include <boost/json/monotonic_resource.hpp>
#include <fmt/format.h>

namespace schakel::sharing {
namespace {

template <class T>
void add(std::vector<T>& values, T value) {
    if (std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(std::move(value));
}

/// Bytes of the values of what decided and what would change it, mostly.
constexpr std::size_t most_changes_fit = 4096;

void append_sentence(std::string& text, std::string_view sentence) {
    // Mostly two or three sentences follow one another.
    if (text.empty())
        text.reserve(3 * sentence.size());
    else
        text += ' ';
    text += sentence;
}

/// Not those of which the answers are gathered.
bool one_rule_answers(dmn::HitPolicy policy) {
    return policy == dmn::HitPolicy::first || policy == dmn::HitPolicy::unique;
}

} // namespace

Asking::Asking(AskingDesk& desk, const Facts& facts, std::span<const std::string> not_known)
    : desk_{desk}, parts_{desk.parts()}, facts_{facts}, not_known_{not_known},
      evaluation_{desk.evaluation()}, data_{facts.find("data")} {
    desk_.lay_out(facts);
}

Advice Asking::advice(Detail detail) {
    Advice advice;
    advice.policy = parts_.version;
    auto open = still_open();
    if (!open) open = decide(advice);
    if (advice.verdict == Verdict::unknown) {
        leave_open(advice, std::move(open));
    } else if (detail == Detail::reasons) {
        reasons(advice);
    }
    sentences(advice);
    return advice;
}

std::optional<Asking::Open> Asking::decide(Advice& advice) {
    // Only what holds whatever the other facts are is cited.
    const auto provisions = this->provisions();
    advice.provisions.reserve(provisions.size());
    for (const auto place : provisions)
        advice.provisions.push_back(parts_.provisions[place].id);
    settle();
    auto verdict = desk_.verdicts().only();
    if (verdict == Verdict::unknown) return std::nullopt;
    advice.ground = known_word(parts_.decisions.ground).value_or("");
    if (permits_sharing(verdict)) {
        if (advice.ground.empty() || data_ == nullptr) return std::nullopt; // R-SHARING-4
        const auto allowed = certain_codes(parts_.decisions.allowed_data, false);
        for (const auto& kind : *data_)
            if (std::find(allowed.begin(), allowed.end(), kind) != allowed.end())
                advice.scope.push_back(kind);
        const bool carried = std::ranges::any_of(provisions, [&](std::size_t place) {
            return verdict != Verdict::must || parts_.provisions[place].kind == "obliges";
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
    if (auto norm = known_word(parts_.decisions.norm)) advice.norm = std::move(*norm);
    return std::nullopt;
}

std::optional<std::string> Asking::known_word(dmn::DecisionIndex decision, std::uint32_t column) {
    const auto& compiled = parts_.program.decisions()[decision];
    const auto& outcome = evaluation_.outcome(decision);
    // What mostly is, without a copy of the answer.
    if (compiled.constant && one_rule_answers(compiled.table.hit_policy) &&
        outcome.hits.size() == 1 && outcome.decided()) {
        const auto* word = compiled.table.rules[outcome.hits.front().rule].answers[column].string();
        return word == nullptr ? std::nullopt : std::optional{*word};
    }
    const auto answer = evaluation_.answer(decision, column);
    if (!answer.is_known() || answer.values.front().string() == nullptr) return std::nullopt;
    return *answer.values.front().string();
}

std::vector<std::string> Asking::duties() {
    // R-SHARING-17
    static const Facts::Codes nobody_yet{"not_yet"};
    const auto told = desk_.named().informed;
    const bool assumed = told && !desk_.is_known(*told);
    if (assumed) set(*told, &nobody_yet);
    auto codes = certain_codes(parts_.decisions.duties, false);
    if (assumed) reset(*told);
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

std::vector<std::size_t> Asking::provisions() {
    std::vector<std::size_t> places;
    const auto cite = [&](const dmn::Reason& reason) {
        if (!reason.certain) return;
        for (const auto place : desk_.cited(reason))
            add(places, place);
    };
    // What carries the ground first, then the rule that chose it, which mostly says no more than the principles.
    const auto reasons = dmn::explain(evaluation_, parts_.decisions.ground).reasons;
    for (const auto& reason : reasons)
        if (reason.decision != parts_.decisions.ground) cite(reason);
    for (const auto& reason : reasons)
        if (reason.decision == parts_.decisions.ground) cite(reason);
    auto verdict = dmn::explain(evaluation_, parts_.decisions.verdict);
    for (const auto& reason : verdict.reasons)
        cite(reason);
    read_for_verdict_ = std::move(verdict.inputs);
    return places;
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

void Asking::reasons(Advice& advice) {
    VerdictTrials trials{desk_};
    // What the rules that hold do not read is forgotten first: the others are the better reasons.
    auto settling = trials.settling();
    std::vector<std::size_t> deciding;
    for (const auto input : read_for_verdict_)
        if (const auto fact = parts_.fact_of_input[input]; desk_.is_known(fact))
            add(deciding, fact);
    for (const auto fact : settling)
        add(deciding, fact);

    // As long as the facts that settle the verdict stay, so does it: only a change of one of those can lead to another.
    std::ranges::sort(settling);
    std::vector<Change> changes;
    const auto now = trials.now();
    std::vector<std::size_t> needed;
    std::vector<VerdictSet> others;
    for (const auto fact : settling) {
        trials.with_each(fact, others);
        for (std::size_t place = 0; place < others.size(); ++place) {
            if (others[place] == now) continue;
            add(needed, fact);
            if (now.only() == advice.verdict)
                add_change(changes, {fact, place, others[place].only()}, advice.verdict);
        }
    }
    if (now.only() != advice.verdict) {
        // R-SHARING-5: what is refused beyond the tables hangs on what was asked too, and only a whole advice tells what
        // else would be refused.
        add(deciding, position_of("data"));
        needed.push_back(position_of("data"));
        changes = changes_of_advice(advice.verdict);
    }
    std::ranges::stable_sort(changes, {}, &Change::rank);
    advice.would_change.reserve(changes.size());
    // They are many, and go together: their values lie in one piece of memory.
    const auto memory =
        boost::json::make_shared_resource<boost::json::monotonic_resource>(most_changes_fit);
    for (const auto& change : changes)
        advice.would_change.push_back(in_words(change, memory));

    // Forgetting more never makes fewer verdicts possible: what is needed among more is needed among fewer.
    trials.forget_all_but(deciding);
    for (auto at = deciding.size(); at-- > 0;)
        if (std::ranges::find(needed, deciding[at]) == needed.end() &&
            trials.forget_if_idle(deciding[at]))
            deciding.erase(deciding.begin() + static_cast<std::ptrdiff_t>(at));
    advice.because.reserve(deciding.size());
    for (const auto fact : deciding) {
        const auto& definition = parts_.facts.facts[fact];
        advice.because.push_back(
            {definition.name, fact_to_json(definition, *desk_.codes(fact), memory)});
    }
}

void Asking::add_change(std::vector<Change>& changes, Change change, Verdict verdict) const {
    if (change.reached == verdict || change.reached == Verdict::unknown) return;
    // First what opens or closes the door, and of those what a professional can bring about.
    const bool turns = permits_sharing(change.reached) != permits_sharing(verdict);
    change.rank = (turns ? 0 : 2) + (parts_.facts.facts[change.fact].changeable ? 0 : 1);
    changes.push_back(change);
}

std::vector<Asking::Change> Asking::changes_of_advice(Verdict verdict) const {
    std::vector<Change> changes;
    SeatAtDesk other{parts_};
    for (std::size_t fact = 0; fact < parts_.facts.facts.size(); ++fact) {
        const auto& definition = parts_.facts.facts[fact];
        if (!desk_.is_known(fact)) continue;
        for (std::size_t place = 0; place < definition.values.size(); ++place) {
            auto facts = facts_;
            facts.set(definition.name, otherwise(fact, place));
            const auto reached = Asking{other.desk(), facts}.advice(Detail::answer).verdict;
            add_change(changes, {fact, place, reached}, verdict);
        }
    }
    return changes;
}

Facts::Codes Asking::otherwise(std::size_t fact, std::size_t place) const {
    const auto& definition = parts_.facts.facts[fact];
    return definition.kind == FactKind::many ? toggled_list(definition, *desk_.codes(fact), place)
                                             : Facts::Codes{definition.values[place].code};
}

ChangeOfFact Asking::in_words(const Change& change, const boost::json::storage_ptr& memory) const {
    const auto& definition = parts_.facts.facts[change.fact];
    return {definition.name, fact_to_json(definition, *desk_.codes(change.fact), memory),
            fact_to_json(definition, otherwise(change.fact, change.place), memory), change.reached};
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
    const auto say = [&](const Wording& wording) {
        append_sentence(advice.sentence_nl, wording.nl);
        append_sentence(advice.sentence_en, wording.en);
    };
    // What stands for the mark is put together only where there is one.
    const auto say_with = [&](const Wording& wording, std::string_view mark, const auto& with) {
        if (!wording.nl.contains(mark) && !wording.en.contains(mark)) return say(wording);
        const Wording inside = with();
        say({replaced(wording.nl, mark, inside.nl), replaced(wording.en, mark, inside.en)});
    };
    const auto part = [&](const char* key) -> const Wording& {
        return parts_.sentences.delen.at(key);
    };
    if (advice.verdict == Verdict::unknown) {
        if (!advice.next_question) return say(part("unknown_without_question"));
        return say_with(part("unknown"), "{vraag}",
                        [&] { return parts_.facts.fact(*advice.next_question)->question; });
    }
    // Where the verdict departs from what its ground would give by itself, the words of the ground do not fit.
    std::optional<Verdict> own;
    if (!advice.ground.empty())
        if (const auto by_ground = known_word(parts_.decisions.ground, 1))
            own = codec::from_word<Verdict>(*by_ground);
    const auto& weaker = parts_.sentences.open;
    const auto still_open = weaker.find(advice.ground);
    const auto who = [&] { return whose_consent(advice); };
    if (!own || permits_sharing(*own) != permits_sharing(advice))
        say_with(
            part(advice.verdict == Verdict::only_with_consent ? "only_with_consent" : "must_not"),
            "{wie}", who);
    else if (*own == Verdict::must && advice.verdict != Verdict::must && still_open != weaker.end())
        say(still_open->second);
    else
        say_with(parts_.sentences.gronden.at(advice.ground), "{wie}", who);
    if (!permits_sharing(advice)) return;
    if (has(advice.conditions, "necessity_recorded"))
        say(part(is_weighed() ? "weging_vastleggen" : "open_weging"));
    if (has(advice.duties, "postpone_informing")) say(part("postpone_informing"));
    if (advice.norm == "report") say(part("norm_report"));
    std::vector<Wording> left_out;
    for (const auto& kind : *data_)
        if (!has(advice.scope, kind)) left_out.push_back(parts_.sentences.gegevens.at(kind));
    if (!left_out.empty())
        say_with(part("left_out"), "{weggelaten}", [&] { return joined(left_out, {}); });
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
    const auto& weighed = desk_.named().weighed;
    return !weighed.empty() && std::ranges::all_of(weighed, [this](const auto& favourable) {
        return desk_.places(favourable.first) == favourable.second;
    });
}

} // namespace schakel::sharing
