// Sorting by a function of the model.
#include "dmn/feel/function_parts.h"

#include <algorithm>
#include <iterator>

namespace schakel::dmn {
namespace {

/// A merge sort: stable, and with any answers of the function, also such as contradict each other, it
/// ends after as many calls. The sorts of the library promise nothing then.
class Sorting {
public:
    Sorting(Interpreter& interpreter, const Value& precedes, List items)
        : interpreter_{interpreter}, precedes_{precedes}, items_{std::move(items)},
          merged_(items_.size()) {}

    Value run() {
        const auto count = items_.size();
        for (std::size_t width = 1; width < count && !failed_; width *= 2) {
            for (std::size_t low = 0; low < count && !failed_; low += 2 * width)
                merge(low, std::min(low + width, count), std::min(low + 2 * width, count));
            std::swap(items_, merged_);
        }
        if (failed_) return Value{why_not(interpreter_)};
        return made(interpreter_, Value{std::move(items_)});
    }

private:
    /// Two neighbouring runs that are sorted become one.
    void merge(std::size_t low, std::size_t middle, std::size_t high) {
        auto left = low;
        auto right = middle;
        for (auto to = low; to < high; ++to) {
            const bool from_right =
                left == middle || (right < high && precedes(items_[right], items_[left]));
            if (failed_) return;
            merged_[to] = std::move(items_[from_right ? right++ : left++]);
        }
    }

    bool precedes(const Value& left, const Value& right) {
        const auto answer = interpreter_.call(precedes_, {left, right});
        failed_ = failed_ || answer.boolean() == nullptr;
        return !failed_ && *answer.boolean();
    }

    Interpreter& interpreter_;
    const Value& precedes_;
    List items_;
    List merged_;
    bool failed_ = false;
};

Value sort(Interpreter& interpreter, Arguments arguments) {
    const auto* items = argument<List>(arguments, 0);
    const auto& precedes = argument_or_null(arguments, 1);
    if (items == nullptr || precedes.function() == nullptr) return Value{NullReason::wrong_kind};
    if (!steps(interpreter, items->size())) return Value{NullReason::too_much};
    return Sorting{interpreter, precedes, *items}.run();
}

} // namespace

std::vector<BuiltIn> list_sort_functions() {
    return {{"sort", {{{{"list", Wanted::list}, {"precedes", Wanted::function}}, sort}}}};
}

} // namespace schakel::dmn
