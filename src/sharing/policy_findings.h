// What an analysis of the tables of a version finds, in the words of the people who own them.
//
//   R-SHARING-48  Faults, gaps and overlaps of every table are told in Dutch and in English, with the
//                 rows and the case that show them in the words of the facts. Nothing that was found is
//                 left out: what is meant so says that it is, and what was not looked at to the end
//                 is named. (issue 4, point 9; R-DMN-31, R-DMN-32; design: doubt means no)
#pragma once

#include "sharing/sharing_framework.h"

namespace schakel::sharing {

/// fault: a row or an answer that cannot be meant so. gap: cases in which no row fits. overlap: rows that fit together.
/// simpler: the same can be said with less. not_judged: what was not looked at, or not to the end.
enum class TableFindingKind { fault, gap, overlap, simpler, not_judged };
BOOST_DESCRIBE_ENUM(TableFindingKind, fault, gap, overlap, simpler, not_judged)

struct TableFinding {
    /// As the table is called; empty for what is about no table.
    std::string table;
    /// As in the document of the version (policy_document.h); empty likewise.
    std::string id;
    TableFindingKind kind{};
    std::string words_nl;
    std::string words_en;
};
BOOST_DESCRIBE_STRUCT(TableFinding, (), (table, id, kind, words_nl, words_en))

/// Table by table, in the order of the files; of one table the faults first. Takes seconds for a version as it is shipped.
[[nodiscard]] std::vector<TableFinding> findings_in(const SharingFramework& framework);

} // namespace schakel::sharing
