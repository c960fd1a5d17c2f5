// One connection to one kind of database: what the two kinds have in common. Only src/store sees
// it.
#pragma once

#include "store/value.h"

#include <chrono>
#include <span>

namespace schakel::store {

struct Result {
    std::vector<std::vector<Value>> rows;
    std::int64_t changed = 0;
};

class Connection {
public:
    virtual ~Connection() = default;
    /// Prepares once for this connection and runs. Throws Failure.
    virtual Result run(std::string_view sql, std::span<const Value> arguments) = 0;
    /// A script without arguments. Throws Failure.
    virtual void execute(const std::string& script) = 0;
    /// Prepares without running, to see that the database takes it. Throws Failure.
    virtual void prepare(std::string_view sql) = 0;
    /// What runs after this moment is broken off with Trouble::deadline.
    virtual void set_deadline(std::chrono::steady_clock::time_point deadline) = 0;
};

} // namespace schakel::store
