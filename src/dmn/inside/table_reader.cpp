// Decision tables.
#include "dmn/inside/reading.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace schakel::dmn::inside {
namespace {

constexpr std::array<std::pair<std::string_view, HitPolicy>, 7> hit_policies{
    {{"UNIQUE", HitPolicy::unique},
     {"ANY", HitPolicy::any},
     {"FIRST", HitPolicy::first},
     {"PRIORITY", HitPolicy::priority},
     {"RULE ORDER", HitPolicy::rule_order},
     {"OUTPUT ORDER", HitPolicy::output_order},
     {"COLLECT", HitPolicy::collect}}};
constexpr std::array<std::pair<std::string_view, Aggregation>, 4> aggregations{
    {{"SUM", Aggregation::sum},
     {"COUNT", Aggregation::count},
     {"MIN", Aggregation::min},
     {"MAX", Aggregation::max}}};

/// The constants of a list of values; nullopt when some test is more than one.
std::optional<std::vector<Value>> values_of(const UnaryTests& tests) {
    std::vector<Value> values;
    if (tests.dash || tests.negated) return std::nullopt;
    for (const auto& test : tests.tests) {
        const auto* equal_to = std::get_if<EqualTo>(&test);
        if (equal_to == nullptr) return std::nullopt;
        values.push_back(equal_to->value);
    }
    return values;
}

/// What a cell of a column of this type holds: an item, when the type is a list of them.
const Type* item_of(const TypePointer& type) {
    if (!type) return nullptr;
    return type->kind == Type::Kind::list && type->element ? type->element.get() : type.get();
}

/// Whether a constant is plainly of another type. What may yet be converted is left to evaluation.
bool is_of_another_type(const Value& value, const TypePointer& type) {
    const auto* item = item_of(type);
    if (item == nullptr || value.is_null() || value.list()) return false;
    if (item->kind == Type::Kind::string) return value.string() == nullptr;
    if (item->kind == Type::Kind::number) return value.number() == nullptr;
    if (item->kind == Type::Kind::boolean) return value.boolean() == nullptr;
    return false;
}

class TableReader {
public:
    TableReader(Reading& reading, const std::string& place, const TypePointer& type)
        : reading_{reading}, place_{place}, type_{type} {}

    DecisionTable read(pugi::xml_node node) {
        hit_policy(node);
        for (const auto input : children(node, "input"))
            this->input(input);
        const auto outputs = children(node, "output");
        for (const auto output : outputs)
            this->output(output, outputs.size() == 1);
        if (table_.outputs.empty()) fault(place_, "missing", "a table has an output");
        for (const auto annotation : children(node, "annotation"))
            table_.annotation_names.emplace_back(attribute(annotation, "name"));
        for (const auto rule : children(node, "rule"))
            this->rule(rule);
        check_order();
        check_aggregation();
        return std::move(table_);
    }

private:
    void fault(std::string_view place, const char* code, std::string message) {
        reading_.fault(place, code, std::move(message));
    }

    void hit_policy(pugi::xml_node node) {
        const std::string_view policy = node.attribute("hitPolicy").as_string("UNIQUE");
        const auto* found =
            std::ranges::find(hit_policies, policy, [](auto& p) { return p.first; });
        if (found == hit_policies.end())
            fault(place_, "unknown", fmt::format("there is no hit policy {}", policy));
        else
            table_.hit_policy = found->second;
        const auto aggregation = attribute(node, "aggregation");
        if (aggregation.empty()) return;
        const auto* known =
            std::ranges::find(aggregations, aggregation, [](auto& p) { return p.first; });
        if (known == aggregations.end())
            fault(place_, "unknown", fmt::format("there is no aggregation {}", aggregation));
        else
            table_.aggregation = known->second;
    }

    void input(pugi::xml_node node) {
        const auto place = fmt::format("{}, input {}", place_, table_.inputs.size() + 1);
        InputColumn column;
        column.label = attribute(node, "label");
        const auto expression = child(node, "inputExpression");
        reading_.check_language(expression, place);
        column.expression = reading_.expression(text_of(expression), place);
        column.type = type_of(reading_, expression, place);
        if (const auto values = child(node, "inputValues"))
            if (const auto text = text_of(values); !text.empty())
                column.allowed = std::make_shared<const UnaryTests>(reading_.tests(text, place));
        table_.inputs.push_back(std::move(column));
    }

    void output(pugi::xml_node node, bool only) {
        const auto place = fmt::format("{}, output {}", place_, table_.outputs.size() + 1);
        OutputColumn column;
        if (!only) {
            column.name = normalised(attribute(node, "name"));
            const auto same = [&](const auto& other) { return other.name == column.name; };
            if (column.name.empty())
                fault(place, "missing", "each of several outputs has a name");
            else if (std::ranges::any_of(table_.outputs, same))
                fault(place, "duplicate", "each output has a name of its own");
        }
        column.label = attribute(node, "label");
        column.type = type_of(reading_, node, place);
        if (!column.type) column.type = from_outside(column.name);
        auto allowed =
            column.type && item_of(column.type)->allowed ? item_of(column.type)->allowed : nullptr;
        if (const auto values = child(node, "outputValues"))
            if (const auto text = text_of(values); !text.empty())
                allowed = std::make_shared<const UnaryTests>(reading_.tests(text, place));
        if (allowed) {
            if (auto values = values_of(*allowed))
                column.values = std::move(*values);
            else
                column.allowed = std::move(allowed);
        }
        if (const auto entry = child(node, "defaultOutputEntry"))
            if (const auto text = text_of(entry); !text.empty()) {
                auto answer = this->answer(entry, place, column);
                column.when_no_rule_holds = std::make_shared<const Expression>(std::move(answer));
            }
        table_.outputs.push_back(std::move(column));
    }

    /// The type that the decision, or the table, declares for a column that declares none: the item
    /// where the table answers with a list.
    TypePointer from_outside(const std::string& name) const {
        if (!type_ || table_.aggregation == Aggregation::count) return nullptr;
        const bool list = type_->kind == Type::Kind::list && type_->element;
        const bool many = table_.hit_policy == HitPolicy::rule_order ||
                          table_.hit_policy == HitPolicy::output_order ||
                          table_.hit_policy == HitPolicy::collect;
        if (many && table_.aggregation == Aggregation::list && !list) return nullptr;
        auto of = many && list ? type_->element : type_;
        if (name.empty()) return of;
        for (const auto& [member, member_type] : of->members)
            if (of->kind == Type::Kind::context && member == name) return member_type;
        return nullptr;
    }

    void rule(pugi::xml_node node) {
        Rule rule;
        rule.id = attribute(node, "id");
        rule.description = trimmed(content(child(node, "description")));
        const auto number = fmt::format("{}, rule {}", place_, table_.rules.size() + 1);
        for (const auto entry : children(node, "inputEntry")) {
            const auto place = fmt::format("{}, input {}", number, rule.cells.size() + 1);
            reading_.check_language(entry, place);
            rule.cells.push_back(reading_.tests(text_of(entry), place));
        }
        for (const auto entry : children(node, "outputEntry")) {
            const auto at = rule.answers.size();
            const auto place = fmt::format("{}, output {}", number, at + 1);
            reading_.check_language(entry, place);
            rule.answers.push_back(answer(
                entry, place, at < table_.outputs.size() ? table_.outputs[at] : OutputColumn{}));
        }
        for (const auto entry : children(node, "annotationEntry"))
            rule.annotations.push_back(text_of(entry));
        if (rule.cells.size() != table_.inputs.size() ||
            rule.answers.size() != table_.outputs.size())
            fault(number, "malformed", "it has one cell for each column");
        rule.annotations.resize(table_.annotation_names.size());
        table_.rules.push_back(std::move(rule));
    }

    Expression answer(pugi::xml_node entry, const std::string& place, const OutputColumn& column) {
        const auto text = text_of(entry);
        // An editor writes a dash, or nothing, where a rule leaves an output open.
        if (text.empty() || text == "-") return Expression{Literal{}};
        auto read = reading_.expression(text, place);
        const auto value = constant(read);
        if (!value) return read;
        if (is_of_another_type(*value, column.type))
            fault(place, "wrong_type", "the answer is not of the type that its column declares");
        if (!column.values.empty() && !value->is_null() && !value->list() &&
            std::ranges::none_of(column.values, [&](const Value& allowed) {
                return equal(allowed, *value).value_or(false);
            }))
            fault(place, "not_allowed", "the answer is not among the output values of its column");
        return Expression{Literal{*value}, read.at};
    }

    void check_order() {
        if (table_.hit_policy != HitPolicy::priority &&
            table_.hit_policy != HitPolicy::output_order)
            return;
        const auto ordered = [](const OutputColumn& column) { return !column.values.empty(); };
        if (std::ranges::none_of(table_.outputs, ordered))
            fault(place_, "missing",
                  "PRIORITY and OUTPUT ORDER need the output values in their order");
    }

    void check_aggregation() {
        if (table_.aggregation == Aggregation::list) return;
        if (table_.hit_policy != HitPolicy::collect)
            fault(place_, "not_allowed", "only COLLECT has an aggregation");
        else if (table_.outputs.size() > 1)
            fault(place_, "not_allowed", "an aggregation is over one output");
    }

    Reading& reading_;
    const std::string& place_;
    const TypePointer& type_;
    DecisionTable table_;
};

} // namespace

DecisionTable read_table(Reading& reading, pugi::xml_node node, const std::string& place,
                         const TypePointer& type) {
    return TableReader{reading, place, type}.read(node);
}

} // namespace schakel::dmn::inside
