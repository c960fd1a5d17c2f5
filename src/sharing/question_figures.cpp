#include "sharing/question_figures.h"

#include "sharing/situation.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {
namespace {

/// The answer to a joint question that says nothing but what is so; null when none does.
const JointAnswer* answer_in_one_breath(const JointQuestion& joint, const Facts& answers) {
    const auto found = std::ranges::find_if(joint.answers, [&](const JointAnswer& answer) {
        return std::ranges::all_of(answer.facts, [&](const auto& said) {
            const auto* codes = answers.find(said.first);
            return codes != nullptr && codes->front() == said.second;
        });
    });
    return found == joint.answers.end() ? nullptr : &*found;
}

} // namespace

Dialogue dialogue(const SharingFramework& framework, Facts known, const Facts& answers) {
    Dialogue held;
    for (;;) {
        held.advice = with_purpose_asked(framework.advise(known, Detail::answer), known);
        if (!held.advice.next_question) return held;
        const auto& next = *held.advice.next_question;
        const auto is_part = [&](const JointQuestion& joint) {
            return std::ranges::find(joint.facts, next) != joint.facts.end();
        };
        const bool perhaps_joint =
            std::ranges::any_of(framework.question_scheme().together, is_part);
        if (const auto* joint = perhaps_joint ? framework.joint_question(known) : nullptr) {
            if (const auto* answer = answer_in_one_breath(*joint, answers)) {
                ++held.questions;
                for (const auto& [fact, code] : answer->facts) {
                    held.facts.push_back(fact);
                    known.set(fact, code);
                }
                continue;
            }
        }
        const auto* codes = answers.find(next);
        if (codes == nullptr) {
            held.complete = false;
            return held;
        }
        ++held.questions;
        held.facts.push_back(next);
        known.set(next, *codes);
    }
}

Facts known_in_case(const SharingFramework& framework, const Facts& facts) {
    Facts known;
    for (const auto& asking : framework.question_scheme().questions)
        if (const auto* codes = facts.find(asking.fact); asking.known_in_case && codes != nullptr)
            known.set(asking.fact, *codes);
    add_what_follows(known);
    return known;
}

void QuestionFigures::add(std::size_t questions) {
    counts.insert(std::ranges::upper_bound(counts, questions), questions);
}

std::size_t QuestionFigures::median() const {
    return counts.empty() ? 0 : counts[counts.size() / 2];
}

std::string QuestionFigures::distribution() const {
    std::string text;
    for (auto at = counts.begin(); at != counts.end();) {
        const auto end = std::upper_bound(at, counts.end(), *at);
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", *at, end - at);
        at = end;
    }
    return text;
}

} // namespace schakel::sharing
