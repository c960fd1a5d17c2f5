#include "store/statement.h"

namespace schakel::store {

namespace {
std::vector<const Statement*>& registry() {
    static std::vector<const Statement*> statements;
    return statements;
}
} // namespace

Statement::Statement(std::string_view sql) : sql_{sql} { registry().push_back(this); }

const std::vector<const Statement*>& all_statements() { return registry(); }

} // namespace schakel::store
