#include "sharing/sharing_framework_desk.h"

#include "codec/shapes.h"

#include <algorithm>
#include <numeric>

namespace schakel::sharing {
namespace {

/// How many lists of codes of one fact are kept as settings.
constexpr std::size_t lists_max = 2'000;
/// How many desks stand free; more are asked at than there are threads only for a moment.
constexpr std::size_t free_desks_max = 16;

dmn::Value value_of(const FactDefinition& fact, const std::string& code) {
    return fact.kind == FactKind::yes_no ? dmn::Value{code == "true"} : dmn::Value{code};
}

dmn::Possible possible_of(const FactDefinition& fact, const Facts::Codes* codes) {
    std::vector<dmn::Value> values;
    if (codes != nullptr) {
        for (const auto& code : *codes)
            values.push_back(value_of(fact, code));
        return dmn::Possible::known(fact.kind == FactKind::many ? dmn::Value{std::move(values)}
                                                                : values.front());
    }
    // R-SHARING-1: what is not known can be anything that the fact can be.
    for (const auto& value : fact.values)
        values.push_back(value_of(fact, value.code));
    return fact.kind == FactKind::many ? dmn::Possible::list_between({}, std::move(values))
                                       : dmn::Possible::one_of(std::move(values));
}

} // namespace

AskingDesk::AskingDesk(const FrameworkParts& parts)
    : parts_{parts}, evaluation_{parts.program}, codes_(parts.facts.facts.size()),
      by_name_(codes_.size()), settings_(codes_.size()), cited_(parts.program.decisions().size()) {
    std::iota(by_name_.begin(), by_name_.end(), std::size_t{0});
    std::ranges::sort(by_name_, {}, [&](std::size_t fact) -> const std::string& {
        return parts.facts.facts[fact].name;
    });
    for (std::size_t fact = 0; fact < settings_.size(); ++fact) {
        const auto& values = parts.facts.facts[fact].values;
        settings_[fact].one.resize(values.size());
        for (std::size_t place = 0; place < values.size(); ++place)
            settings_[fact].places.emplace(values[place].code, place);
    }
    for (const auto& rule : parts.program.decisions()[parts.decisions.verdict].table.rules) {
        const auto* word = rule.answers.front().string();
        verdicts_.push_back(word == nullptr
                                ? Verdict::unknown
                                : codec::from_word<Verdict>(*word).value_or(Verdict::unknown));
    }
}

/// Both in the order of their names.
void AskingDesk::lay_out(const Facts& facts) {
    auto known = facts.known().begin();
    for (const auto fact : by_name_) {
        const auto& name = parts_.facts.facts[fact].name;
        while (known != facts.known().end() && known->first < name)
            ++known;
        const bool is_known = known != facts.known().end() && known->first == name;
        codes_[fact] = is_known ? &known->second : nullptr;
        reset(fact);
    }
}

void AskingDesk::set(std::size_t fact, const Facts::Codes* codes) {
    const auto input = parts_.inputs[fact];
    if (!input) return;
    const auto& definition = parts_.facts.facts[fact];
    auto& settings = settings_[fact];
    if (codes == nullptr) {
        if (!settings.not_known)
            settings.not_known = evaluation_.prepared(*input, possible_of(definition, nullptr));
        return evaluation_.set(*input, *settings.not_known);
    }
    std::uint64_t places = 0;
    std::size_t last = 0;
    for (const auto& code : *codes) {
        const auto found = settings.places.find(code);
        // What no fact can be is set as it is.
        if (found == settings.places.end() || found->second >= 64)
            return evaluation_.set(*input, possible_of(definition, codes));
        last = found->second;
        places |= std::uint64_t{1} << last;
    }
    if (definition.kind != FactKind::many) return evaluation_.set(*input, one_setting(fact, last));
    auto found = settings.many.find(places);
    if (found == settings.many.end()) {
        // In the order of the model, so that the first who asks decides nothing (R-SHARING-7).
        Facts::Codes in_order;
        for (const auto& value : definition.values)
            if (std::ranges::find(*codes, value.code) != codes->end())
                in_order.push_back(value.code);
        auto setting = evaluation_.prepared(*input, possible_of(definition, &in_order));
        if (settings.many.size() >= lists_max) {
            evaluation_.set(*input, setting.value);
            settings.many.clear();
        }
        found = settings.many.emplace(places, std::move(setting)).first;
    }
    evaluation_.set(*input, found->second);
}

const dmn::PreparedValue& AskingDesk::one_setting(std::size_t fact, std::size_t place) {
    auto& setting = settings_[fact].one[place];
    if (!setting) {
        const auto& definition = parts_.facts.facts[fact];
        const Facts::Codes code{definition.values[place].code};
        setting = evaluation_.prepared(*parts_.inputs[fact], possible_of(definition, &code));
    }
    return *setting;
}

std::size_t AskingDesk::alike(std::size_t fact, std::size_t place) {
    auto& settings = settings_[fact];
    if (settings.alike.empty()) {
        for (std::size_t code = 0; code < settings.one.size(); ++code) {
            const auto& setting = one_setting(fact, code);
            std::size_t first = 0;
            while (first < code &&
                   !(setting.complete && one_setting(fact, first).classes == setting.classes))
                ++first;
            settings.alike.push_back(first);
        }
    }
    return settings.alike[place];
}

const std::vector<std::string>& AskingDesk::cited(const dmn::Reason& reason) {
    const auto& table = parts_.program.decisions()[reason.decision].table;
    auto& of_table = cited_[reason.decision];
    of_table.resize(table.rules.size());
    auto& cited = of_table[reason.rule];
    if (cited) return *cited;
    const auto& rule = table.rules[reason.rule];
    cited.emplace();
    if (annotation(table, rule, not_cited_annotation) != "nee")
        cited = provision_ids(annotation(table, rule, provisions_annotation));
    return *cited;
}

// ---- FreeDesks

FreeDesks::FreeDesks() = default;
FreeDesks::~FreeDesks() = default;

std::unique_ptr<AskingDesk> FreeDesks::take(const FrameworkParts& parts) {
    {
        const std::lock_guard lock{mutex_};
        if (!free_.empty()) {
            auto desk = std::move(free_.back());
            free_.pop_back();
            return desk;
        }
    }
    return std::make_unique<AskingDesk>(parts);
}

void FreeDesks::keep(std::unique_ptr<AskingDesk> desk) {
    // What is worked out at a desk may rest on the time at which it was set up.
    if (!std::ranges::all_of(desk->parts().program.decisions(), &dmn::CompiledDecision::constant))
        return;
    const std::lock_guard lock{mutex_};
    if (free_.size() < free_desks_max) free_.push_back(std::move(desk));
}

} // namespace schakel::sharing
