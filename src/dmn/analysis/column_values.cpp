#include "dmn/analysis/column_values.h"

#include <algorithm>

namespace schakel::dmn::analysis {
namespace {

using Kind = Type::Kind;

constexpr Part first_part = 0;

/// The tests that narrowed types hold within each other: `? in A and ? in B`.
void gather(const UnaryTests& tests, std::vector<const UnaryTests*>& into);
void gather(const Expression& expression, std::vector<const UnaryTests*>& into) {
    if (const auto* both = std::get_if<Conjunction>(&expression.node)) {
        gather(*both->left, into);
        gather(*both->right, into);
    }
    if (const auto* in = std::get_if<InTest>(&expression.node)) gather(*in->tests, into);
}
void gather(const UnaryTests& tests, std::vector<const UnaryTests*>& into) {
    into.push_back(&tests);
    for (const auto& test : tests.tests)
        if (const auto* asked = std::get_if<Asked>(&test)) gather(asked->expression, into);
}

/// Whether classes made for these tests are cut finely enough to judge them by one value each.
bool is_cut(const UnaryTests& tests) {
    const auto asks_more = [](const UnaryTest& test) {
        if (ValueClasses::tells_apart(test)) return false;
        const auto* asked = std::get_if<Asked>(&test);
        return asked == nullptr || !std::holds_alternative<Conjunction>(asked->expression.node);
    };
    return std::ranges::none_of(tests.tests, asks_more);
}

bool is_any(const TypePointer& type) { return !type || type->kind == Kind::any; }

TypePointer type_of_input(const Program& program, const Operand& operand) {
    return operand.kind == Operand::Kind::input ? program.inputs()[operand.index].type : nullptr;
}

bool is_text_in_order(const UnaryTest& test) {
    if (const auto* with = std::get_if<ComparedWith>(&test)) return with->value.string() != nullptr;
    if (const auto* between = std::get_if<Between>(&test)) return between->low.string() != nullptr;
    return false;
}

bool is_on_line(const Value& value) {
    return value.number() || value.as<Date>() || value.as<Months>() || value.as<Seconds>();
}

Value any_of(Kind kind) {
    switch (kind) {
    case Kind::number: return Value{Number{0}};
    case Kind::string: return Value{"other"};
    case Kind::boolean: return Value{true};
    case Kind::date: return Value{Date{2000, 1, 1}};
    case Kind::time: return Value{Time{}};
    case Kind::date_time: return Value{DateTime{Date{2000, 1, 1}, Time{}}};
    case Kind::months: return Value{Months{0}};
    case Kind::seconds: return Value{Seconds{}};
    case Kind::list: return Value{List{}};
    case Kind::context: return Value{Context{}};
    case Kind::any:
    case Kind::null:
    case Kind::range:
    case Kind::function:
    case Kind::unknown: return Value{};
    }
    std::unreachable();
}

/// The first whole number above the bound; nullopt where there is none that is told apart from it.
std::optional<Number> whole_above(const Number& bound) {
    const auto floor = bound.rounded(0, Number::Rounding::floor);
    const auto next = floor ? add(*floor, Number{1}) : std::nullopt;
    return next && *next > bound ? next : std::nullopt;
}

class PartsBuilder {
public:
    PartsBuilder(const std::vector<ColumnReading>& readings, const AnswersOf& answers_of)
        : readings_{readings}, answers_of_{answers_of} {
        for (const auto& reading : readings)
            for (const auto* cell : reading.cells)
                gather(*cell, cells_);
        named_ = cells_.size();
        for (const auto& reading : readings)
            allow(reading);
    }

    ColumnValues build() {
        made_.text = source(readings_.front()).text;
        made_.closed = false;
        const auto kind = source(readings_.front()).operand.kind;
        if (kind == Operand::Kind::decision && from_answers()) return std::move(made_);
        if (kind == Operand::Kind::list_contains || kind == Operand::Kind::negation)
            truths();
        else
            from_classes();
        if (kind == Operand::Kind::count) keep_counts();
        std::erase_if(made_.parts, [&](const ValuePart& part) { return !is_read(part); });
        if (made_.parts.empty() && made_.typed)
            made_.parts.push_back({any_of(kind_), false, {}, {}});
        return std::move(made_);
    }

private:
    static const Source& source(const ColumnReading& reading) {
        return reading.program->sources()[reading.source];
    }

    void allow(const ColumnReading& reading) {
        const auto& source = PartsBuilder::source(reading);
        const auto input = type_of_input(*reading.program, source.operand);
        for (const auto& type : {source.type, input})
            if (!is_any(type)) {
                made_.typed = true;
                kind_ = type->kind;
                if (type->allowed) allow(*type->allowed);
            }
        if (source.allowed) allow(*source.allowed);
    }
    void allow(const UnaryTests& tests) {
        if (!is_cut(tests))
            made_.doubt = "the values that '" + tests.text +
                          "' allows were tried one for each stretch between the bounds that are "
                          "named, and not all of them";
        gather(tests, cells_);
    }

    [[nodiscard]] bool is_read(const ValuePart& part) const {
        // Where a cell asks for it, nothing at all is a case of every type.
        if (part.example.is_null()) return true;
        return std::ranges::all_of(readings_, [&](const ColumnReading& reading) {
            return conforms(*reading.program, reading.source, part.example);
        });
    }

    /// False when it is not known what the decisions can answer.
    bool from_answers() {
        for (const auto& reading : readings_) {
            const auto& operand = source(reading).operand;
            if (operand.kind != Operand::Kind::decision) return made_.parts.clear(), false;
            const auto answers = answers_of_(*reading.program, operand.index, operand.output);
            if (!answers) return made_.parts.clear(), false;
            for (const auto& answer : *answers)
                if (std::ranges::find(made_.parts, answer, &ValuePart::example) ==
                        made_.parts.end() &&
                    conforms(*reading.program, reading.source, answer))
                    made_.parts.push_back({answer, true, {}, {}});
        }
        made_.closed = true;
        return true;
    }

    void truths() {
        for (const bool truth : {true, false})
            made_.parts.push_back({Value{truth}, true, {}, {}});
    }

    /// Whether some cell names a value of this kind.
    [[nodiscard]] bool is_named(const Value& example) const {
        const auto alike = [&](const Value& value) {
            return value.data.index() == example.data.index();
        };
        return std::any_of(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(named_),
                           [&](const UnaryTests* cell) {
                               return std::ranges::any_of(cell->tests, [&](const UnaryTest& test) {
                                   if (const auto* to = std::get_if<EqualTo>(&test))
                                       return alike(to->value);
                                   if (const auto* with = std::get_if<ComparedWith>(&test))
                                       return alike(with->value);
                                   if (const auto* between = std::get_if<Between>(&test))
                                       return alike(between->low);
                                   return false;
                               });
                           });
    }

    void from_classes() {
        bool in_order = false;
        for (const auto* cell : cells_)
            in_order = in_order || std::ranges::any_of(cell->tests, is_text_in_order);
        const ValueClasses classes{cells_};
        const auto& examples = classes.representatives();
        for (std::size_t at = 0; at < examples.size();) {
            const auto& example = examples[at];
            const bool is_text = example.string() != nullptr;
            const bool another = is_text && example.string()->starts_with('\0');
            if (is_on_line(example) || (is_text && !another && in_order)) {
                auto end = at;
                while (end < examples.size() && examples[end].data.index() == example.data.index())
                    ++end;
                if (is_wanted(example)) lay_out(examples, at, end);
                at = end;
                continue;
            }
            if (is_wanted(example) && !(another && in_order)) {
                const bool single = !another && !example.list() && !example.context();
                made_.parts.push_back({another ? other_text(examples) : example, single, {}, {}});
            }
            ++at;
        }
    }
    [[nodiscard]] bool is_wanted(const Value& example) const {
        if (example.is_null()) return !made_.typed || is_named(example);
        return made_.typed || is_named(example);
    }

    static Value other_text(const std::vector<Value>& examples) {
        std::string text = "other";
        while (std::ranges::find(examples, Value{text}) != examples.end())
            text += " text";
        return Value{text};
    }

    /// Bounds and the stretches around them, of which the first lies below all.
    void lay_out(const std::vector<Value>& examples, std::size_t begin, std::size_t end) {
        for (auto at = begin; at < end; ++at) {
            if ((at - begin) % 2 == 1) {
                made_.parts.push_back({examples[at], true, {}, {}});
                continue;
            }
            // Where two bounds have nothing between them, the stretch is given as one of them.
            if ((at > begin && examples[at] == examples[at - 1]) ||
                (at + 1 < end && examples[at] == examples[at + 1]))
                continue;
            ValuePart part{examples[at], false, at > begin ? examples[at - 1] : Value{},
                           at + 1 < end ? examples[at + 1] : Value{}};
            const auto* low = part.low.number();
            const auto whole = low ? whole_above(*low) : std::nullopt;
            if (whole && (part.high.is_null() || *whole < *part.high.number()))
                part.example = Value{*whole};
            made_.parts.push_back(std::move(part));
        }
    }

    /// How many there are of something is whole and not below nought.
    void keep_counts() {
        std::erase_if(made_.parts, [](ValuePart& part) {
            const auto* number = part.example.number();
            if (number == nullptr) return true;
            const auto* low = part.low.number();
            const auto* high = part.high.number();
            if (!part.single && (low == nullptr || low->is_negative())) {
                if (high != nullptr && *high <= Number{0}) return true;
                part.example = Value{Number{0}};
            }
            return part.example.number()->is_negative() || !part.example.number()->is_whole();
        });
    }

    const std::vector<ColumnReading>& readings_;
    const AnswersOf& answers_of_;
    std::vector<const UnaryTests*> cells_;
    std::size_t named_ = 0;
    Kind kind_ = Kind::any;
    ColumnValues made_;
};

} // namespace

PartSet ColumnValues::all() const {
    PartSet set(parts.size());
    for (Part part = first_part; part < set.size(); ++part)
        set[part] = part;
    return set;
}

ColumnValues column_values(const std::vector<ColumnReading>& readings,
                           const AnswersOf& answers_of) {
    return PartsBuilder{readings, answers_of}.build();
}

TypePointer type_of_column(const Program& program, SourceIndex index) {
    const auto& source = program.sources()[index];
    if (!is_any(source.type)) return source.type;
    const auto input = type_of_input(program, source.operand);
    return is_any(input) ? nullptr : input;
}

bool conforms(const Program& program, SourceIndex index, const Value& value) {
    const auto& source = program.sources()[index];
    Interpreter interpreter;
    for (const auto& type : {source.type, type_of_input(program, source.operand)})
        if (!is_any(type) && conformed(value, *type, interpreter).is_null()) return false;
    return !source.allowed || interpreter.holds(*source.allowed, value, nullptr);
}

} // namespace schakel::dmn::analysis
