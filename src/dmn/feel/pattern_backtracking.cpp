#include "dmn/feel/pattern_backtracking.h"

#include "base/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace schakel::dmn {

namespace {

constexpr std::size_t steps_in_pattern_max = 20'000;
constexpr std::uint64_t steps_of_search_max = 1'000'000;

} // namespace

/// Writes the tree out; what repeats is written as often as it must or may.
class PatternSteps::Writer {
public:
    explicit Writer(PatternSteps& pattern) : pattern_{pattern} {}

    void write(const PatternNode& node) {
        using Kind = PatternNode::Kind;
        if (full()) return;
        switch (node.kind) {
        case Kind::character: add(Step::Kind::character).character = node.character; break;
        case Kind::one_of: add(Step::Kind::one_of).characters = node.characters; break;
        case Kind::sequence:
            for (const auto& part : node.parts)
                write(part);
            break;
        case Kind::choice: write_choice(node); break;
        case Kind::group: write_group(node.parts.front(), node.number); break;
        case Kind::repeat: write_repeat(node); break;
        case Kind::begin: add(Step::Kind::begin); break;
        case Kind::end: add(Step::Kind::end); break;
        case Kind::back_reference:
            add(Step::Kind::back_reference).first = index(node.number);
            break;
        }
    }
    void write_group(const PatternNode& inside, int number) {
        add(Step::Kind::save).first = index(number) * 2;
        write(inside);
        add(Step::Kind::save).first = index(number) * 2 + 1;
    }
    void finish() { add(Step::Kind::found); }
    [[nodiscard]] bool full() const { return pattern_.steps_.size() > steps_in_pattern_max; }

private:
    static std::uint32_t index(int number) { return static_cast<std::uint32_t>(number); }
    [[nodiscard]] std::uint32_t here() const {
        return static_cast<std::uint32_t>(pattern_.steps_.size());
    }
    Step& add(Step::Kind kind) {
        auto& step = pattern_.steps_.emplace_back();
        step.kind = kind;
        return step;
    }
    Step& at(std::uint32_t step) { return pattern_.steps_[step]; }

    void write_choice(const PatternNode& node) {
        std::vector<std::uint32_t> ends;
        for (std::size_t part = 0; part < node.parts.size(); ++part) {
            const bool last = part + 1 == node.parts.size();
            const auto choose = here();
            if (!last) add(Step::Kind::choose).first = choose + 1;
            write(node.parts[part]);
            if (last) break;
            ends.push_back(here());
            add(Step::Kind::go);
            at(choose).second = here();
        }
        for (const auto end : ends)
            at(end).first = here();
    }

    void write_repeat(const PatternNode& node) {
        const auto& part = node.parts.front();
        for (int times = 0; times < node.least && !full(); ++times)
            write(part);
        if (node.most < 0) return write_loop(part, node.lazy);
        std::vector<std::uint32_t> choices;
        for (int times = node.least; times < node.most && !full(); ++times) {
            choices.push_back(here());
            add(Step::Kind::choose);
            write(part);
        }
        for (const auto choice : choices)
            decide(choice, choice + 1, here(), node.lazy);
    }

    /// Once more that takes nothing is no further: without that a loop would never end.
    void write_loop(const PatternNode& part, bool lazy) {
        const auto slot = static_cast<std::uint32_t>(pattern_.slots_++);
        const auto choice = here();
        add(Step::Kind::choose);
        add(Step::Kind::save).first = slot;
        write(part);
        add(Step::Kind::moved).first = slot;
        add(Step::Kind::go).first = choice;
        decide(choice, choice + 1, here(), lazy);
    }

    void decide(std::uint32_t choice, std::uint32_t more, std::uint32_t on, bool lazy) {
        at(choice).first = lazy ? on : more;
        at(choice).second = lazy ? more : on;
    }

    PatternSteps& pattern_;
};

std::expected<PatternSteps, NullReason> PatternSteps::of(const PatternTree& tree) {
    PatternSteps pattern;
    pattern.flags_ = tree.flags;
    pattern.groups_ = static_cast<std::size_t>(tree.groups) + 1;
    pattern.slots_ = pattern.groups_ * 2;
    Writer writer{pattern};
    writer.write_group(tree.root, 0);
    writer.finish();
    if (writer.full()) return std::unexpected{NullReason::too_much};
    return pattern;
}

/// One search from one place.
class PatternSteps::Run {
public:
    Run(const PatternSteps& pattern, std::string_view text)
        : pattern_{pattern}, text_{text}, slots_(pattern.slots_, -1) {}

    /// nullopt when there were too many steps.
    std::optional<bool> fits(Interpreter& interpreter, std::size_t from, std::uint64_t& steps) {
        std::ranges::fill(slots_, std::ptrdiff_t{-1});
        step_ = 0;
        place_ = from;
        undone_.clear();
        while (true) {
            if (++steps > steps_of_search_max || !interpreter.step()) return std::nullopt;
            if (pattern_.steps_[step_].kind == Step::Kind::found) return true;
            if (!go_on(pattern_.steps_[step_]) && !go_back()) return false;
        }
    }
    [[nodiscard]] Taken group(std::size_t number) const {
        return {slots_[number * 2], slots_[number * 2 + 1]};
    }

private:
    /// What to take up again: a place to go on from, or what a slot was.
    struct Undone {
        std::uint32_t step = 0;
        bool slot = false;
        std::ptrdiff_t value = 0;
    };

    bool go_on(const Step& step) {
        const auto place = static_cast<std::ptrdiff_t>(place_);
        switch (step.kind) {
        case Step::Kind::character:
            return take([&](UChar32 sign) { return sign == step.character; });
        case Step::Kind::one_of:
            return take([&](UChar32 sign) { return step.characters->contains(sign); });
        case Step::Kind::save:
            undone_.push_back({step.first, true, slots_[step.first]});
            slots_[step.first] = place;
            break;
        case Step::Kind::choose:
            undone_.push_back({step.second, false, place});
            step_ = step.first;
            return true;
        case Step::Kind::go: step_ = step.first; return true;
        case Step::Kind::moved:
            if (slots_[step.first] == place) return false;
            break;
        case Step::Kind::begin:
            if (!at_begin()) return false;
            break;
        case Step::Kind::end:
            if (!at_end()) return false;
            break;
        case Step::Kind::back_reference:
            if (!take_again(group(step.first))) return false;
            break;
        case Step::Kind::found: break;
        }
        ++step_;
        return true;
    }

    bool go_back() {
        while (!undone_.empty()) {
            const auto last = undone_.back();
            undone_.pop_back();
            if (last.slot) {
                slots_[last.step] = last.value;
                continue;
            }
            step_ = last.step;
            place_ = static_cast<std::size_t>(last.value);
            return true;
        }
        return false;
    }

    template <class Test>
    bool take(Test fits) {
        const auto sign = next_code_point(text_, place_);
        if (sign < 0 || !fits(sign)) return false;
        ++step_;
        return true;
    }
    /// A group that took no part took nothing, and nothing is here again.
    bool take_again(const Taken& group) {
        auto again = static_cast<std::size_t>(group.from);
        while (group.to >= 0 && again < static_cast<std::size_t>(group.to)) {
            const auto wanted = next_code_point(text_, again);
            const auto sign = next_code_point(text_, place_);
            if (sign < 0 || !(sign == wanted || (pattern_.flags_.any_case &&
                                                 u_foldCase(sign, U_FOLD_CASE_DEFAULT) ==
                                                     u_foldCase(wanted, U_FOLD_CASE_DEFAULT))))
                return false;
        }
        return true;
    }

    /// A line end that ends the text begins no line.
    [[nodiscard]] bool at_begin() const {
        if (place_ == 0) return true;
        return pattern_.flags_.lines && text_[place_ - 1] == '\n' && place_ < text_.size();
    }
    [[nodiscard]] bool at_end() const {
        if (!pattern_.flags_.lines) return place_ == text_.size();
        if (place_ < text_.size()) return text_[place_] == '\n';
        return !text_.ends_with('\n');
    }

    const PatternSteps& pattern_;
    std::string_view text_;
    std::vector<std::ptrdiff_t> slots_;
    std::vector<Undone> undone_;
    std::uint32_t step_ = 0;
    std::size_t place_ = 0;
};

std::expected<bool, NullReason> PatternSteps::find(Interpreter& interpreter, std::string_view text,
                                                   std::size_t from,
                                                   std::vector<Taken>& groups) const {
    Run run{*this, text};
    std::uint64_t steps = 0;
    for (auto place = from; place <= text.size();) {
        const auto fits = run.fits(interpreter, place, steps);
        if (!fits) return std::unexpected{NullReason::too_much};
        if (*fits) {
            groups.resize(groups_);
            for (std::size_t number = 0; number < groups_; ++number)
                groups[number] = run.group(number);
            return true;
        }
        if (place == text.size()) break;
        (void)next_code_point(text, place);
    }
    return false;
}

} // namespace schakel::dmn
