// Trouble with the database that only the administrator can mend.
#pragma once

#include <stdexcept>
#include <string>

namespace schakel::store {

/// The kinds that are told apart, the same for both databases.
enum class Trouble {
    unique,        ///< a key that is there already
    foreign_key,   ///< it names what is not there
    check,         ///< a value that the table refuses
    serialization, ///< it met another deed and may be run again
    busy,          ///< no connection or lock within the deadline
    full,          ///< no room left
    unavailable,   ///< no connection, a broken file, or a closing program
    deadline,      ///< it took longer than it may
    other,
};

/// Thrown, and caught once at the edge. The text never holds a value that was kept.
class Failure : public std::runtime_error {
public:
    Failure(Trouble trouble, const std::string& text)
        : std::runtime_error{text}, trouble_{trouble} {}
    [[nodiscard]] Trouble trouble() const { return trouble_; }

private:
    Trouble trouble_;
};

/// Who changes something names the version they saw (R-STORE-2). A refusal, and so a value.
struct ChangedMeanwhile {
    bool operator==(const ChangedMeanwhile&) const = default;
};

} // namespace schakel::store
