#include "sharing/sharing_framework_desk.h"

#include "codec/shapes.h"

#include <algorithm>
#include <numeric>

namespace schakel::sharing {
namespace {

/// How many lists of codes of one fact are kept as settings.
constexpr std::size_t lists_max = 2'000;
/// To look at so many is quicker than to look one up.
constexpr std::size_t few_codes = 4;
/// Codes of one list are a bit each.
constexpr std::size_t places_max = 64;
/// How many desks stand free; more are asked at than there are threads only for a moment.
constexpr std::size_t free_desks_max = 16;

dmn::Value value_of(const FactDefinition& fact, const std::string& code) {
    return fact.kind == FactKind::yes_no ? dmn::Value{code == "true"} : dmn::Value{code};
}

} // namespace

dmn::Possible possible_of(const FactDefinition& fact, const std::optional<Facts::Codes>& codes) {
    std::vector<dmn::Value> values;
    if (codes) {
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

Verdict verdict_of(const dmn::CompiledRule& rule) {
    const auto* word = rule.answers.front().string();
    const auto verdict = word == nullptr ? std::nullopt : codec::from_word<Verdict>(*word);
    return verdict.value_or(Verdict::unknown);
}

Facts::Codes toggled_list(const FactDefinition& fact, Facts::Codes codes, std::size_t place) {
    const auto& code = fact.values[place].code;
    if (std::erase(codes, code) == 0) codes.push_back(code);
    return codes;
}

AskingDesk::AskingDesk(const FrameworkParts& parts)
    : parts_{parts}, evaluation_{parts.program}, codes_(parts.facts.facts.size()),
      places_(codes_.size()), laid_out_(codes_.size()), by_name_(codes_.size()),
      settings_(codes_.size()), cited_(parts.program.decisions().size()) {
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
    for (const auto& rule : parts.program.decisions()[parts.decisions.verdict].table.rules)
        verdicts_.push_back(verdict_of(rule));
    const auto place_of = [&](std::string_view name) {
        const auto* fact = parts.facts.fact(name);
        return fact == nullptr
                   ? std::nullopt
                   : std::optional{static_cast<std::size_t>(fact - parts.facts.facts.data())};
    };
    named_.informed = place_of("informed");
    for (const auto* name : {"necessary", "proportionate", "subsidiary"})
        if (const auto fact = place_of(name))
            named_.weighed.emplace_back(*fact, places_of(*fact, {"yes"}).value_or(0));
}

void AskingDesk::lay_out(const Facts& facts) {
    facts_ = &facts;
    codes_found_ = false;
    const auto& placed = facts.placed();
    are_placed_ = placed.are_of(parts_.facts);
    for (std::size_t fact = 0; fact < places_.size(); ++fact) {
        if (are_placed_)
            places_[fact] = placed.of(fact);
        else
            places_[fact] = codes(fact) == nullptr ? std::nullopt : places_of(fact, *codes(fact));
        if (!parts_.inputs[fact]) continue;
        forget_settings(fact);
        laid_out_[fact] = places_[fact] ? &placed_setting(fact, *places_[fact])
                                        : &setting(fact, are_placed_ ? nullptr : codes(fact));
        reset(fact);
    }
}

/// Both in the order of their names.
void AskingDesk::find_codes() {
    codes_found_ = true;
    auto known = facts_->known().begin();
    for (const auto fact : by_name_) {
        const auto& name = parts_.facts.facts[fact].name;
        auto order = std::strong_ordering::greater;
        while (known != facts_->known().end() && (order = known->first <=> name) < 0)
            ++known;
        const bool is_known = known != facts_->known().end() && order == 0;
        codes_[fact] = is_known ? &known->second : nullptr;
    }
}

void AskingDesk::forget_settings(std::size_t fact) {
    auto& settings = settings_[fact];
    if (settings.odd.empty() && settings.many.size() < lists_max) return;
    const auto input = *parts_.inputs[fact];
    evaluation_.set(input, dmn::Possible{evaluation_.input(input)});
    settings.odd.clear();
    if (settings.many.size() >= lists_max) settings.many.clear();
}

void AskingDesk::set(std::size_t fact, const Facts::Codes* codes) {
    if (const auto input = parts_.inputs[fact]) evaluation_.set(*input, setting(fact, codes));
}

void AskingDesk::reset(std::size_t fact) {
    if (const auto input = parts_.inputs[fact]) evaluation_.set(*input, *laid_out_[fact]);
}

dmn::PreparedValue AskingDesk::made_of(std::size_t fact,
                                       const std::optional<Facts::Codes>& codes) const {
    return evaluation_.prepared(*parts_.inputs[fact], possible_of(parts_.facts.facts[fact], codes));
}

const dmn::PreparedValue& AskingDesk::setting(std::size_t fact, const Facts::Codes* codes) {
    auto& settings = settings_[fact];
    if (codes == nullptr) {
        if (!settings.not_known) settings.not_known = made_of(fact, std::nullopt);
        return *settings.not_known;
    }
    const auto places = places_of(fact, *codes);
    return places ? placed_setting(fact, *places)
                  : settings.odd.emplace_back(made_of(fact, *codes));
}

const dmn::PreparedValue& AskingDesk::placed_setting(std::size_t fact, std::uint64_t places) {
    return parts_.facts.facts[fact].kind == FactKind::many
               ? list_setting(fact, places)
               : one_setting(fact, static_cast<std::size_t>(std::countr_zero(places)));
}

std::optional<std::uint64_t> AskingDesk::places_of(std::size_t fact,
                                                   const Facts::Codes& codes) const {
    const auto& values = parts_.facts.facts[fact].values;
    std::uint64_t places = 0;
    for (const auto& code : codes) {
        std::size_t place = 0;
        if (values.size() <= few_codes) {
            while (place < values.size() && values[place].code != code)
                ++place;
        } else if (const auto found = settings_[fact].places.find(code);
                   found != settings_[fact].places.end()) {
            place = found->second;
        } else {
            return std::nullopt;
        }
        if (place >= std::min(values.size(), places_max)) return std::nullopt;
        places |= std::uint64_t{1} << place;
    }
    return places;
}

const dmn::PreparedValue& AskingDesk::one_setting(std::size_t fact, std::size_t place) {
    auto& setting = settings_[fact].one[place];
    if (!setting) {
        const Facts::Codes code{parts_.facts.facts[fact].values[place].code};
        setting = made_of(fact, code);
    }
    return *setting;
}

/// In the order of the model, so that the first who asks decides nothing (R-SHARING-7).
const dmn::PreparedValue& AskingDesk::list_setting(std::size_t fact, std::uint64_t places) {
    auto& many = settings_[fact].many;
    const auto found = many.find(places);
    if (found != many.end()) return found->second;
    const auto& values = parts_.facts.facts[fact].values;
    Facts::Codes in_order;
    for (auto left = places; left != 0; left &= left - 1)
        in_order.push_back(values[static_cast<std::size_t>(std::countr_zero(left))].code);
    return many.emplace(places, made_of(fact, in_order)).first->second;
}

VerdictSet AskingDesk::verdicts() {
    VerdictSet found;
    const auto decision = parts_.decisions.verdict;
    if (!parts_.program.decisions()[decision].constant) {
        const auto possible = evaluation_.answer(decision).values;
        for (const auto& value : possible) {
            const auto verdict =
                value.string() ? codec::from_word<Verdict>(*value.string()) : std::nullopt;
            found.insert(verdict.value_or(Verdict::unknown));
        }
        if (possible.empty()) found.insert(Verdict::unknown);
        return found;
    }
    const auto& outcome = evaluation_.outcome(decision);
    for (const auto& hit : outcome.hits)
        found.insert(verdicts_[hit.rule]);
    if (outcome.perhaps_none || outcome.conflict || outcome.refused) found.insert(Verdict::unknown);
    return found;
}

const std::vector<std::size_t>& AskingDesk::cited(const dmn::Reason& reason) {
    const auto& table = parts_.program.decisions()[reason.decision].table;
    auto& of_table = cited_[reason.decision];
    of_table.resize(table.rules.size());
    auto& cited = of_table[reason.rule];
    if (cited) return *cited;
    const auto& rule = table.rules[reason.rule];
    cited.emplace();
    if (annotation(table, rule, not_cited_annotation) != "nee")
        for (const auto& id : provision_ids(annotation(table, rule, provisions_annotation)))
            cited->push_back(parts_.provision_by_id.at(id));
    return *cited;
}

std::vector<Verdict> VerdictSet::all() const {
    std::vector<Verdict> verdicts;
    for (auto left = bits_; left != 0; left &= left - 1)
        verdicts.push_back(static_cast<Verdict>(std::countr_zero(left)));
    return verdicts;
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
