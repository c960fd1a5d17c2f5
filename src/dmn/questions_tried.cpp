#include "dmn/inside/tried_question.h"

#include "dmn/explanation.h"
#include "dmn/inside/kept_inputs.h"
#include "dmn/inside/known_answer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace schakel::dmn::inside {
namespace {

/// How many cases show whether an input makes a difference.
constexpr int cases_per_input = 24;
/// Of an input with many values fewer cases are looked at, so that it takes no more answers.
constexpr int answers_per_input = 192;
constexpr int cases_least = 4;
/// How much a list of which the members are not known, or anything at all, counts for.
constexpr double bits_of_anything = 16;

/// The places of the values of every open input.
using Case = std::vector<std::size_t>;

class Trying {
public:
    Trying(Evaluation& evaluation, const Sought& sought, std::span<const OpenInput> open,
           const Burdens& burdens, std::size_t tries_max)
        : evaluation_{evaluation}, sought_{sought}, open_{open}, burdens_{burdens},
          tries_left_{tries_max}, kept_{evaluation} {
        for (const auto& each : open)
            evaluation.set(each.input, Possible::one_of(each.values));
    }

    std::expected<std::optional<Question>, std::string> question() {
        Case some(open_.size(), 0);
        if (!search(some)) {
            if (tries_left_ > 0) return std::nullopt;
            return std::unexpected{"whether a question can still change the answer takes more "
                                   "cases than may be tried"};
        }
        // Of the two cases at least one input tells them apart, so that one is found always.
        const auto certain = turning_point();
        auto left = open_places();
        while (!left.empty()) {
            const auto now = in_order(presuming_none_of(left));
            for (const auto at : now)
                if (at == certain || makes_a_difference(at))
                    return Question{open_[at].input, Question::Chosen::tried, {}, {}, {}, {}};
            std::erase_if(left, [&](auto at) { return std::ranges::find(now, at) != now.end(); });
        }
        return Question{open_[certain].input, Question::Chosen::tried, {}, {}, {}, {}};
    }

private:
    void set(std::size_t at, std::size_t value) {
        evaluation_.set(open_[at].input, Possible::known(open_[at].values[value]));
    }
    void set_open(std::size_t at) {
        evaluation_.set(open_[at].input, Possible::one_of(open_[at].values));
    }

    /// The verdict when the answers are known.
    std::optional<std::uint32_t> verdict() {
        if (tries_left_ > 0) --tries_left_;
        std::vector<Value> answers;
        for (const auto decision : sought_.decisions) {
            auto answer = known_answer(evaluation_, decision);
            if (!answer) return std::nullopt;
            answers.push_back(std::move(*answer));
        }
        if (sought_.verdict) return sought_.verdict(answers);
        const auto found = std::ranges::find(answers_seen_, answers);
        const auto number = static_cast<std::uint32_t>(found - answers_seen_.begin());
        if (found == answers_seen_.end()) answers_seen_.push_back(std::move(answers));
        return number;
    }
    std::uint32_t verdict_of(const Case& each) {
        for (std::size_t at = 0; at < each.size(); ++at)
            set(at, each[at]);
        return *verdict();
    }

    [[nodiscard]] std::vector<std::size_t> open_places() {
        std::vector<std::size_t> places;
        for (const auto decision : sought_.decisions)
            for (const auto input : open_inputs(evaluation_, decision)) {
                const auto found = std::ranges::find(open_, input, &OpenInput::input);
                const auto at = static_cast<std::size_t>(found - open_.begin());
                if (found != open_.end() && std::ranges::find(places, at) == places.end())
                    places.push_back(at);
            }
        return places;
    }

    /// R-DMN-56
    [[nodiscard]] std::vector<std::size_t>
    presuming_none_of(const std::vector<std::size_t>& places) const {
        auto found = places;
        std::erase_if(found, [&](std::size_t at) {
            return std::ranges::any_of(burdens_.after[at], [&](std::size_t first) {
                return std::ranges::find(places, first) != places.end();
            });
        });
        return found;
    }
    /// The one first after which the least is uncertain, for what it costs.
    [[nodiscard]] std::vector<std::size_t> in_order(std::vector<std::size_t> places) {
        if (places.size() <= 1) return places;
        std::vector<std::pair<double, std::size_t>> left;
        for (const auto at : places)
            left.emplace_back(uncertainty_after(at) * burdens_.costs[at], at);
        std::ranges::stable_sort(left, {}, &std::pair<double, std::size_t>::first);
        std::ranges::transform(left, places.begin(), &std::pair<double, std::size_t>::second);
        return places;
    }

    /// Goes on until two cases of different verdicts are found, keeping open what is open as long
    /// as can be: cases that lie beside each other come to light first.
    bool search(Case& some) {
        if (const auto found = verdict()) {
            if (!first_) {
                first_ = {*found, some};
            } else if (first_->first != *found) {
                second_ = some;
                return true;
            }
            return false;
        }
        const auto places = open_places();
        if (places.empty() || tries_left_ == 0) return false;
        const auto at = places.front();
        for (std::size_t value = 0; value < open_[at].values.size(); ++value) {
            set(at, value);
            some[at] = value;
            const bool found = search(some);
            if (found || tries_left_ == 0) {
                set_open(at);
                some[at] = 0;
                return found;
            }
        }
        set_open(at);
        some[at] = 0;
        return false;
    }

    /// Going from one case to the other, one input at a time, the one at which the verdict turns.
    std::size_t turning_point() {
        auto now = first_->second;
        for (std::size_t at = 0; at < now.size(); ++at) {
            if (now[at] == second_[at]) continue;
            now[at] = second_[at];
            if (verdict_of(now) == first_->first) continue;
            open_all();
            return at;
        }
        std::unreachable(); // The verdicts of the first and the last case differ.
    }
    void open_all() {
        for (std::size_t at = 0; at < open_.size(); ++at)
            set_open(at);
    }

    /// In bits, on average over the values.
    double uncertainty_after(std::size_t at) {
        double left = 0;
        for (std::size_t value = 0; value < open_[at].values.size(); ++value) {
            set(at, value);
            for (const auto decision : sought_.decisions)
                left += burdens_.odds[at][value] * bits_open(decision);
        }
        set_open(at);
        return left;
    }
    double bits_open(DecisionIndex decision) {
        if (evaluation_.outcome(decision).decided()) return 0;
        const auto possible = evaluation_.answer(decision, Operand::whole);
        if (possible.anything) return bits_of_anything;
        if (possible.partial_list) return static_cast<double>(possible.perhaps.size());
        return std::log2(std::max(1.0, static_cast<double>(possible.values.size())));
    }

    /// True only when it was seen in cases that differ in it alone.
    bool makes_a_difference(std::size_t at) {
        const auto values = static_cast<int>(open_[at].values.size());
        const auto rounds = std::clamp(answers_per_input / values, cases_least, cases_per_input);
        for (int round = 0; round < rounds; ++round) {
            auto each = round % 2 == 0 ? first_->second : second_;
            // First the cases that are known, then those that lie further and further from them.
            for (std::size_t other = 0; round > 1 && other < each.size(); ++other)
                if (static_cast<int>(next() % cases_per_input) < round)
                    each[other] = next() % open_[other].values.size();
            std::optional<std::uint32_t> seen;
            for (each[at] = 0; each[at] < open_[at].values.size(); ++each[at]) {
                const auto found = verdict_of(each);
                if (seen.value_or(found) != found) {
                    open_all();
                    return true;
                }
                seen = found;
            }
        }
        open_all();
        return false;
    }

    /// Numbers without order, the same ones every time. (xorshift64)
    std::size_t next() {
        random_ ^= random_ << 13;
        random_ ^= random_ >> 7;
        random_ ^= random_ << 17;
        return static_cast<std::size_t>(random_ >> 11);
    }

    Evaluation& evaluation_;
    const Sought& sought_;
    std::span<const OpenInput> open_;
    const Burdens& burdens_;
    std::size_t tries_left_;
    KeptInputs kept_;
    std::vector<std::vector<Value>> answers_seen_;
    std::optional<std::pair<std::uint32_t, Case>> first_;
    Case second_;
    std::uint64_t random_ = 0x9e3779b97f4a7c15;
};

} // namespace

std::expected<std::optional<Question>, std::string>
tried_question(Evaluation& evaluation, const Sought& sought, std::span<const OpenInput> open,
               const Burdens& burdens, std::size_t tries_max) {
    return Trying{evaluation, sought, open, burdens, tries_max}.question();
}

} // namespace schakel::dmn::inside
