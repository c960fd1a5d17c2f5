#include "dmn/inside/known_domains.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn {
namespace {

/// What stands for every text that no cell names.
constexpr std::string_view other_text = "something else";
constexpr std::size_t members_max = 12;
static_assert(std::size_t{1} << members_max <= domain_values_max);

/// All that a program asks about one input.
struct Uses {
    std::vector<const UnaryTests*> cells;
    /// Values that a list of constants is searched for.
    std::vector<Value> searched;
    /// Members that it is searched for when it is a list itself.
    std::vector<Value> members;
    /// An expression reads it that is not looked into here.
    std::string other;
    /// The columns that read it as it is.
    std::vector<const CompiledColumn*> columns;
};

bool reads(const Operand& operand, InputIndex input) {
    return (operand.kind == Operand::Kind::input && operand.index == input) ||
           std::ranges::any_of(operand.arguments,
                               [&](const Operand& part) { return reads(part, input); });
}

bool is_input(const Operand& operand, InputIndex input) {
    return operand.kind == Operand::Kind::input && operand.index == input;
}

void gather(const Operand& operand, const std::string& text, InputIndex input, Uses& uses) {
    if (!reads(operand, input)) return;
    using Kind = Operand::Kind;
    if (operand.kind == Kind::list_contains) {
        const auto& list = operand.arguments[0];
        const auto& member = operand.arguments[1];
        if (is_input(list, input) && member.kind == Kind::constant) {
            if (std::ranges::find(uses.members, member.value) == uses.members.end())
                uses.members.push_back(member.value);
            return;
        }
        const bool constants =
            list.kind == Kind::list && std::ranges::all_of(list.arguments, [](const Operand& item) {
                return item.kind == Kind::constant;
            });
        if (is_input(member, input) && constants) {
            for (const auto& item : list.arguments)
                uses.searched.push_back(item.value);
            return;
        }
    } else if (operand.kind == Kind::negation) {
        for (const auto& argument : operand.arguments)
            if (!is_input(argument, input)) gather(argument, text, input, uses);
        return;
    }
    if (uses.other.empty()) uses.other = text;
}

/// Decisions that read nothing of the input are not looked at, nor cells of columns that another
/// source reads.
Uses uses_of(const Program& program, InputIndex input) {
    Uses uses;
    for (SourceIndex s = 0; s < program.sources().size(); ++s) {
        const auto& source = program.sources()[s];
        if (!is_input(source.operand, input)) {
            gather(source.operand, source.text, input, uses);
            continue;
        }
        if (source.allowed) uses.cells.push_back(source.allowed.get());
        for (const auto& compiled : program.decisions())
            for (std::size_t c = 0; c < compiled.columns.size(); ++c) {
                if (compiled.columns[c].source != s) continue;
                uses.columns.push_back(&compiled.columns[c]);
                for (const auto& rule : compiled.table.rules)
                    if (c < rule.cells.size() && ValueClasses::tells_apart(rule.cells[c]))
                        uses.cells.push_back(&rule.cells[c]);
            }
    }
    for (const auto& compiled : program.decisions()) {
        if (compiled.whole) gather(*compiled.whole, compiled.decision.name, input, uses);
        for (const auto& rule : compiled.table.rules)
            for (const auto& answer : rule.worked_out)
                if (answer) gather(*answer, compiled.decision.name, input, uses);
    }
    return uses;
}

/// The values that a type names one by one; nullopt when it allows others.
std::optional<std::vector<Value>> named_values(const TypePointer& type) {
    if (!type || !type->allowed || type->allowed->dash || type->allowed->negated)
        return std::nullopt;
    std::vector<Value> values;
    for (const auto& test : type->allowed->tests) {
        const auto* to = std::get_if<EqualTo>(&test);
        if (to == nullptr) return std::nullopt;
        values.push_back(to->value);
    }
    return values;
}

bool is_on_line(const Value& value) {
    return value.number() || value.as<Date>() || value.as<Months>() || value.as<Seconds>();
}

Domain upwards(std::vector<Value> values) {
    Domain domain{std::move(values), false};
    domain.ordered = std::ranges::all_of(domain.values, is_on_line);
    if (domain.ordered)
        std::ranges::stable_sort(domain.values, [](const Value& left, const Value& right) {
            return order(left, right) == std::partial_ordering::less;
        });
    return domain;
}

std::expected<Domain, std::string> subsets(const std::vector<Value>& members,
                                           const std::string& name) {
    if (members.size() > members_max)
        return std::unexpected{
            fmt::format("'{}' is searched for {} members, and {} is the most that is gone through",
                        name, members.size(), members_max)};
    Domain domain;
    for (std::size_t set = 0; set < std::size_t{1} << members.size(); ++set) {
        List list;
        for (std::size_t m = 0; m < members.size(); ++m)
            if ((set >> m & 1U) != 0) list.push_back(members[m]);
        domain.values.emplace_back(std::move(list));
    }
    std::ranges::stable_sort(domain.values, {},
                             [](const Value& value) { return value.list()->size(); });
    return domain;
}

/// A value of the type for an input that nothing is asked about.
Value any_of(const Type& type) {
    if (type.kind == Type::Kind::number) return Value{Number{0}};
    if (type.kind == Type::Kind::date) return Value{Date{}};
    if (type.kind == Type::Kind::months) return Value{Months{}};
    if (type.kind == Type::Kind::seconds) return Value{Seconds{}};
    return Value{other_text};
}

/// Two values that every column takes alike.
bool alike(const Uses& uses, const Program& program, const Value& left, const Value& right) {
    return std::ranges::all_of(uses.columns, [&](const CompiledColumn* column) {
        const auto& classes = program.sources()[column->source].classes;
        return column->rules_of_class[classes.of(left)] ==
               column->rules_of_class[classes.of(right)];
    });
}

class OneOfEachClass {
public:
    OneOfEachClass(const Program& program, const Uses& uses, const TypePointer& type)
        : program_{program}, uses_{uses},
          type_{type && type->kind != Type::Kind::any ? type : nullptr} {}

    Domain domain() {
        searched_.tests.reserve(uses_.searched.size());
        for (const auto& value : uses_.searched)
            searched_.tests.emplace_back(EqualTo{value});
        auto cells = uses_.cells;
        cells.push_back(&searched_);
        if (type_ && type_->allowed) cells.push_back(type_->allowed.get());
        const ValueClasses classes{cells};
        for (ClassIndex one = 0; one < classes.size(); ++one) {
            const auto value = readable(classes.representatives()[one]);
            // A stretch between two neighbours, such as two days, is empty.
            if (classes.of(value) == one) add(value);
        }
        if (values_.empty() && type_) values_.push_back(any_of(*type_));
        return upwards(std::move(values_));
    }

private:
    static Value readable(const Value& value) {
        const auto* text = value.string();
        return text != nullptr && text->size() == 1 && text->front() == '\0' ? Value{other_text}
                                                                             : value;
    }

    void add(const Value& value) {
        if (type_) {
            Interpreter interpreter;
            if (!value.is_null() && conformed(value, *type_, interpreter) == value)
                values_.push_back(value);
            return;
        }
        // Nothing stands for every other value that is taken as if there were none.
        if (value.is_null() || !uses_.searched.empty() || !alike(uses_, program_, value, Value{}))
            values_.push_back(value);
    }

    const Program& program_;
    const Uses& uses_;
    TypePointer type_;
    UnaryTests searched_;
    std::vector<Value> values_;
};

std::expected<Domain, std::string> found_domain(const Program& program, InputIndex index) {
    const auto& input = program.inputs()[index];
    const auto& type = input.type;
    if (type && type->kind == Type::Kind::boolean) return Domain{{Value{false}, Value{true}}, true};
    if (auto named = named_values(type); named && type->kind != Type::Kind::list)
        return upwards(std::move(*named));
    const auto uses = uses_of(program, index);
    if (!uses.other.empty())
        return std::unexpected{
            fmt::format("'{}' is read in '{}', of which the cases cannot be gone through",
                        input.name, uses.other)};
    const bool is_list = type && type->kind == Type::Kind::list;
    if (is_list || !uses.members.empty()) {
        if (!uses.cells.empty() || !uses.searched.empty() ||
            (type && !is_list && type->kind != Type::Kind::any))
            return std::unexpected{
                fmt::format("'{}' is read as a list and as something else", input.name)};
        return subsets(uses.members, input.name);
    }
    auto domain = OneOfEachClass{program, uses, type}.domain();
    if (domain.values.size() > domain_values_max)
        return std::unexpected{fmt::format("'{}' is told apart in {} cases, and {} is the most",
                                           input.name, domain.values.size(), domain_values_max)};
    return domain;
}

} // namespace

const std::expected<Domain, std::string>& domain_of(const Program& program, InputIndex input) {
    return program.domains().of(input, [&] { return found_domain(program, input); });
}

} // namespace schakel::dmn
