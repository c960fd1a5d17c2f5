// Which fact is asked next: what an advice says has to be certain, and nothing else is asked.
#include "codec/shapes.h"
#include "dmn/explanation.h"
#include "sharing/sharing_framework_asking.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace schakel::sharing {
namespace {

/// A question is found within some milliseconds: past these limits cases are tried instead.
constexpr dmn::QuestionLimits limits{.cases_max = 1e16,
                                     .states_max = 1e4,
                                     .nodes_max = 8'000,
                                     .look_ahead_max = 0,
                                     .tries_max = 200};

/// All that an advice says, so far as facts can change it.
struct Said {
    Verdict verdict = Verdict::unknown;
    std::string ground;
    std::vector<std::string> scope;
    std::vector<std::string> conditions;
    bool operator==(const Said&) const = default;
};

std::vector<std::string> codes_of(const dmn::Value& list) {
    std::vector<std::string> codes;
    if (const auto* code = list.string()) codes.push_back(*code);
    if (const auto* values = list.list())
        for (const auto& value : *values)
            if (const auto* code = value.string()) codes.push_back(*code);
    std::ranges::sort(codes);
    return codes;
}

/// The first column of its answer names it.
std::string ground_in(const dmn::Value& answer) {
    const auto* columns = answer.context();
    if (columns == nullptr || columns->entries.empty()) return {};
    const auto* name = columns->entries.front().second.string();
    return name == nullptr ? std::string{} : *name;
}

/// Numbers for what is said, in the order in which they come.
class EverySaid {
public:
    explicit EverySaid(const Facts::Codes& asked) : asked_{asked} {}

    std::uint32_t number(std::span<const dmn::Value> answers) {
        Said said;
        if (const auto* word = answers[0].string())
            said.verdict = codec::from_word<Verdict>(*word).value_or(Verdict::unknown);
        said.ground = ground_in(answers[1]);
        if (permits_sharing(said.verdict)) {
            said.scope = codes_of(answers[2]);
            std::erase_if(said.scope, [&](const std::string& kind) {
                return std::ranges::find(asked_, kind) == asked_.end();
            });
        }
        if (permits_sharing(said.verdict)) said.conditions = codes_of(answers[3]);
        const auto number = std::ranges::find(all_, said) - all_.begin();
        if (number == std::ssize(all_)) all_.push_back(std::move(said));
        return static_cast<std::uint32_t>(number);
    }
    [[nodiscard]] const Said& operator[](std::uint32_t number) const { return all_[number]; }

private:
    const Facts::Codes& asked_;
    std::vector<Said> all_;
};

} // namespace

std::vector<dmn::DecisionIndex> Asking::sought() const {
    const auto& decisions = parts_.decisions;
    return {decisions.verdict, decisions.ground, decisions.allowed_data, decisions.conditions};
}

bool Asking::decided() {
    return std::ranges::all_of(sought(), [&](dmn::DecisionIndex decision) {
        return evaluation_.outcome(decision).decided();
    });
}

bool Asking::says_all() {
    const auto possible = verdicts();
    if (possible.size() != 1 || possible.front() == Verdict::unknown ||
        !known_word(parts_.decisions.ground))
        return false;
    if (!permits_sharing(possible.front())) return true;
    const auto uncertain = [&](dmn::DecisionIndex decision, auto&& counts) {
        const auto& rules = parts_.program.decisions()[decision].table.rules;
        return std::ranges::any_of(evaluation_.outcome(decision).hits, [&](const dmn::Hit& hit) {
            const auto* code = rules[hit.rule].answers.front().string();
            return !hit.certain && code != nullptr && counts(*code);
        });
    };
    return data_ != nullptr &&
           !uncertain(parts_.decisions.allowed_data,
                      [&](const std::string& kind) {
                          return std::ranges::find(*data_, kind) != data_->end();
                      }) &&
           !uncertain(parts_.decisions.conditions, [](const std::string&) { return true; });
}

std::optional<Asking::Open> Asking::still_open() {
    if (says_all()) return std::nullopt;
    if (data_ == nullptr) {
        // Nothing can be judged before it is clear what of.
        return Open{position_of("data"), verdicts(), {}};
    }
    EverySaid said{*data_};
    const dmn::Sought sought{
        this->sought(), [&](std::span<const dmn::Value> answers) { return said.number(answers); }};
    const auto askables = not_known_.empty() ? parts_.askables : askables_without();
    auto question = dmn::next_question(evaluation_, sought, askables, limits);
    if (!question) {
        // Trying showed no two cases that differ: then there is little to go through.
        auto without_trying = limits;
        without_trying.cases_max = std::numeric_limits<double>::infinity();
        question = dmn::next_question(evaluation_, sought, askables, without_trying);
    }
    if (!question) return Open{first_open(), verdicts(), {}};
    if (!*question) return std::nullopt;
    Open open{parts_.fact_of_input[(*question)->input], {}, (*question)->mattering};
    for (const auto number : (*question)->possible)
        if (std::ranges::find(open.possible, said[number].verdict) == open.possible.end())
            open.possible.push_back(said[number].verdict);
    if (open.possible.empty()) open.possible = verdicts();
    return open;
}

std::vector<dmn::Askable> Asking::askables_without() const {
    const auto is_left = [&](dmn::InputIndex input) {
        const auto& name = parts_.facts.facts[parts_.fact_of_input[input]].name;
        return std::ranges::find(not_known_, name) != not_known_.end();
    };
    auto askables = parts_.askables;
    for (auto& askable : askables) {
        if (!is_left(askable.input)) {
            std::erase_if(askable.after, is_left);
            continue;
        }
        askable.after.clear();
        for (const auto& other : parts_.askables)
            if (!is_left(other.input)) askable.after.push_back(other.input);
    }
    return askables;
}

std::size_t Asking::position_of(std::string_view fact) const {
    return static_cast<std::size_t>(parts_.facts.fact(fact) - parts_.facts.facts.data());
}

/// The first fact that the tables still read.
std::size_t Asking::first_open() {
    for (const auto decision : sought())
        for (const auto input : dmn::open_inputs(evaluation_, decision))
            return parts_.fact_of_input[input];
    return 0; // Not reached: where nothing is open all is decided.
}

void Asking::settle() {
    while (!decided()) {
        const auto fact = first_open();
        const auto& definition = parts_.facts.facts[fact];
        const auto any = definition.kind == FactKind::many
                             ? Facts::Codes{}
                             : Facts::Codes{definition.values.front().code};
        settled_.push_back(fact);
        set(fact, &any);
    }
}

void Asking::unsettle() {
    for (const auto fact : std::exchange(settled_, {}))
        reset(fact);
}

const JointQuestion* Asking::joint_question() {
    const auto open = still_open();
    if (!open) return nullptr;
    const auto& next = parts_.facts.facts[open->fact].name;
    const auto matters = [&](const std::string& fact) {
        const auto input = parts_.program.input(fact);
        return input && std::ranges::find(not_known_, fact) == not_known_.end() &&
               std::ranges::find(open->mattering, *input) != open->mattering.end();
    };
    for (const auto& joint : parts_.scheme.together)
        if (std::ranges::find(joint.facts, next) != joint.facts.end() &&
            std::ranges::all_of(joint.facts, matters))
            return &joint;
    return nullptr;
}

} // namespace schakel::sharing
