#include "sharing/policy_reading.h"

#include "sharing/policy_words.h"
#include "sharing/sharing_framework_desk.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {
namespace {

class Reading {
public:
    Reading(const SharingFramework& framework, const Facts& facts, Language language)
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
        auto text = words_.answer_of(compiled, rule);
        if (std::ranges::find(read.answers, text) == read.answers.end())
            read.answers.push_back(std::move(text));
    }

    const FrameworkParts& parts_;
    PolicyWords words_;
    SeatAtDesk seat_;
    dmn::Evaluation& evaluation_;
};

} // namespace

std::string table_id(std::string_view file, std::string_view decision) {
    return fmt::format("tabel-{}-{}", file.substr(0, file.rfind('.')), decision);
}

// R-SHARING-47
std::vector<TableRead> tables_read(const SharingFramework& framework, const Facts& facts,
                                   Language language) {
    Reading reading{framework, facts, language};
    std::vector<TableRead> tables;
    const auto decisions = FrameworkParts::of(framework).program.decisions().size();
    for (dmn::DecisionIndex decision = 0; decision < decisions; ++decision)
        tables.push_back(reading.table(decision));
    return tables;
}

} // namespace schakel::sharing
