#include "main/dmn_findings_json.h"

#include "codec/json_write.h"
#include "main/dmn_json.h"

#include <array>
#include <fmt/format.h>

namespace schakel::main {
namespace {

using dmn::FindingKind;

/// The members of a decision in which its findings stand.
constexpr std::array<std::pair<FindingKind, std::string_view>, 13> lists{
    {{FindingKind::gap, "gaps"},
     {FindingKind::overlap, "overlaps"},
     {FindingKind::conflict, "conflicts"},
     {FindingKind::dead_rule, "deadRules"},
     {FindingKind::redundant_rule, "redundantRules"},
     {FindingKind::mergeable_rules, "mergeableRules"},
     {FindingKind::unused_column, "unusedColumns"},
     {FindingKind::unreachable_answer, "unreachableAnswers"},
     {FindingKind::answer_not_allowed, "answersNotAllowed"},
     {FindingKind::type_error, "typeErrors"},
     {FindingKind::value_not_allowed, "valuesNotAllowed"},
     {FindingKind::no_allowed_values, "columnsWithoutAllowedValues"},
     {FindingKind::no_type, "columnsWithoutType"}}};

/// Writes objects and lists with their commas.
class Writer {
public:
    void open(char bracket) {
        comma();
        text += bracket;
        first_ = true;
    }
    void close(char bracket) {
        text += bracket;
        first_ = false;
    }
    void name(std::string_view name) {
        comma();
        codec::append_json_text(text, name);
        text += ':';
        first_ = true;
    }
    void raw(std::string_view json) {
        comma();
        text += json;
    }
    void put(const std::string& value) {
        comma();
        codec::append_json_text(text, value);
    }
    void put(std::string_view value) {
        comma();
        codec::append_json_text(text, value);
    }
    void put(bool value) { raw(value ? "true" : "false"); }
    void put(std::size_t value) { raw(fmt::format("{}", value)); }
    void put(double value) { raw(fmt::format("{:.9g}", value)); }
    void put(const dmn::Value& value) { raw(json_of(value)); }
    template <class One>
    void put(const std::vector<One>& values) {
        open('[');
        for (const auto& value : values)
            put(value);
        close(']');
    }
    void put(const dmn::RulePlace& place) {
        open('{');
        member("number", place.number);
        if (!place.id.empty()) member("id", place.id);
        close('}');
    }
    template <class One>
    void member(std::string_view name, const One& value) {
        this->name(name);
        put(value);
    }

    std::string text;

private:
    void comma() {
        if (!first_) text += ',';
        first_ = false;
    }
    bool first_ = true;
};

void put(Writer& writer, const dmn::Region& region, const std::vector<std::string>& columns) {
    writer.member("cells", region.cells);
    writer.member("share", region.share);
    writer.name("witness");
    writer.open('{');
    for (std::size_t at = 0; at < columns.size(); ++at) {
        // A column that stands twice is the same expression.
        bool before = false;
        for (std::size_t other = 0; other < at; ++other)
            before = before || columns[other] == columns[at];
        if (!before) writer.member(columns[at], region.witness[at]);
    }
    writer.close('}');
}

void put(Writer& writer, const dmn::Finding& finding, const std::vector<std::string>& columns) {
    writer.open('{');
    if (!finding.rules.empty()) writer.member("rules", finding.rules);
    if (!finding.because_of.empty()) writer.member("becauseOf", finding.because_of);
    if (!finding.column.empty()) writer.member("column", finding.column);
    if (finding.region) put(writer, *finding.region, columns);
    if (!finding.answers.empty()) writer.member("answers", finding.answers);
    writer.member("words", finding.words);
    writer.close('}');
}

void put(Writer& writer, const dmn::TableFindings& table) {
    writer.open('{');
    writer.member("decision", table.decision);
    writer.member("file", table.file);
    writer.member("complete", table.complete());
    if (!table.not_judged.empty()) {
        writer.member("notJudged", table.not_judged);
    } else {
        writer.member("hitPolicy", name_of(table.hit_policy));
        writer.member("columns", table.columns);
        writer.member("rules", table.rules);
        writer.member("gapShare", table.gap_share);
        writer.member("gapShareExact", table.gap_share_exact);
        writer.member("moreGaps", table.more_gaps);
        writer.member("overlapCount", table.overlaps);
        writer.member("overlapsWithUnlikeAnswers", table.overlaps_with_unlike_answers);
    }
    for (const auto& [kind, name] : lists) {
        writer.name(name);
        writer.open('[');
        for (const auto& finding : table.findings)
            if (finding.kind == kind) put(writer, finding, table.columns);
        writer.close(']');
    }
    writer.member("taken", table.taken);
    writer.member("unfinished", table.unfinished);
    writer.close('}');
}

void put(Writer& writer, const dmn::DecisionDifference& difference) {
    writer.open('{');
    writer.member("decision", difference.decision);
    writer.member("complete", difference.complete());
    if (!difference.not_judged.empty()) writer.member("notJudged", difference.not_judged);
    writer.member("share", difference.share);
    writer.member("shareExact", difference.share_exact);
    writer.member("moreChanges", difference.more_changes);
    writer.member("columns", difference.columns);
    writer.name("changes");
    writer.open('[');
    for (const auto& change : difference.changes) {
        writer.open('{');
        put(writer, change.region, difference.columns);
        writer.member("before", change.before);
        writer.member("after", change.after);
        writer.member("words", change.words);
        writer.close('}');
    }
    writer.close(']');
    writer.member("notes", difference.notes);
    writer.member("restsOn", difference.rests_on);
    writer.member("unfinished", difference.unfinished);
    writer.close('}');
}

/// Everything that the decision could answer; more than one value where inputs are not known.
void put(Writer& writer, std::string_view name, const dmn::Possible& possible) {
    if (possible.is_known()) return writer.member(name, possible.values.front());
    writer.name(name);
    writer.open('{');
    writer.member("possible", possible.values);
    if (possible.partial_list) writer.member("perhaps", possible.perhaps);
    if (possible.anything) writer.member("anything", true);
    writer.close('}');
}

void put(Writer& writer, const dmn::RecordedCases& recorded) {
    writer.open('{');
    writer.member("count", recorded.cases());
    writer.name("decisions");
    writer.open('[');
    for (const auto& count : recorded.counts()) {
        writer.open('{');
        writer.member("decision", count.decision);
        writer.member("changed", count.changed);
        if (count.changed > 0) {
            writer.member("firstLine", count.first);
            put(writer, "before", count.before);
            put(writer, "after", count.after);
        }
        writer.close('}');
    }
    writer.close(']');
    writer.close('}');
}

} // namespace

std::string json_of(const dmn::ModelFindings& findings) {
    Writer writer;
    writer.open('{');
    writer.member("complete", findings.complete());
    writer.name("decisions");
    writer.open('[');
    for (const auto& table : findings.tables)
        put(writer, table);
    writer.close(']');
    writer.name("unreadInputs");
    writer.open('[');
    for (const auto& finding : findings.findings) {
        writer.open('{');
        writer.member("input", finding.column);
        writer.member("words", finding.words);
        writer.close('}');
    }
    writer.close(']');
    writer.close('}');
    return std::move(writer.text);
}

std::string json_of(const dmn::ModelDifference& difference, const dmn::RecordedCases* recorded) {
    Writer writer;
    writer.open('{');
    writer.member("same", difference.same());
    writer.member("complete", difference.complete());
    writer.member("decisionsAdded", difference.decisions_added);
    writer.member("decisionsRemoved", difference.decisions_removed);
    writer.member("inputsAdded", difference.inputs_added);
    writer.member("inputsRemoved", difference.inputs_removed);
    writer.member("inputsChanged", difference.inputs_changed);
    writer.name("decisions");
    writer.open('[');
    for (const auto& decision : difference.decisions)
        put(writer, decision);
    writer.close(']');
    if (recorded != nullptr) {
        writer.name("cases");
        put(writer, *recorded);
    }
    writer.close('}');
    return std::move(writer.text);
}

} // namespace schakel::main
