#include "dmn/proof/input_cases.h"

#include "dmn/domain.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::proof {
namespace {

bool among(const std::vector<Value>& values, const Value& value) {
    return std::ranges::find(values, value) != values.end();
}
void add(std::vector<Value>& values, const Value& value) {
    if (!among(values, value)) values.push_back(value);
}

/// Adds the constants whose presence in the list is asked; false when the list is read otherwise.
bool gather_members(const Operand& operand, InputIndex input, std::vector<Value>& members) {
    using Kind = Operand::Kind;
    if (operand.kind == Kind::input && operand.index == input) return false;
    if (operand.kind == Kind::list_contains && operand.arguments[0].kind == Kind::input &&
        operand.arguments[0].index == input && operand.arguments[1].kind == Kind::constant) {
        add(members, operand.arguments[1].value);
        return true;
    }
    return std::ranges::all_of(operand.arguments, [&](const Operand& argument) {
        return gather_members(argument, input, members);
    });
}

/// Whether the type names all its values.
bool has_named_values(const Type& type) {
    if (type.kind == Type::Kind::boolean) return true;
    return type.allowed && !type.allowed->dash && !type.allowed->negated &&
           std::ranges::all_of(type.allowed->tests, [](const UnaryTest& test) {
               return std::holds_alternative<EqualTo>(test);
           });
}

/// The next value on either side of a bound, in what is counted and not measured: dates, moments
/// and durations.
void add_neighbours(const Value& bound, std::vector<Value>& values) {
    Value step;
    if (bound.as<Date>() != nullptr) step = Value{Seconds{86'400}};
    if (bound.as<DateTime>() != nullptr || bound.as<Seconds>() != nullptr) step = Value{Seconds{1}};
    if (bound.as<Months>() != nullptr) step = Value{Months{1}};
    if (step.is_null()) return;
    for (const auto way : {Arithmetic::subtract, Arithmetic::add})
        if (auto next = calculate(way, bound, step); !next.is_null()) values.push_back(next);
}

/// The bounds, and of each stretch around them and between one number.
std::vector<Value> numbers_around(const std::vector<Value>& values) {
    std::vector<Number> bounds;
    for (const auto& value : values)
        if (const auto* number = value.number()) bounds.push_back(*number);
    if (bounds.empty()) return {};
    std::ranges::sort(bounds);
    std::vector<Value> found;
    const Value one{Number{1}}, two{Number{2}};
    const Value first{bounds.front()}, last{bounds.back()};
    found.push_back(calculate(Arithmetic::subtract, first, one));
    for (std::size_t at = 0; at < bounds.size(); ++at) {
        found.emplace_back(bounds[at]);
        if (at + 1 == bounds.size() || bounds[at] == bounds[at + 1]) continue;
        const auto sum = calculate(Arithmetic::add, Value{bounds[at]}, Value{bounds[at + 1]});
        found.push_back(calculate(Arithmetic::divide, sum, two));
    }
    found.push_back(calculate(Arithmetic::add, last, one));
    return found;
}

/// The values, and those that tell apart what is named besides, as far as they are of the type.
std::vector<Value> refined(std::vector<Value> values, bool ordered, const std::vector<Value>& named,
                           const TypePointer& type) {
    Interpreter interpreter;
    auto wanted = named;
    for (const auto& value : named)
        add_neighbours(value, wanted);
    // Nothing may stand for every other text, as far as the tables tell; a statement may tell more.
    if (!named.empty() && !type) wanted.emplace_back("something else");
    if (std::ranges::any_of(named, [](const Value& value) { return value.number() != nullptr; })) {
        auto bounds = named;
        bounds.insert(bounds.end(), values.begin(), values.end());
        for (auto& number : numbers_around(bounds))
            wanted.push_back(std::move(number));
    }
    for (auto& value : wanted) {
        if (value.is_null() && type) continue;
        if (type) value = conformed(std::move(value), *type, interpreter);
        if (!type || !value.is_null()) add(values, value);
    }
    if (ordered)
        std::ranges::stable_sort(values, [](const Value& left, const Value& right) {
            const auto ordering = order(left, right);
            return ordering && *ordering < 0;
        });
    return values;
}

} // namespace

InputCases::InputCases(std::vector<const Program*> programs, const std::vector<KnownInput>& known,
                       NamedValues named)
    : programs_{std::move(programs)}, named_{std::move(named)} {
    for (const auto& input : known)
        known_.emplace(input.name, input);
}

bool InputCases::has(std::string_view name) const {
    return known_.contains(name) || std::ranges::any_of(programs_, [&](const Program* program) {
               return program->input(name).has_value();
           });
}

std::expected<const InputReading*, std::string> InputCases::reading(const std::string& name,
                                                                    Moment moment) {
    if (const auto found = readings_.find({name, moment}); found != readings_.end())
        return &found->second;
    auto domain = this->domain(name);
    if (!domain) return std::unexpected{std::move(domain.error())};
    InputReading reading{domain->by_members, domain->closed, domain->ordered, domain->values, {}};
    const auto add_variable = [&](std::vector<Value> values, std::optional<Value> member) {
        reading.variables.push_back(static_cast<VariableIndex>(variables_.size()));
        variables_.push_back({name, moment, std::move(values), std::move(member)});
    };
    if (!domain->by_members) {
        add_variable(domain->values, std::nullopt);
    } else {
        for (const auto& member : domain->values)
            add_variable({Value{false}, Value{true}}, member);
    }
    return &readings_.emplace(std::pair{name, moment}, std::move(reading)).first->second;
}

std::expected<InputCases::Domain, std::string> InputCases::domain(const std::string& name) const {
    const auto known = known_.find(name);
    if (known == known_.end()) return domain_in_programs(name);
    Domain domain{known->second.is_list, true, known->second.ordered, {}};
    for (const auto& value : known->second.values)
        add(domain.values, value);
    if (domain.values.empty() && !domain.by_members)
        return std::unexpected{fmt::format("'{}' is given no values at all", name)};
    return domain;
}

std::expected<InputCases::Domain, std::string>
InputCases::domain_in_programs(const std::string& name) const {
    Domain domain;
    const auto found = named_.find(name);
    const auto named = found == named_.end() ? std::vector<Value>{} : found->second;
    TypePointer type;
    bool by_members = true;
    std::vector<Value> members;
    for (const auto* program : programs_) {
        const auto input = program->input(name);
        if (!input) continue;
        if (!type) type = program->inputs()[*input].type;
        if (type && type->kind == Type::Kind::any) type = nullptr;
        for (const auto& source : program->sources())
            by_members = by_members && gather_members(source.operand, *input, members);
    }
    // Without a type it is a list when the tables search it for something.
    const bool is_searched = !members.empty();
    for (const auto& member : named)
        add(members, member);
    const bool is_list = type ? type->kind == Type::Kind::list && !type->allowed : is_searched;
    if (by_members && is_list) {
        Interpreter interpreter;
        domain.by_members = true;
        for (const auto& member : members)
            if (!type || !conformed(Value{List{member}}, *type, interpreter).is_null())
                add(domain.values, member);
        return domain;
    }
    bool first = true;
    for (const auto* program : programs_) {
        const auto input = program->input(name);
        if (!input) continue;
        const auto& own = domain_of(*program, *input);
        if (!own) return std::unexpected{fmt::format("'{}': {}", name, own.error())};
        domain.ordered = first ? own->ordered : domain.ordered && own->ordered;
        if (first)
            domain.values = own->values;
        else
            domain.values = refined(domain.values, domain.ordered, own->values, type);
        first = false;
    }
    domain.closed = type && has_named_values(*type);
    domain.values = refined(std::move(domain.values), domain.ordered, named, type);
    if (domain.values.size() > domain_values_max)
        return std::unexpected{fmt::format("'{}' has more than {} cases", name, domain_values_max)};
    if (domain.values.empty())
        return std::unexpected{fmt::format("no value conforms to the type of '{}'", name)};
    return domain;
}

} // namespace schakel::dmn::proof
