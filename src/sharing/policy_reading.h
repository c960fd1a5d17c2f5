// How a version answers one question, table by table: for who wants to know not only what the answer is but by which
// row of which table, and why not by another.
//
//   R-SHARING-47  Of every row of every table it is told whether it counts for these facts, and of one that does not what
//                 of it is not met, or that a row before it counts already. What is not known is told as open. (issue 4,
//                 point 9; design: rules that cannot be followed cannot be judged)
#pragma once

#include "access/account.h"
#include "sharing/facts.h"
#include "sharing/sharing_framework.h"

namespace schakel::sharing {

/// counts: the answer of the table rests on it. may_count: it hangs on what is not known. overtaken: all that it asks is so, or may be, but another
/// row counts before it. not_met: something that it asks is not so.
enum class RowState { counts, may_count, overtaken, not_met };
BOOST_DESCRIBE_ENUM(RowState, counts, may_count, overtaken, not_met)

struct RowRead {
    /// 1 for the first.
    std::int32_t number = 0;
    RowState state = RowState::not_met;
    /// What it asks and is not so, in words.
    std::vector<std::string> not_met;
    /// What it asks and is not known, in words.
    std::vector<std::string> open;
};
BOOST_DESCRIBE_STRUCT(RowRead, (), (number, state, not_met, open))

struct TableRead {
    /// As in the document of the version (policy_document.h).
    std::string id;
    /// In words what it answers; more than one while that is not known, or where all rows count.
    std::vector<std::string> answers;
    std::vector<RowRead> rows;
};
BOOST_DESCRIBE_STRUCT(TableRead, (), (id, answers, rows))

/// Every table of the version, in the order of its files.
[[nodiscard]] std::vector<TableRead> tables_read(const SharingFramework& framework,
                                                 const Facts& facts, Language language);

/// How a table is called in a document and in what was read of it.
[[nodiscard]] std::string table_id(std::string_view file, std::string_view decision);

} // namespace schakel::sharing
