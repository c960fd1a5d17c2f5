#include "sharing/policy_reading.h"

#include "dmn/analysis/analysis.h"
#include "sharing/policy_words.h"
#include "sharing/sharing_framework_desk.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {
namespace {

class Reading {
public:
    Reading(const SharingFramework& framework, const Facts& facts, access::Language language)
        : parts_{FrameworkParts::of(framework)}, words_{framework, language}, seat_{parts_},
          evaluation_{seat_.desk().evaluation()} {
        seat_.desk().lay_out(facts);
    }

    TableRead table(dmn::DecisionIndex decision) {
        const auto& compiled = parts_.program.decisions()[decision];
        TableRead read{table_id(compiled.file, compiled.decision.id), {}, {}};
        const auto& hits = evaluation_.outcome(decision).hits;
        for (std::uint32_t rule = 0; rule < compiled.table.rules.size(); ++rule) {
            const auto hit = std::ranges::find(hits, rule, &dmn::Hit::rule);
            auto row = row_of(decision, rule);
            if (hit != hits.end()) {
                row.state = hit->certain ? RowState::counts : RowState::may_count;
                row.not_met.clear();
                add_answer(read, compiled, rule);
            }
            read.rows.push_back(std::move(row));
        }
        return read;
    }

private:
    RowRead row_of(dmn::DecisionIndex decision, std::uint32_t rule) {
        const auto& compiled = parts_.program.decisions()[decision];
        const auto& cells = compiled.table.rules[rule].cells;
        RowRead row{static_cast<std::int32_t>(rule + 1), RowState::overtaken, {}, {}};
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto condition = words_.condition(compiled, column, cells[column]);
            if (condition.empty()) continue; // a dash
            const auto met = evaluation_.holds(decision, rule, column);
            if (!met) row.open.push_back(condition);
            if (met == false) row.not_met.push_back(condition);
        }
        if (!row.not_met.empty()) row.state = RowState::not_met;
        return row;
    }

    void add_answer(TableRead& read, const dmn::CompiledDecision& compiled, std::uint32_t rule) {
        const auto& answers = compiled.table.rules[rule].answers;
        const auto& outputs = compiled.table.outputs;
        std::string text;
        for (std::size_t at = 0; at < answers.size(); ++at) {
            const auto answer = words_.answer(compiled.decision.name, answers[at]);
            text += text.empty() ? "" : "; ";
            text += outputs.size() < 2 ? answer : fmt::format("{}: {}", outputs[at].name, answer);
        }
        if (std::ranges::find(read.answers, text) == read.answers.end())
            read.answers.push_back(std::move(text));
    }

    const FrameworkParts& parts_;
    PolicyWords words_;
    SeatAtDesk seat_;
    dmn::Evaluation& evaluation_;
};

/// Rows that hold together are meant where the first counts; a case in which none holds is a value
/// that no fact has; and what a column may read is said by the facts, not in the table.
bool asks_for_a_look(dmn::FindingKind kind) {
    using enum dmn::FindingKind;
    return kind != overlap && kind != gap && kind != no_type && kind != no_allowed_values;
}

} // namespace

std::string table_id(std::string_view file, std::string_view decision) {
    return fmt::format("tabel-{}-{}", file.substr(0, file.rfind('.')), decision);
}

// R-SHARING-47
std::vector<TableRead> tables_read(const SharingFramework& framework, const Facts& facts,
                                   access::Language language) {
    Reading reading{framework, facts, language};
    std::vector<TableRead> tables;
    const auto decisions = FrameworkParts::of(framework).program.decisions().size();
    for (dmn::DecisionIndex decision = 0; decision < decisions; ++decision)
        tables.push_back(reading.table(decision));
    return tables;
}

std::vector<TableFinding> findings_in(const SharingFramework& framework) {
    std::vector<TableFinding> found;
    const auto findings = dmn::analyse(FrameworkParts::of(framework).program);
    for (const auto& table : findings.tables) {
        const auto say = [&](const std::string& words) {
            found.push_back({table.decision, words});
        };
        if (!table.not_judged.empty()) say(table.not_judged);
        for (const auto& finding : table.findings)
            if (asks_for_a_look(finding.kind)) say(finding.words);
        for (const auto& words : table.unfinished)
            say(words);
    }
    return found;
}

} // namespace schakel::sharing
