// The facts that the Grondslag asks about: their codes, their words, and why each is asked. Read
// from policy/grondslag/feiten.json, so that a jurist can change a question without a programmer.
#pragma once

#include "base/invalid.h"

#include <boost/describe.hpp>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::sharing {

/// A text in the two languages of Schakel.
struct Wording {
    std::string nl;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(Wording, (), (nl, en))

/// A code with its label.
struct CodedValue {
    std::string code;
    std::string nl;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(CodedValue, (), (code, nl, en))

/// Whether one value is chosen, several may be, or the answer is yes or no.
enum class FactKind { one, many, yes_no };
BOOST_DESCRIBE_ENUM(FactKind, one, many, yes_no)

struct FactDefinition {
    std::string name;
    FactKind kind{};
    Wording label;
    /// As it is put to a professional, and why it is asked.
    Wording question;
    Wording why;
    /// A professional can bring about another value, for instance by asking for consent.
    bool changeable = false;
    /// For yes_no these are true and false.
    std::vector<CodedValue> values;

    [[nodiscard]] const CodedValue* value(std::string_view code) const;
};
BOOST_DESCRIBE_STRUCT(FactDefinition, (), (name, kind, label, question, why, changeable, values))

/// The codes that an advice is made of, with their words: what may be a verdict, a duty, a
/// condition.
struct OutcomeWords {
    std::vector<CodedValue> verdict;
    std::vector<CodedValue> norm;
    std::vector<CodedValue> manner;
    std::vector<CodedValue> duties;
    std::vector<CodedValue> conditions;
};
BOOST_DESCRIBE_STRUCT(OutcomeWords, (), (verdict, norm, manner, duties, conditions))

/// Tells a model from every other, also from a copy of it, which may be changed.
class ModelNumber {
public:
    ModelNumber();
    ModelNumber(const ModelNumber& other);
    ModelNumber& operator=(const ModelNumber& other);
    ~ModelNumber() = default;
    bool operator==(const ModelNumber&) const = default;

private:
    friend class PlacedCodes;
    std::uint64_t number_;
};

struct FactModel {
    std::vector<FactDefinition> facts;
    OutcomeWords outcomes;
    /// Not part of what is read and written.
    ModelNumber number{};

    [[nodiscard]] const FactDefinition* fact(std::string_view name) const;
};
BOOST_DESCRIBE_STRUCT(FactModel, (), (facts, outcomes))

/// The entry with this code, or null.
[[nodiscard]] const CodedValue* find_code(const std::vector<CodedValue>& among,
                                          std::string_view code);

} // namespace schakel::sharing
