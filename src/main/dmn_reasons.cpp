#include "main/dmn_reasons.h"

#include "crypto/sha256.h"
#include "dmn/moments.h"
#include "main/dmn_json.h"
#include "main/dmn_models.h"

#include <fmt/format.h>
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

namespace schakel::main {
namespace {

using dmn::Value;

std::string in_quotes(std::string_view text) { return json_of(Value{text}); }

/// A list in JSON of what `write` makes of each.
template <class Things, class Write>
std::string list_of(const Things& things, Write&& write) {
    std::string text = "[";
    for (const auto& thing : things)
        text += (text.size() > 1 ? "," : "") + write(thing);
    return text + "]";
}

std::string values_of(const std::vector<Value>& values) {
    return list_of(values, [](const Value& value) { return json_of(value); });
}

std::string answer_of(const dmn::Possible& answer) {
    if (answer.is_known()) return "\"answer\":" + json_of(answer.values.front());
    if (answer.partial_list && !answer.anything)
        return fmt::format(R"("possible":[{{"holds":{},"may_hold":{}}}])", values_of(answer.values),
                           values_of(answer.perhaps));
    if (answer.anything) return R"("possible":[{"anything":true}])";
    return "\"possible\":" + values_of(answer.values);
}

std::string rule_of(const dmn::Program& program, const dmn::RuleThatHeld& rule) {
    const auto& compiled = program.decisions()[rule.reason.decision];
    return fmt::format(
        R"({{"file":{},"decision":{},"rule":{},"id":{},"certain":{},"conditions":{},"annotations":{}}})",
        in_quotes(compiled.file), in_quotes(compiled.decision.name), rule.reason.rule + 1,
        in_quotes(compiled.table.rules[rule.reason.rule].id), rule.reason.certain,
        list_of(rule.conditions,
                [](const dmn::Condition& condition) {
                    return fmt::format(R"({{"reads":{},"cell":{}}})", in_quotes(condition.reads),
                                       in_quotes(condition.cell));
                }),
        list_of(rule.annotations, [](const dmn::Annotation& annotation) {
            return fmt::format(R"({{"name":{},"text":{}}})", in_quotes(annotation.name),
                               in_quotes(annotation.text));
        }));
}

std::string near_miss_of(const dmn::Program& program, const dmn::NearMiss& miss) {
    const auto changes = list_of(miss.changes, [&](const dmn::ChangeOfFact& change) {
        return fmt::format(R"({{"fact":{},"from":{},"to":{},"values":{}}})",
                           in_quotes(program.inputs()[change.input].name), json_of(change.from),
                           json_of(change.to), in_quotes(change.values));
    });
    return fmt::format(R"({{"changes":{},"answer":{}}})", changes, json_of(miss.answer));
}

std::string question_of(const dmn::Program& program, const NextQuestion& next) {
    if (!next) return fmt::format(R"({{"not_found":{}}})", in_quotes(next.error()));
    if (!*next) return "null";
    const auto& question = **next;
    auto text =
        fmt::format(R"({{"fact":{},"chosen":{})", in_quotes(program.inputs()[question.input].name),
                    in_quotes(to_word(question.chosen)));
    if (question.expected_questions)
        text += fmt::format(R"(,"expected_questions":{:.3f})", *question.expected_questions);
    return text + "}";
}

int refuse(std::ostream& errors, std::string_view why) {
    errors << "schakel dmn: " << why << '\n';
    return 2;
}
int refuse(std::ostream& errors, const Faults& faults) {
    for (const auto& fault : faults)
        errors << fmt::format("schakel dmn: {}{}{}\n", fault.pointer,
                              fault.pointer.empty() ? "" : ": ", fault.message);
    return 2;
}

/// The program and the hash rest on the same bytes.
std::expected<dmn::Program, Faults> program_of(const std::vector<dmn::ModelFile>& files) {
    auto models = dmn::read_models(files);
    if (!models) return std::unexpected{std::move(models.error())};
    return dmn::Program::link(std::move(*models));
}

/// In words what is wrong with the inputs; empty when they were set.
std::string set_inputs(dmn::Evaluation& evaluation, dmn::Context given) {
    const auto& program = evaluation.program();
    for (auto& [name, value] : given.entries)
        if (!program.input(name)) return fmt::format("the models have no input '{}'", name);
    std::vector<dmn::InputIndex> open;
    for (dmn::InputIndex input = 0; input < program.inputs().size(); ++input) {
        const auto& declared = program.inputs()[input];
        const auto* value = given.find(declared.name);
        if (value == nullptr)
            open.push_back(input);
        else
            evaluation.set(input,
                           dmn::Possible::known(
                               declared.type ? dmn::with_moments(*value, *declared.type) : *value));
    }
    dmn::leave_open(evaluation, open);
    return "";
}

} // namespace

std::string model_hash(const std::vector<dmn::ModelFile>& files) {
    crypto::Bytes hashes;
    crypto::Hash last{};
    for (const auto& file : files) {
        last = crypto::sha256(crypto::bytes_of(file.bytes));
        hashes.insert(hashes.end(), last.begin(), last.end());
    }
    return "sha256:" + crypto::to_hex(files.size() == 1 ? last : crypto::sha256(hashes));
}

std::string json_of(const dmn::Program& program, const dmn::Reasons& reasons,
                    const NextQuestion& next, std::string_view model_hash) {
    const auto name_of = [&](dmn::InputIndex input) {
        return in_quotes(program.inputs()[input].name);
    };
    auto text = fmt::format(
        R"({{"decision":{},"model":{},{},"rules":{},"facts":{})",
        in_quotes(program.decisions()[reasons.decision].decision.name), in_quotes(model_hash),
        answer_of(reasons.answer),
        list_of(reasons.rules, [&](const auto& rule) { return rule_of(program, rule); }),
        list_of(reasons.facts, [&](const dmn::FactRead& fact) {
            return fact.value.is_known()
                       ? fmt::format(R"({{"fact":{},"value":{}}})", name_of(fact.input),
                                     json_of(fact.value.values.front()))
                       : fmt::format(R"({{"fact":{},"known":false}})", name_of(fact.input));
        }));
    if (reasons.sufficient)
        text +=
            fmt::format(R"(,"suffices":{},"suffices_is_smallest":{})",
                        list_of(reasons.sufficient->inputs, name_of), reasons.sufficient->smallest);
    const auto& misses = reasons.near_misses;
    text += ",\"would_change\":" + list_of(misses.found, [&](const dmn::NearMiss& miss) {
                return near_miss_of(program, miss);
            });
    if (!misses.left_out.empty())
        text += ",\"changes_left_out\":" + list_of(misses.left_out, [&](const auto& left_out) {
                    return fmt::format(R"({{"fact":{},"why":{}}})", name_of(left_out.input),
                                       in_quotes(left_out.why));
                });
    if (misses.cut_short) text += ",\"changes_cut_short\":true";
    return fmt::format("{},\"next_question\":{}}}", text, question_of(program, next));
}

int dmn_reasons_command(const DmnReasonsOptions& options, std::istream& input, std::ostream& output,
                        std::ostream& errors) {
    const auto files = files_with_imports(options.eval.model);
    if (!files) return refuse(errors, files.error());
    const auto program = program_of(*files);
    if (!program) return refuse(errors, program.error());
    const auto decision = program->decision(options.eval.decision);
    if (!decision)
        return refuse(errors, fmt::format("{} has no decision '{}'", options.eval.model,
                                          options.eval.decision));
    const bool is_file = options.eval.file && *options.eval.file != "-";
    const auto text = is_file ? bytes_of(*options.eval.file)
                              : std::string{std::istreambuf_iterator<char>{input}, {}};
    if (!text) return refuse(errors, "cannot read " + *options.eval.file);
    auto given = value_of_json(*text);
    if (!given) return refuse(errors, given.error());
    if (given->context() == nullptr) return refuse(errors, "the inputs are one JSON object");

    dmn::Evaluation evaluation{*program, options.now.value_or(std::chrono::system_clock::now())};
    const auto wrong = set_inputs(evaluation, std::move(std::get<dmn::Context>(given->data)));
    if (!wrong.empty()) return refuse(errors, wrong);
    dmn::NearMissOptions changes;
    changes.changes = options.changes;
    const auto reasons = dmn::reasons(evaluation, *decision, changes);
    const auto next = reasons.answer.is_known() ? NextQuestion{std::nullopt}
                                                : dmn::next_question(evaluation, {{*decision}, {}});
    output << json_of(*program, reasons, next, model_hash(*files)) << '\n' << std::flush;
    return 0;
}

} // namespace schakel::main
