#include "sharing/facts.h"

#include "codec/json_text.h"

#include <algorithm>

namespace schakel::sharing {
namespace {

class FactReader {
public:
    explicit FactReader(const FactModel& model) : model_{model} {}

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
        return std::move(facts_);
    }

private:
    void fact(const FactDefinition& fact, const boost::json::value& value,
              const std::string& pointer) {
        switch (fact.kind) {
        case FactKind::yes_no:
            if (!value.is_bool()) return wrong_type(pointer, "it is true or false");
            return facts_.set(fact.name, value.get_bool());
        case FactKind::one:
            if (!value.is_string())
                return wrong_type(pointer, "it is one of the codes of this fact, as a text");
            if (allowed(fact, value.get_string(), pointer))
                facts_.set(fact.name, std::string_view{value.get_string()});
            return;
        case FactKind::many: return list(fact, value, pointer);
        }
        std::unreachable();
    }

    void list(const FactDefinition& fact, const boost::json::value& value,
              const std::string& pointer) {
        if (!value.is_array()) return wrong_type(pointer, "it is a list of codes");
        Facts::Codes codes;
        for (std::size_t i = 0; i < value.get_array().size(); ++i) {
            const auto& item = value.get_array()[i];
            const auto place = pointer + "/" + std::to_string(i);
            if (!item.is_string()) {
                wrong_type(place, "it is one of the codes of this fact, as a text");
                continue;
            }
            std::string code{item.get_string()};
            if (!allowed(fact, code, place)) continue;
            if (std::find(codes.begin(), codes.end(), code) != codes.end())
                faults_.push_back({place, "duplicate", "a code stands in the list once"});
            codes.push_back(std::move(code));
        }
        facts_.set(fact.name, std::move(codes));
    }

    bool allowed(const FactDefinition& fact, std::string_view code, const std::string& pointer) {
        if (fact.value(code) != nullptr) return true;
        faults_.push_back({pointer, "not_allowed", "not one of the codes of this fact"});
        return false;
    }
    void wrong_type(const std::string& pointer, std::string message) {
        faults_.push_back({pointer, "wrong_type", std::move(message)});
    }

    const FactModel& model_;
    Facts facts_;
    Faults faults_;
};

} // namespace

void Facts::set(std::string_view fact, Codes codes) {
    known_.insert_or_assign(std::string{fact}, std::move(codes));
}

void Facts::forget(std::string_view fact) {
    if (const auto found = known_.find(fact); found != known_.end()) known_.erase(found);
}

const Facts::Codes* Facts::find(std::string_view fact) const {
    const auto found = known_.find(fact);
    return found == known_.end() ? nullptr : &found->second;
}

std::expected<Facts, Faults> read_facts(const boost::json::value& record, const FactModel& model) {
    return FactReader{model}.read(record);
}

boost::json::value fact_to_json(const FactDefinition& fact, const Facts::Codes& codes) {
    if (fact.kind == FactKind::yes_no) return boost::json::value(codes.front() == "true");
    if (fact.kind == FactKind::one) return boost::json::value(codes.front());
    boost::json::array list;
    for (const auto& code : codes)
        list.emplace_back(code);
    return list;
}

} // namespace schakel::sharing
