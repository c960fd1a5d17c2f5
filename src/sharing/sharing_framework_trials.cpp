#include "sharing/sharing_framework_trials.h"

#include "codec/shapes.h"

#include <algorithm>
#include <array>

namespace schakel::sharing {
namespace {

/// Past so many nodes the tables are asked instead: then the diagram would take seconds to make.
constexpr std::size_t nodes_max = 3'000'000;

/// What the facts can be, as variables of the diagram in the order of the model: it goes from who and to whom by way of
/// what to why and whether that was weighed, as the tables do, so that the diagram stays small.
class FactVariables {
public:
    FactVariables(const FrameworkParts& parts, const dmn::TableDiagrams& tables)
        : parts_{parts}, tables_{tables}, evaluation_{parts.program},
          of_fact{parts.facts.facts.size()} {}

    /// Whether all of them can be told.
    [[nodiscard]] bool gather() {
        for (std::size_t fact = 0; fact < of_fact.size(); ++fact) {
            if (!parts_.inputs[fact]) continue;
            const bool told = parts_.facts.facts[fact].kind == FactKind::many ? gather_codes(fact)
                                                                              : gather_one(fact);
            if (!told) return false;
        }
        return true;
    }

    std::vector<dmn::JoinedDiagram::Variable> all;

private:
    using Setting = dmn::TableDiagrams::Setting;

    [[nodiscard]] std::optional<Setting> setting(std::size_t fact, Facts::Codes codes) const {
        return tables_.setting(evaluation_.prepared(*parts_.inputs[fact],
                                                    possible_of(parts_.facts.facts[fact], codes)));
    }
    [[nodiscard]] std::size_t add(std::size_t fact, dmn::JoinedDiagram::Variable variable) {
        all.push_back(std::move(variable));
        fact_of.push_back(fact);
        return all.size() - 1;
    }
    [[nodiscard]] bool gather_one(std::size_t fact) {
        dmn::JoinedDiagram::Variable variable;
        for (const auto& value : parts_.facts.facts[fact].values) {
            auto made = setting(fact, {value.code});
            if (!made) return false;
            variable.values.push_back(std::move(*made));
        }
        if (!variable.values.empty() && !variable.values.front().columns.empty())
            of_fact[fact].emplace_back(add(fact, std::move(variable)));
        return true;
    }
    /// Columns may ask of a list no more than whether a code is in it.
    [[nodiscard]] bool gather_codes(std::size_t fact) {
        const auto& values = parts_.facts.facts[fact].values;
        const auto none = setting(fact, {});
        if (!none) return false;
        for (const auto& value : values) {
            const auto with = setting(fact, {value.code});
            if (!with) return false;
            Setting out, in;
            for (std::size_t place = 0; place < none->columns.size(); ++place) {
                const auto& column = with->columns[place];
                const auto& operand =
                    parts_.program.sources()[tables_.reads()[column.read].source].operand;
                if (operand.kind != dmn::Operand::Kind::list_contains ||
                    operand.arguments[0].kind != dmn::Operand::Kind::input ||
                    operand.arguments[1].kind != dmn::Operand::Kind::constant)
                    return false;
                if (operand.arguments[1].value != dmn::Value{value.code}) continue;
                out.columns.push_back(none->columns[place]);
                in.columns.push_back(column);
            }
            auto& variable = of_fact[fact].emplace_back();
            if (!out.columns.empty()) variable = add(fact, {{std::move(out), std::move(in)}});
        }
        return true;
    }

    const FrameworkParts& parts_;
    const dmn::TableDiagrams& tables_;
    dmn::Evaluation evaluation_;

public:
    std::vector<VerdictDiagram::Variables> of_fact;
    std::vector<std::size_t> fact_of;
};

std::optional<VerdictDiagram::Joined> joined(const FrameworkParts& parts) {
    const auto tables = dmn::TableDiagrams::of(parts.program, parts.decisions.verdict);
    if (!tables) return std::nullopt;
    FactVariables variables{parts, *tables};
    if (!variables.gather()) return std::nullopt;
    const auto& rules = parts.program.decisions()[parts.decisions.verdict].table.rules;
    std::vector<std::uint32_t> verdicts;
    for (const auto& rule : rules)
        verdicts.push_back(static_cast<std::uint32_t>(verdict_of(rule)));
    // When no rule answers, and when several do.
    verdicts.resize(rules.size() + 2, static_cast<std::uint32_t>(Verdict::unknown));
    auto diagram = dmn::JoinedDiagram::of(*tables, variables.all, verdicts, nodes_max);
    if (!diagram) return std::nullopt;
    return VerdictDiagram::Joined{std::move(*diagram), std::move(variables.of_fact),
                                  std::move(variables.fact_of)};
}

} // namespace

const VerdictDiagram::Joined* VerdictDiagram::of(const FrameworkParts& parts) {
    std::call_once(made_, [&] { joined_ = joined(parts); });
    return joined_ ? &*joined_ : nullptr;
}

VerdictTrials::VerdictTrials(AskingDesk& desk)
    : desk_{desk}, forgotten_(desk.parts().facts.facts.size()) {
    joined_ = desk.parts().verdict_diagram.of(desk.parts());
    if (joined_ == nullptr) return;
    for (std::size_t fact = 0; fact < forgotten_.size(); ++fact)
        if (!joined_->of_fact[fact].empty() && desk.is_known(fact) && !desk.places_[fact]) return;
    if (!desk.reading_) desk.reading_.emplace(joined_->diagram);
    reading_ = &*desk.reading_;
    for (std::size_t fact = 0; fact < forgotten_.size(); ++fact)
        draw(fact, desk.is_known(fact));
}

VerdictTrials::~VerdictTrials() {
    if (reading_ != nullptr) return;
    for (std::size_t fact = 0; fact < forgotten_.size(); ++fact)
        if (forgotten_[fact] != 0) remember(fact);
}

void VerdictTrials::draw(std::size_t fact, bool is_known) {
    const auto& variables = joined_->of_fact[fact];
    const bool is_list = desk_.parts().facts.facts[fact].kind == FactKind::many;
    const auto places = is_known ? *desk_.places_[fact] : 0;
    for (std::size_t place = 0; place < variables.size(); ++place) {
        if (!variables[place]) continue;
        const auto variable = *variables[place];
        const auto& diagram = joined_->diagram;
        const auto value =
            is_list ? places >> place & 1 : static_cast<std::size_t>(std::countr_zero(places));
        reading_->set(variable, is_known ? dmn::ClassSet{1} << diagram.class_of(variable, value)
                                         : diagram.all_classes(variable));
    }
}

void VerdictTrials::forget(std::size_t fact) {
    if (!desk_.is_known(fact) || forgotten_[fact] != 0) return;
    forgotten_[fact] = 1;
    if (reading_ != nullptr)
        draw(fact, false);
    else
        desk_.set(fact, nullptr);
}

void VerdictTrials::remember(std::size_t fact) {
    forgotten_[fact] = 0;
    if (reading_ != nullptr)
        draw(fact, true);
    else
        desk_.reset(fact);
}

VerdictSet VerdictTrials::now() {
    return reading_ != nullptr ? VerdictSet{reading_->outcomes()} : desk_.verdicts();
}

void VerdictTrials::with_each(std::size_t fact, std::vector<VerdictSet>& found) {
    const auto& definition = desk_.parts().facts.facts[fact];
    const auto count = definition.values.size();
    found.clear();
    if (reading_ == nullptr) {
        const auto input = *desk_.parts().inputs[fact];
        for (std::size_t place = 0; place < count; ++place) {
            desk_.evaluation().set(input, otherwise(fact, place));
            found.push_back(desk_.verdicts());
        }
        desk_.reset(fact);
        return;
    }
    const auto& diagram = joined_->diagram;
    const auto& variables = joined_->of_fact[fact];
    if (definition.kind == FactKind::many) {
        const auto places = *desk_.places_[fact];
        for (std::size_t place = 0; place < count; ++place)
            found.push_back(variables[place]
                                ? VerdictSet{reading_->outcomes_with(
                                      *variables[place],
                                      diagram.class_of(*variables[place], ~places >> place & 1))}
                                : now());
        return;
    }
    std::array<dmn::OutcomeSet, std::numeric_limits<dmn::ClassSet>::digits> of_class{};
    for (std::size_t place = 0; place < count; ++place) {
        const auto one = diagram.class_of(*variables.front(), place);
        // No set of outcomes is empty, so that none means that it was not asked yet.
        if (of_class[one] == 0) of_class[one] = reading_->outcomes_with(*variables.front(), one);
        found.emplace_back(of_class[one]);
    }
}

const dmn::PreparedValue& VerdictTrials::otherwise(std::size_t fact, std::size_t place) {
    const auto& definition = desk_.parts().facts.facts[fact];
    if (definition.kind != FactKind::many) return desk_.one_setting(fact, place);
    const auto toggled = toggled_list(definition, *desk_.codes(fact), place);
    return desk_.setting(fact, &toggled);
}

void VerdictTrials::forget_all_but(const std::vector<std::size_t>& facts) {
    for (std::size_t fact = 0; fact < forgotten_.size(); ++fact)
        if (std::ranges::find(facts, fact) == facts.end()) forget(fact);
}

bool VerdictTrials::forget_if_idle(std::size_t fact) {
    // The verdicts never changed by what was forgotten so far.
    if (!before_) before_ = now();
    forget(fact);
    const bool idle =
        reading_ != nullptr ? reading_->only(before_->outcomes()) : desk_.verdicts() == *before_;
    if (!idle) remember(fact);
    return idle;
}

std::vector<std::size_t> VerdictTrials::settling() {
    std::vector<std::size_t> facts;
    if (reading_ != nullptr) {
        for (const auto variable : reading_->variables_read())
            // The codes of a list stand one behind the other.
            if (const auto fact = joined_->fact_of[variable]; facts.empty() || facts.back() != fact)
                facts.push_back(fact);
    } else if (const auto inputs =
                   dmn::settling_inputs(desk_.evaluation(), desk_.parts().decisions.verdict)) {
        for (const auto input : *inputs)
            facts.push_back(desk_.parts().fact_of_input[input]);
    } else {
        for (std::size_t fact = 0; fact < forgotten_.size(); ++fact)
            if (desk_.parts().inputs[fact]) facts.push_back(fact);
    }
    std::erase_if(facts, [this](std::size_t fact) { return !desk_.is_known(fact); });
    return facts;
}

} // namespace schakel::sharing
