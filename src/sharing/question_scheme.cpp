#include "sharing/question_scheme.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace schakel::sharing {
namespace {

class Checking {
public:
    Checking(const QuestionScheme& scheme, const FactModel& model)
        : scheme_{scheme}, model_{model} {}

    Faults faults() {
        for (std::size_t i = 0; i < scheme_.questions.size(); ++i)
            check(scheme_.questions[i], fmt::format("/questions/{}", i));
        for (const auto& fact : model_.facts)
            if (scheme_.asking(fact.name) == nullptr)
                fault("/questions", "missing",
                      fmt::format("how '{}' is asked is not there", fact.name));
        for (std::size_t i = 0; i < scheme_.together.size(); ++i)
            check(scheme_.together[i], fmt::format("/together/{}", i));
        // Only of what is well-formed so far can be said whether it goes round.
        if (faults_.empty()) check_rounds();
        return std::move(faults_);
    }

private:
    void fault(std::string pointer, std::string code, std::string message) {
        faults_.push_back({std::move(pointer), std::move(code), std::move(message)});
    }

    void check(const FactAsking& asking, const std::string& place) {
        const auto* fact = model_.fact(asking.fact);
        if (fact == nullptr)
            return fault(place + "/fact", "unknown",
                         fmt::format("feiten.json has no '{}'", asking.fact));
        if (!seen_.insert(asking.fact).second)
            fault(place + "/fact", "duplicate", fmt::format("'{}' stands here twice", fact->name));
        if (asking.burden < 1)
            fault(place + "/burden", "not_allowed", "a burden is a whole number from 1 up");
        for (std::size_t i = 0; i < asking.after.size(); ++i)
            if (model_.fact(asking.after[i]) == nullptr)
                fault(fmt::format("{}/after/{}", place, i), "unknown",
                      fmt::format("feiten.json has no '{}'", asking.after[i]));
        check_odds(asking, *fact, place + "/odds");
    }

    void check_odds(const FactAsking& asking, const FactDefinition& fact,
                    const std::string& place) {
        if (asking.odds.empty()) return;
        if (fact.kind == FactKind::many)
            return fault(place, "not_allowed", "the answer is a list, which has no odds");
        for (const auto& [code, times] : asking.odds) {
            if (fact.value(code) == nullptr)
                fault(fmt::format("{}/{}", place, code), "unknown",
                      fmt::format("'{}' is no code of '{}'", code, fact.name));
            // An answer without odds would be left out of what is looked at.
            if (times < 1)
                fault(fmt::format("{}/{}", place, code), "not_allowed",
                      "odds are whole numbers from 1 up");
        }
    }

    void check(const JointQuestion& joint, const std::string& place) {
        for (std::size_t i = 0; i < joint.facts.size(); ++i)
            if (const auto* fact = model_.fact(joint.facts[i]); fact == nullptr)
                fault(fmt::format("{}/facts/{}", place, i), "unknown",
                      fmt::format("feiten.json has no '{}'", joint.facts[i]));
            else if (fact->kind == FactKind::many)
                fault(fmt::format("{}/facts/{}", place, i), "not_allowed",
                      "a list is asked by itself");
        if (joint.facts.size() < 2)
            fault(place + "/facts", "not_allowed", "a joint question is about two facts or more");
        if (joint.answers.empty()) fault(place + "/answers", "missing", "it has no answer");
        for (std::size_t i = 0; i < joint.answers.size(); ++i)
            check(joint.answers[i], joint, fmt::format("{}/answers/{}/facts", place, i));
    }
    void check(const JointAnswer& answer, const JointQuestion& joint, const std::string& place) {
        if (answer.facts.empty()) fault(place, "missing", "the answer says nothing");
        for (const auto& [name, code] : answer.facts) {
            const auto* fact = model_.fact(name);
            if (std::ranges::find(joint.facts, name) == joint.facts.end())
                fault(fmt::format("{}/{}", place, name), "unknown",
                      "the question is not about this fact");
            else if (fact != nullptr && fact->value(code) == nullptr)
                fault(fmt::format("{}/{}", place, name), "not_allowed",
                      fmt::format("'{}' is no code of '{}'", code, name));
        }
    }

    void check_rounds() {
        // What presumes nothing that is left is left out, until nothing changes any more.
        std::set<std::string_view> left_out;
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto& asking : scheme_.questions)
                if (std::ranges::all_of(asking.after, [&](const std::string& first) {
                        return left_out.contains(first);
                    }))
                    changed = left_out.insert(asking.fact).second || changed;
        }
        for (std::size_t i = 0; i < scheme_.questions.size(); ++i)
            if (!left_out.contains(scheme_.questions[i].fact))
                fault(fmt::format("/questions/{}/after", i), "not_allowed",
                      fmt::format("'{}' presumes itself by way of others",
                                  scheme_.questions[i].fact));
    }

    const QuestionScheme& scheme_;
    const FactModel& model_;
    std::set<std::string_view> seen_;
    Faults faults_;
};

} // namespace

const FactAsking* QuestionScheme::asking(std::string_view fact) const {
    const auto found = std::ranges::find(questions, fact, &FactAsking::fact);
    return found == questions.end() ? nullptr : &*found;
}

Faults faults_of(const QuestionScheme& scheme, const FactModel& model) {
    return Checking{scheme, model}.faults();
}

} // namespace schakel::sharing
