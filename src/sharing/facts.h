// What is known of one situation in which someone wants to share.
//
//   R-SHARING-1  A fact that is not given is not known; it is never taken to be "no". (design:
//                doubt means no)
#pragma once

#include "sharing/fact_model.h"

#include <boost/container/flat_map.hpp>
#include <boost/json/value.hpp>
#include <optional>

namespace schakel::sharing {

/// Facts by name. A fact of kind `one` or `yes_no` has one code, a fact of kind `many` has any
/// number, also none.
class Facts {
public:
    using Codes = std::vector<std::string>;

    void set(std::string_view fact, Codes codes);
    void set(std::string_view fact, std::string_view code) { set(fact, Codes{std::string{code}}); }
    void set(std::string_view fact, bool truth) { set(fact, Codes{truth ? "true" : "false"}); }
    void set(std::string_view fact, const char* code) { set(fact, std::string_view{code}); }
    void forget(std::string_view fact);
    /// Room for so many.
    void reserve(std::size_t facts) { known_.reserve(facts); }

    /// Null when the fact is not known (R-SHARING-1). It stays where it is until another fact is set or forgotten.
    [[nodiscard]] const Codes* find(std::string_view fact) const;
    /// One after the other in memory, for they are gone through again for every question.
    using Known = boost::container::flat_map<std::string, Codes, std::less<>>;
    [[nodiscard]] const Known& known() const { return known_; }
    bool operator==(const Facts&) const = default;

private:
    Known known_;
};

/// Reads a fact record. Faults: wrong_type, unknown, not_allowed, duplicate; each with a JSON
/// pointer, all at once.
[[nodiscard]] std::expected<Facts, Faults> read_facts(const boost::json::value& record,
                                                      const FactModel& model);

/// A fact's value as JSON: a text, a list of texts, or true or false, by its kind.
[[nodiscard]] boost::json::value fact_to_json(const FactDefinition& fact,
                                              const Facts::Codes& codes);

} // namespace schakel::sharing
