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

/// For each fact of a model its codes as bits, by their places among its values: what is known in a form that need not be
/// looked up again.
class PlacedCodes {
public:
    /// Of no model.
    PlacedCodes() = default;
    /// Nothing is known. A model in which a fact has too many values has no places.
    explicit PlacedCodes(const FactModel& model);

    [[nodiscard]] bool are_of(const FactModel& model) const {
        return model_ == model.number.number_;
    }
    void set(std::size_t fact, std::uint64_t places) {
        if (fact < of_fact_.size()) of_fact_[fact] = places;
    }
    /// nullopt when the fact is not known.
    [[nodiscard]] std::optional<std::uint64_t> of(std::size_t fact) const {
        return of_fact_[fact] == not_known ? std::nullopt : std::optional{of_fact_[fact]};
    }

private:
    /// Not all bits are places.
    static constexpr std::uint64_t not_known = ~std::uint64_t{0};
    /// No model has it.
    std::uint64_t model_ = 0;
    std::vector<std::uint64_t> of_fact_;
};

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
    bool operator==(const Facts& other) const { return known_ == other.known_; }

    /// Until another fact is set or forgotten.
    void keep_placed(PlacedCodes placed) { placed_ = std::move(placed); }
    /// Of no model when they were not placed in one.
    [[nodiscard]] const PlacedCodes& placed() const { return placed_; }

private:
    Known known_;
    PlacedCodes placed_;
};

/// Reads a fact record. Faults: wrong_type, unknown, not_allowed, duplicate; each with a JSON
/// pointer, all at once. They are placed in the model.
[[nodiscard]] std::expected<Facts, Faults> read_facts(const boost::json::value& record,
                                                      const FactModel& model);

/// A fact's value as JSON: a text, a list of texts, or true or false, by its kind.
[[nodiscard]] boost::json::value fact_to_json(const FactDefinition& fact, const Facts::Codes& codes,
                                              boost::json::storage_ptr memory = {});

} // namespace schakel::sharing
