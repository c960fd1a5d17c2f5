#include "sharing/policy_words.h"

#include "dmn/feel/expression_parser.h"
#include "sharing/sharing_framework_parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {

namespace {

using namespace dmn;

std::string code_of(const Value& value) {
    if (const auto* truth = value.boolean()) return *truth ? "true" : "false";
    return value.string() != nullptr ? *value.string() : to_text(value);
}

/// "(meer keuzes)" is for who fills in a form.
std::string without_hint(std::string label) {
    if (const auto at = label.find(" ("); at != std::string::npos && label.ends_with(')'))
        if (label.find("keuzes") != std::string::npos || label.find("several") != std::string::npos)
            label.resize(at);
    return label;
}

std::string spaced(std::string code) {
    std::ranges::replace(code, '_', ' ');
    return code;
}

} // namespace

PolicyWords::PolicyWords(const SharingFramework& framework, Language language)
    : framework_{framework}, language_{language} {}

void PolicyWords::know(std::vector<std::string> definitions) {
    definitions_ = std::move(definitions);
}

std::string PolicyWords::fact(std::string_view name) const {
    const auto* fact = framework_.fact_model().fact(name);
    return fact == nullptr ? std::string{name} : without_hint(pick(fact->label));
}

std::string PolicyWords::value(std::string_view fact, const Value& value) const {
    if (value.is_null()) return std::string{pick("geen waarde", "no value")};
    if (const auto* list = value.list()) {
        std::string all;
        for (const auto& one : *list)
            all += (all.empty() ? "" : ", ") + this->value(fact, one);
        return all.empty() ? std::string{pick("niets", "nothing")} : all;
    }
    const auto code = code_of(value);
    if (const auto* definition = framework_.fact_model().fact(fact))
        if (const auto* coded = definition->value(code)) return dutch() ? coded->nl : coded->en;
    if (value.boolean() != nullptr)
        return std::string{*value.boolean() ? pick("ja", "yes") : pick("nee", "no")};
    return spaced(code);
}

std::string PolicyWords::answer(std::string_view decision, const Value& value) const {
    if (value.is_null()) return std::string{pick("geen antwoord", "no answer")};
    if (const auto* list = value.list()) {
        std::string all;
        for (const auto& one : *list)
            all += (all.empty() ? "" : ", ") + answer(decision, one);
        return all.empty() ? std::string{pick("niets", "nothing")} : all;
    }
    if (value.boolean() != nullptr)
        return std::string{*value.boolean() ? pick("ja", "yes") : pick("nee", "no")};
    const auto code = code_of(value);
    const auto& model = framework_.fact_model();
    const auto label = [&](const std::vector<CodedValue>& among) -> std::string {
        const auto* coded = find_code(among, code);
        return coded == nullptr ? std::string{} : dutch() ? coded->nl : coded->en;
    };
    std::string found;
    if (decision == "Norm") found = label(model.outcomes.norm);
    if (decision == "Wijze") found = label(model.outcomes.manner);
    if (decision == "Plichten") found = label(model.outcomes.duties);
    if (decision == "Toegestane gegevens")
        if (const auto* data = model.fact("data")) found = label(data->values);
    for (const auto* among : {&model.outcomes.verdict, &model.outcomes.conditions})
        if (found.empty()) found = label(*among);
    return found.empty() ? spaced(code) : found;
}

std::string PolicyWords::answer_of(const CompiledDecision& compiled, std::uint32_t rule) const {
    const auto& outputs = compiled.table.outputs;
    const auto& answers = compiled.table.rules[rule].answers;
    if (outputs.size() < 2) return answer(compiled.decision.name, answers.front());
    std::string text;
    for (std::size_t at = 0; at < answers.size(); ++at)
        text += fmt::format("{}{}: {}", at == 0 ? "" : "; ", outputs[at].name,
                            answer(compiled.decision.name, answers[at]));
    return text;
}

std::string PolicyWords::answer_of(const CompiledDecision& compiled, const Value& whole) const {
    const auto* outputs = whole.context();
    if (outputs == nullptr) return answer(compiled.decision.name, whole);
    std::string text;
    for (const auto& [name, one] : outputs->entries)
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", name,
                            answer(compiled.decision.name, one));
    return text;
}

std::string PolicyWords::any_of(std::vector<std::string> words) const {
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) all += i + 1 == words.size() ? pick(" of ", " or ") : ", ";
        all += words[i];
    }
    return all;
}

std::string PolicyWords::column_name(const CompiledDecision& compiled, std::size_t column) const {
    const auto& operand =
        FrameworkParts::of(framework_).program.sources()[compiled.columns[column].source].operand;
    if (operand.kind == Operand::Kind::input)
        return fact(FrameworkParts::of(framework_).program.inputs()[operand.index].name);
    if (operand.kind == Operand::Kind::decision) {
        const auto& asked = FrameworkParts::of(framework_).program.decisions()[operand.index];
        if (asked.table.outputs.size() < 2 || operand.output == Operand::whole)
            return asked.decision.name;
        const auto& output = asked.table.outputs[operand.output];
        return output.name == "grond" ? asked.decision.name
                                      : fmt::format("{} ({})", asked.decision.name, output.name);
    }
    const auto* table = compiled.decision.table();
    return table != nullptr && column < table->inputs.size() ? table->inputs[column].label
                                                             : std::string{pick("cel", "cell")};
}

std::string PolicyWords::value_of(const Operand& operand, const Value& one) const {
    const auto& program = FrameworkParts::of(framework_).program;
    if (operand.kind == Operand::Kind::input)
        return value(program.inputs()[operand.index].name, one);
    if (operand.kind == Operand::Kind::decision)
        return answer(program.decisions()[operand.index].decision.name, one);
    return value({}, one);
}

std::string PolicyWords::tests(const Operand& operand, const UnaryTests& cell) const {
    std::vector<std::string> words;
    for (const auto& test : cell.tests) {
        if (const auto* equal = std::get_if<EqualTo>(&test)) {
            words.push_back(value_of(operand, equal->value));
        } else if (const auto* compared = std::get_if<ComparedWith>(&test)) {
            static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> in_words{
                {{"minder dan", "less than"},
                 {"hoogstens", "at most"},
                 {"meer dan", "more than"},
                 {"ten minste", "at least"},
                 {"gelijk aan", "equal to"},
                 {"anders dan", "other than"}}};
            const auto& [nl, en] = in_words.at(static_cast<std::size_t>(compared->comparison));
            words.push_back(fmt::format("{} {}", pick(nl, en), value_of(operand, compared->value)));
        } else if (const auto* between = std::get_if<Between>(&test)) {
            words.push_back(
                fmt::format("{} {} {} {}", pick("van", "from"), value_of(operand, between->low),
                            between->high_included ? pick("tot en met", "up to and including")
                                                   : pick("tot", "up to"),
                            value_of(operand, between->high)));
        } else {
            words.push_back(to_text(std::get<Asked>(test).expression));
        }
    }
    return any_of(std::move(words));
}

std::string PolicyWords::condition(const CompiledDecision& compiled, std::size_t column,
                                   const UnaryTests& cell) const {
    if (cell.dash) return {};
    const auto& program = FrameworkParts::of(framework_).program;
    const auto& operand = program.sources()[compiled.columns[column].source].operand;
    const auto negated = [&] { return cell.negated ? pick("anders dan ", "other than ") : ""; };
    if (operand.kind != Operand::Kind::list_contains)
        return fmt::format("{}: {}{}", column_name(compiled, column), negated(),
                           tests(operand, cell));
    // Of a list one member is looked at: it is there, or it is not.
    const auto* truth = cell.tests.size() == 1 && std::holds_alternative<EqualTo>(cell.tests[0])
                            ? std::get<EqualTo>(cell.tests[0]).value.boolean()
                            : nullptr;
    const auto& list = operand.arguments[0];
    const auto& member = operand.arguments[1].value;
    const auto name = list.kind == Operand::Kind::input ? fact(program.inputs()[list.index].name)
                      : list.kind == Operand::Kind::decision
                          ? program.decisions()[list.index].decision.name
                          : std::string{pick("lijst", "list")};
    if (truth == nullptr)
        return fmt::format("{} {}: {}{}", name, value_of(list, member), negated(),
                           tests(operand, cell));
    return fmt::format("{}: {} {}", name,
                       *truth != cell.negated ? pick("met", "with") : pick("zonder", "without"),
                       value_of(list, member));
}

// ---- statements

namespace {

enum Binding : int { loosest = 0, disjunction = 1, conjunction = 2, tightest = 3 };

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> comparisons{
    {{"is minder dan", "is less than"},
     {"is hoogstens", "is at most"},
     {"is meer dan", "is more than"},
     {"is ten minste", "is at least"},
     {"is", "is"},
     {"is niet", "is not"}}};

std::string name_of(const Expression& expression) {
    const auto* name = std::get_if<Name>(&expression.node);
    return name == nullptr ? std::string{} : name->name;
}

} // namespace

std::string PolicyWords::said(const Expression& expression, std::string_view about,
                              int binds) const {
    const auto in_brackets = [&](int level, std::string words) {
        return level < binds ? fmt::format("({})", words) : words;
    };
    const auto coded = [&](const Value& one) {
        return framework_.fact_model().fact(about) != nullptr ? value(about, one)
                                                              : answer(about, one);
    };
    if (const auto* literal = std::get_if<Literal>(&expression.node))
        return literal->value.string() != nullptr ? fmt::format("‘{}’", coded(literal->value))
                                                  : coded(literal->value);
    if (const auto* name = std::get_if<Name>(&expression.node)) {
        if (std::ranges::find(definitions_, name->name) != definitions_.end())
            return fmt::format("„{}”", name->name);
        return fact(name->name);
    }
    if (const auto* list = std::get_if<ListOf>(&expression.node)) {
        std::vector<std::string> items;
        for (const auto& item : list->items)
            items.push_back(said(item, about, loosest));
        return any_of(std::move(items));
    }
    if (const auto* both = std::get_if<Conjunction>(&expression.node))
        return in_brackets(conjunction,
                           fmt::format("{} {} {}", said(*both->left, {}, conjunction),
                                       pick("en", "and"), said(*both->right, {}, conjunction)));
    if (const auto* either = std::get_if<Disjunction>(&expression.node))
        return in_brackets(disjunction,
                           fmt::format("{} {} {}", said(*either->left, {}, disjunction),
                                       pick("of", "or"), said(*either->right, {}, disjunction)));
    if (const auto* compared = std::get_if<Compared>(&expression.node)) {
        const auto name = name_of(*compared->left);
        const auto& [nl, en] = comparisons.at(static_cast<std::size_t>(compared->comparison));
        const auto* null = std::get_if<Literal>(&compared->right->node);
        if (null != nullptr && std::holds_alternative<Null>(null->value.data))
            return fmt::format("{} {}", said(*compared->left, {}, tightest),
                               compared->comparison == Comparison::equal
                                   ? pick("heeft geen antwoord", "has no answer")
                                   : pick("heeft een antwoord", "has an answer"));
        const auto* list = std::get_if<ListOf>(&compared->right->node);
        return fmt::format("{} {}{} {}", said(*compared->left, {}, tightest), pick(nl, en),
                           list != nullptr ? pick(" alleen", " only") : "",
                           said(*compared->right, name, tightest));
    }
    if (const auto* in = std::get_if<InTest>(&expression.node)) {
        const auto name = name_of(*in->value);
        std::vector<std::string> words;
        for (const auto& test : in->tests->tests)
            words.push_back(
                std::holds_alternative<EqualTo>(test)
                    ? said(Expression{Literal{std::get<EqualTo>(test).value}}, name, loosest)
                    : in->tests->text);
        return fmt::format("{} {} {}", said(*in->value, {}, tightest),
                           in->tests->negated ? pick("is geen van", "is none of")
                                              : pick("is", "is"),
                           any_of(std::move(words)));
    }
    if (const auto* call = std::get_if<Invocation>(&expression.node)) {
        const auto function = name_of(*call->function);
        if (function == "not" && call->arguments.size() == 1)
            return fmt::format("{} ({})", pick("niet", "not"),
                               said(call->arguments[0], {}, loosest));
        if (function == "list contains" && call->arguments.size() == 2)
            return fmt::format("{} {} {}", said(call->arguments[0], {}, tightest),
                               pick("bevat", "holds"),
                               said(call->arguments[1], name_of(call->arguments[0]), tightest));
        if (function == "count" && call->arguments.size() == 1)
            return fmt::format("{} {}", pick("het aantal van", "the number of"),
                               said(call->arguments[0], {}, tightest));
    }
    if (const auto* each = std::get_if<Quantified>(&expression.node)) {
        std::string over;
        for (const auto& iteration : each->iterations)
            over += fmt::format("{}{} ({})", over.empty() ? "" : ", ", iteration.variable,
                                said(*iteration.over, "data", loosest));
        return in_brackets(
            loosest,
            fmt::format("{} {} {}: {}",
                        each->every ? pick("voor elke", "for every")
                                    : pick("voor ten minste één", "for at least one"),
                        over, pick("geldt", "holds"), said(*each->condition, {}, loosest)));
    }
    return to_text(expression);
}

std::string PolicyWords::statement(std::string_view expression) const {
    const auto& parts = FrameworkParts::of(framework_);
    Scope scope;
    for (const auto& fact : parts.facts.facts)
        scope.names.insert(fact.name);
    for (const auto& compiled : parts.program.decisions())
        scope.names.insert(compiled.decision.name);
    for (const auto& name : definitions_)
        scope.names.insert(name);
    for (const auto* word : {"een bepaling", "een plicht", "een wetsvoorstel"})
        scope.names.insert(fmt::format("steunt op {}", word));
    for (const auto& provision : parts.provisions)
        scope.names.insert(fmt::format("steunt op {}", provision.id));
    for (const auto* function : {"not", "list contains", "count"})
        scope.names.insert(function);
    const auto read = parse_expression(expression, scope);
    return read ? said(*read, {}, loosest) : std::string{expression};
}

} // namespace schakel::sharing
