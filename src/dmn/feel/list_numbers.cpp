// What a list of numbers amounts to.
#include "dmn/feel/function_parts.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

using Numbers = std::vector<Number>;
using Answer = std::optional<Number>;

/// nullopt when there is anything but numbers.
std::optional<Numbers> numbers_in(const List& items) {
    Numbers numbers;
    numbers.reserve(items.size());
    for (const auto& item : items) {
        if (item.number() == nullptr) return std::nullopt;
        numbers.push_back(*item.number());
    }
    return numbers;
}

Number count_of(const Numbers& numbers) {
    return Number{static_cast<std::int64_t>(numbers.size())};
}

Answer folded(const Numbers& numbers, Answer (*with)(const Number&, const Number&)) {
    if (numbers.empty()) return std::nullopt;
    Answer result = numbers.front();
    for (std::size_t at = 1; at < numbers.size() && result; ++at)
        result = with(*result, numbers[at]);
    return result;
}

Answer sum_of(const Numbers& numbers) { return folded(numbers, add); }
Answer product_of(const Numbers& numbers) { return folded(numbers, multiply); }

Answer mean_of(const Numbers& numbers) {
    const auto total = sum_of(numbers);
    return total ? divide(*total, count_of(numbers)) : std::nullopt;
}

Answer median_of(const Numbers& numbers) {
    if (numbers.empty()) return std::nullopt;
    auto sorted = numbers;
    std::ranges::sort(sorted);
    const auto middle = sorted.size() / 2;
    if (sorted.size() % 2 == 1) return sorted[middle];
    return mean_of({sorted[middle - 1], sorted[middle]});
}

/// That of a sample: the squares are divided by one less than the count. The mean is taken off first,
/// for squares of large numbers that lie close together would lose all digits in which they differ.
Answer deviation_of(const Numbers& numbers) {
    if (numbers.size() < 2) return std::nullopt;
    const auto mean = mean_of(numbers);
    if (!mean) return std::nullopt;
    Numbers squares;
    squares.reserve(numbers.size());
    for (const auto& number : numbers) {
        const auto distance = subtract(number, *mean);
        const auto square = distance ? multiply(*distance, *distance) : std::nullopt;
        if (!square) return std::nullopt;
        squares.push_back(*square);
    }
    const auto total = sum_of(squares);
    const auto others = Number{static_cast<std::int64_t>(numbers.size() - 1)};
    const auto variance = total ? divide(*total, others) : std::nullopt;
    return variance ? square_root(*variance) : std::nullopt;
}

template <Answer (*Of)(const Numbers&)>
Value answered(Interpreter&, const List& items) {
    const auto numbers = numbers_in(items);
    if (!numbers) return Value{NullReason::wrong_kind};
    const auto answer = Of(*numbers);
    return answer ? Value{*answer} : Value{NullReason::no_answer};
}

/// The numbers that occur most, from the lowest up; none of an empty list.
Value mode(Interpreter& interpreter, const List& items) {
    auto numbers = numbers_in(items);
    if (!numbers) return Value{NullReason::wrong_kind};
    std::ranges::sort(*numbers);
    List most;
    std::ptrdiff_t times = 0;
    for (auto at = numbers->cbegin(); at != numbers->cend();) {
        const auto next = std::upper_bound(at, numbers->cend(), *at);
        if (next - at > times) most.clear();
        if (next - at >= times) {
            times = next - at;
            most.emplace_back(*at);
        }
        at = next;
    }
    return made(interpreter, Value{std::move(most)});
}

} // namespace

std::vector<BuiltIn> list_number_functions() {
    return {
        over_list_or_items<answered<sum_of>>("sum", "n1", Wanted::number),
        over_list_or_items<answered<product_of>>("product", "n1", Wanted::number),
        over_list_or_items<answered<mean_of>>("mean", "n1", Wanted::number),
        over_list_or_items<answered<median_of>>("median", "n1", Wanted::number),
        over_list_or_items<answered<deviation_of>>("stddev", "n1", Wanted::number),
        over_list_or_items<mode>("mode", "n1", Wanted::number),
    };
}

} // namespace schakel::dmn
