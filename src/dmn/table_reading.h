// Which rules of one table hold for what its columns may read.
//
// Where columns may read several classes, the combinations are gone through one by one as far as
// they lead to different rules, so that the outcome is exact. Past `combinations_max` rules are
// judged column by column instead: then the outcome may hold an answer too many, but never one too
// few (R-DMN-6).
#pragma once

#include "dmn/evaluation.h"

namespace schakel::dmn {

inline constexpr std::size_t combinations_max = 2'000;

struct ColumnView {
    const CompiledColumn* column = nullptr;
    const std::vector<ClassIndex>* classes = nullptr;
};

class TableReading {
public:
    TableReading(const CompiledDecision& compiled, std::vector<ColumnView> columns);
    [[nodiscard]] Outcome outcome();

private:
    void go_through(std::size_t column, const Bits& holding);
    void count(const Bits& holding);
    [[nodiscard]] Outcome by_column() const;

    const CompiledDecision& compiled_;
    std::vector<ColumnView> open_;
    Bits known_;
    std::vector<std::size_t> times_hit_;
    std::size_t combinations_ = 0;
    bool none_ = false;
    bool conflict_ = false;
};

} // namespace schakel::dmn
