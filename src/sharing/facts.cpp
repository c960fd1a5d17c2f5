#include "sharing/facts.h"

#include "codec/json_text.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace schakel::sharing {
namespace {

class FactReader {
public:
    explicit FactReader(const FactModel& model) : model_{model}, placed_{model} {}

    std::expected<Facts, Faults> read(const boost::json::value& record) {
        if (!record.is_object())
            return std::unexpected{Faults{{"", "wrong_type", "a fact record is an object"}}};
        facts_.reserve(record.get_object().size());
        for (const auto& member : record.get_object()) {
            const std::string_view name{member.key()};
            const auto pointer = codec::pointer_step(name);
            if (const auto* fact = model_.fact(name))
                this->fact(*fact, member.value(), pointer);
            else
                faults_.push_back({pointer, "unknown", "the Grondslag knows no such fact"});
        }
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        facts_.keep_placed(std::move(placed_));
        return std::move(facts_);
    }

private:
    void fact(const FactDefinition& fact, const boost::json::value& value,
              const std::string& pointer) {
        switch (fact.kind) {
        case FactKind::yes_no:
            if (!value.is_bool()) return wrong_type(pointer, "it is true or false");
            place(fact, place_of(fact, value.get_bool() ? "true" : "false"));
            return facts_.set(fact.name, value.get_bool());
        case FactKind::one:
            if (!value.is_string())
                return wrong_type(pointer, "it is one of the codes of this fact, as a text");
            if (const auto bit = allowed(fact, value.get_string(), pointer)) {
                place(fact, bit);
                facts_.set(fact.name, std::string_view{value.get_string()});
            }
            return;
        case FactKind::many: return list(fact, value, pointer);
        }
        std::unreachable();
    }

    void list(const FactDefinition& fact, const boost::json::value& value,
              const std::string& pointer) {
        if (!value.is_array()) return wrong_type(pointer, "it is a list of codes");
        Facts::Codes codes;
        std::uint64_t places = 0;
        for (std::size_t i = 0; i < value.get_array().size(); ++i) {
            const auto& item = value.get_array()[i];
            const auto place = pointer + "/" + std::to_string(i);
            if (!item.is_string()) {
                wrong_type(place, "it is one of the codes of this fact, as a text");
                continue;
            }
            std::string code{item.get_string()};
            const auto bit = allowed(fact, code, place);
            if (bit == 0) continue;
            places |= bit;
            if (std::find(codes.begin(), codes.end(), code) != codes.end())
                faults_.push_back({place, "duplicate", "a code stands in the list once"});
            codes.push_back(std::move(code));
        }
        place(fact, places);
        facts_.set(fact.name, std::move(codes));
    }

    void place(const FactDefinition& fact, std::uint64_t places) {
        placed_.set(static_cast<std::size_t>(&fact - model_.facts.data()), places);
    }
    /// A bit; 0 when it is none of its codes. Beyond the places that there are some bit, which nobody reads.
    [[nodiscard]] static std::uint64_t place_of(const FactDefinition& fact, std::string_view code) {
        const auto* value = fact.value(code);
        return value == nullptr
                   ? 0
                   : std::rotl(std::uint64_t{1}, static_cast<int>(value - fact.values.data()));
    }
    [[nodiscard]] std::uint64_t allowed(const FactDefinition& fact, std::string_view code,
                                        const std::string& pointer) {
        const auto bit = place_of(fact, code);
        if (bit == 0)
            faults_.push_back({pointer, "not_allowed", "not one of the codes of this fact"});
        return bit;
    }
    void wrong_type(const std::string& pointer, std::string message) {
        faults_.push_back({pointer, "wrong_type", std::move(message)});
    }

    const FactModel& model_;
    PlacedCodes placed_;
    Facts facts_;
    Faults faults_;
};

} // namespace

PlacedCodes::PlacedCodes(const FactModel& model) {
    for (const auto& fact : model.facts)
        if (fact.values.size() >= std::numeric_limits<std::uint64_t>::digits) return;
    model_ = model.number.number_;
    of_fact_.assign(model.facts.size(), not_known);
}

void Facts::set(std::string_view fact, Codes codes) {
    placed_ = {};
    known_.insert_or_assign(std::string{fact}, std::move(codes));
}

void Facts::forget(std::string_view fact) {
    placed_ = {};
    if (const auto found = known_.find(fact); found != known_.end()) known_.erase(found);
}

const Facts::Codes* Facts::find(std::string_view fact) const {
    const auto found = known_.find(fact);
    return found == known_.end() ? nullptr : &found->second;
}

std::expected<Facts, Faults> read_facts(const boost::json::value& record, const FactModel& model) {
    return FactReader{model}.read(record);
}

boost::json::value fact_to_json(const FactDefinition& fact, const Facts::Codes& codes,
                                boost::json::storage_ptr memory) {
    using boost::json::value;
    if (fact.kind == FactKind::yes_no) return value(codes.front() == "true", std::move(memory));
    if (fact.kind == FactKind::one)
        return value(boost::json::string_view{codes.front()}, std::move(memory));
    boost::json::array list(std::move(memory));
    list.reserve(codes.size());
    for (const auto& code : codes)
        list.emplace_back(code);
    return list;
}

} // namespace schakel::sharing
