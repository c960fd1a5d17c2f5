// One SQL text, valid on both databases. $1, $2, ... stand for the arguments in their order.
#pragma once

#include <string_view>
#include <vector>

namespace schakel::store {

/// Every statement of the program is one of these at namespace scope, so that a test can prepare
/// them all against both databases. The text must be a literal.
class Statement {
public:
    explicit Statement(std::string_view sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    [[nodiscard]] std::string_view sql() const { return sql_; }

private:
    std::string_view sql_;
};

/// All statements of the rooms that are linked into this program.
[[nodiscard]] const std::vector<const Statement*>& all_statements();

} // namespace schakel::store
