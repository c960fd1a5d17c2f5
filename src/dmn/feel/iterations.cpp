// Loops, quantifiers and filters.
#include "dmn/feel/evaluator.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

/// Whole numbers beyond it are no ends of a loop: it would never end.
constexpr std::int64_t loop_end_max = std::int64_t{1} << 60;

std::optional<std::int64_t> loop_end(const Number& number) {
    const auto whole = number.as_integer();
    if (!whole || *whole > loop_end_max || *whole < -loop_end_max) return std::nullopt;
    return whole;
}

} // namespace

Evaluator::Domain Evaluator::span_of(const Value& from, const Value& to) {
    Domain domain;
    if (from.number() != nullptr && to.number() != nullptr) {
        const auto first = loop_end(*from.number());
        const auto last = loop_end(*to.number());
        if (!first || !last) return domain;
        domain.kind = Domain::Kind::numbers;
        domain.from = *first;
        domain.to = *last;
    } else if (from.as<Date>() != nullptr && to.as<Date>() != nullptr) {
        domain.kind = Domain::Kind::days;
        domain.from = day_number(*from.as<Date>());
        domain.to = day_number(*to.as<Date>());
    }
    return domain;
}

Evaluator::Domain Evaluator::span_of(const Range& range) {
    if (!range.start || !range.end) return {};
    auto domain = span_of(*range.start, *range.end);
    if (domain.kind == Domain::Kind::none) return domain;
    if (!range.start_included) ++domain.from;
    if (!range.end_included) --domain.to;
    domain.empty = domain.from > domain.to; // a range as a value does not run backwards
    return domain;
}

Evaluator::Domain Evaluator::domain_of(const Iteration& iteration, NamesOf names) {
    auto over = look(*iteration.over, names);
    if (iteration.until) return span_of(over.value(), look(*iteration.until, names).value());
    if (const auto* range = over.value().range()) return span_of(*range);
    Domain domain;
    if (over.value().is_null()) return domain;
    domain.kind = Domain::Kind::items;
    if (over.value().list() == nullptr)
        over = Seen{Value{List{std::move(over).taken(interpreter_)}}};
    domain.items = std::move(over);
    return domain;
}

bool Evaluator::each_turn(std::span<const Iteration> iterations, NamesOf names,
                          const std::function<bool(NamesOf)>& body, bool& going) {
    if (iterations.empty()) {
        going = body(names) && !interpreter_.was_too_much();
        return true;
    }
    const auto& iteration = iterations.front();
    const auto domain = domain_of(iteration, names);
    if (domain.kind == Domain::Kind::none) return false;
    const auto turn = [&](const Value& value) {
        if (!interpreter_.step() || !interpreter_.nest()) return going = false;
        const bool fine = each_turn(iterations.subspan(1),
                                    Names::lending(names, iteration.variable, value), body, going);
        interpreter_.unnest();
        return fine;
    };
    if (domain.kind == Domain::Kind::items) {
        for (const auto& item : *domain.items.value().list()) {
            if (!turn(item)) return false;
            if (!going) break;
        }
        return true;
    }
    if (domain.empty) return true;
    const std::int64_t by = domain.from <= domain.to ? 1 : -1;
    for (auto at = domain.from; going; at += by) {
        const bool is_day = domain.kind == Domain::Kind::days;
        const auto day = is_day ? date_of_day_number(at) : std::nullopt;
        const auto value = day ? Value{*day} : Value{Number{at}};
        if (!turn(value)) return false;
        if (at == domain.to) break;
    }
    return true;
}

Seen Evaluator::on(const For& loop, NamesOf names) {
    Value made{List{}};
    auto& results = std::get<List>(made.data);
    const bool looks_back = mentions(*loop.result, "partial");
    bool going = true;
    const bool fine = each_turn(
        loop.iterations, names,
        [&](NamesOf inner) {
            auto result =
                work_out(*loop.result, looks_back ? Names::lending(inner, "partial", made) : inner);
            results.push_back(std::move(result));
            return interpreter_.make(1);
        },
        going);
    return fine ? Seen{std::move(made)} : Seen{NullReason::wrong_kind};
}

// What is neither yes nor no nor null spoils the whole; null leaves it open (test kit 1153).
Seen Evaluator::on(const Quantified& quantified, NamesOf names) {
    const bool deciding = !quantified.every;
    bool settled = false;
    bool unanswered = false;
    bool spoiled = false;
    bool going = true;
    const bool fine = each_turn(
        quantified.iterations, names,
        [&](NamesOf inner) {
            const auto seen = look(*quantified.condition, inner);
            const auto* answer = seen.value().boolean();
            settled = answer != nullptr && *answer == deciding;
            unanswered = unanswered || answer == nullptr;
            spoiled = answer == nullptr && !seen.value().is_null();
            return !settled && !spoiled;
        },
        going);
    if (settled) return Seen{Value{deciding}};
    if (!fine || spoiled || unanswered) return Seen{NullReason::wrong_kind};
    return Seen{Value{!deciding}};
}

NamesPointer Evaluator::within(NamesOf names, const Value& item) {
    if (const auto* context = item.context()) return Names::lending(names, *context, "item", &item);
    return Names::lending(names, "item", item);
}

Value Evaluator::item_at(const List& list, const Number& index) {
    const auto whole = index.as_integer();
    const auto size = static_cast<std::int64_t>(list.size());
    if (!whole || *whole == 0 || *whole > size || *whole < -size)
        return Value{NullReason::no_answer};
    const auto& item = list[static_cast<std::size_t>(*whole > 0 ? *whole - 1 : size + *whole)];
    return Seen{&item}.taken(interpreter_);
}

Seen Evaluator::on(const Filter& filter, NamesOf names) {
    auto over = look(*filter.list, names);
    if (over.value().is_null()) return over;
    if (over.value().list() == nullptr)
        over = Seen{Value{List{std::move(over).taken(interpreter_)}}};
    const auto& list = *over.value().list();
    if (list.empty()) {
        const auto condition = look(*filter.condition, names);
        return condition.value().number() ? Seen{NullReason::no_answer} : Seen{Value{List{}}};
    }
    List kept;
    for (const auto& item : list) {
        const auto inner = within(names, item);
        const auto seen = look(*filter.condition, inner);
        const auto& condition = seen.value();
        // The first item stands for all when the condition is no condition but a place.
        if (condition.number() != nullptr && &item == &list.front())
            return Seen{item_at(list, *condition.number())};
        const auto* answer = condition.boolean();
        if (answer == nullptr && !condition.is_null()) return Seen{NullReason::wrong_kind};
        if (answer == nullptr || !*answer) continue;
        kept.push_back(Seen{&item}.taken(interpreter_));
        if (!interpreter_.make(1)) return Seen{NullReason::too_much};
    }
    return Seen{Value{std::move(kept)}};
}

} // namespace schakel::dmn
