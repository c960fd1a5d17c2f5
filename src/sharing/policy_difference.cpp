#include "sharing/policy_difference.h"

#include "dmn/analysis/difference.h"
#include "dmn/feel/expression_parser.h"
#include "dmn/proof/moved_cases.h"
#include "sharing/policy_texts_difference.h"
#include "sharing/policy_words.h"
#include "sharing/provable.h"
#include "sharing/sharing_framework_parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {

namespace {

using namespace dmn::proof;

/// A version as what is compared: its names, and when an advice has which verdict (R-SHARING-5).
struct Compared {
    Claims claims;
    std::vector<MeasuredValue> values;

    explicit Compared(const SharingFramework& framework) : claims{provable(framework)} {
        std::string kinds;
        if (const auto* data = framework.fact_model().fact("data"))
            for (const auto& kind : data->values)
                kinds += fmt::format("{}\"{}\"", kinds.empty() ? "" : ", ", kind.code);
        claims.definitions.push_back(
            {"carried",
             fmt::format("steunt op een bepaling and some kind_of_data in [{}] satisfies "
                         "list contains(data, kind_of_data) "
                         "and list contains(Toegestane gegevens, kind_of_data)",
                         kinds)});
        const auto value = [&](const char* verdict, std::string when) {
            values.push_back({dmn::Value{verdict}, std::move(when)});
        };
        value("must", R"(Oordeel = "must" and carried and steunt op een plicht)");
        value("may", R"(Oordeel = "may" and carried)");
        value("may_under_conditions", R"(Oordeel = "may_under_conditions" and carried)");
        value("only_with_consent", R"(Oordeel = "only_with_consent")");
        value("must_not", "Oordeel != null");
    }
};

/// What both versions can be asked: of a fact that both know the values that both know.
void keep_shared(Claims& before, Claims& after) {
    for (auto& input : before.inputs) {
        const auto other = std::ranges::find(after.inputs, input.name, &KnownInput::name);
        if (other == after.inputs.end()) continue;
        std::erase_if(input.values, [&](const dmn::Value& value) {
            return std::ranges::find(other->values, value) == other->values.end();
        });
        other->values = input.values;
    }
}

Verdict verdict_of(const dmn::Value& value) {
    auto verdict = Verdict::unknown;
    if (const auto* code = value.string())
        boost::describe::enum_from_string(code->c_str(), verdict);
    return verdict;
}

class Comparison {
public:
    Comparison(const SharingFramework& before, const SharingFramework& after, Language language)
        : before_{before}, after_{after}, words_{after, language}, words_before_{before, language} {
        found_.title_before = before.title();
        found_.title_after = after.title();
        found_.before = before.version();
        found_.after = after.version();
    }

    PolicyDifference run(std::chrono::milliseconds time) {
        if (before_.version().hash == after_.version().hash) return std::move(found_);
        verdicts(time);
        tables();
        found_.other = texts_changed(before_, after_, words_);
        return std::move(found_);
    }

private:
    void verdicts(std::chrono::milliseconds time) {
        Compared before{before_}, after{after_};
        keep_shared(before.claims, after.claims);
        const auto moved = moved_cases(
            {&FrameworkParts::of(before_).program, &before.claims, before.values},
            {&FrameworkParts::of(after_).program, &after.claims, after.values}, {.time = time});
        if (!moved) {
            found_.share_max = 1;
            for (const auto& fault : moved.error())
                found_.not_compared +=
                    fmt::format("{}{}: {}", found_.not_compared.empty() ? "" : "; ", fault.pointer,
                                fault.message);
            return;
        }
        found_.share_min = moved->share_min;
        found_.share_max = moved->share_max;
        for (const auto& move : moved->moves)
            found_.moves.push_back(in_words(move, *moved));
        std::ranges::stable_sort(found_.moves, {}, &VerdictMove::direction);
    }

    VerdictMove in_words(const Move& move, const MovedCases& moved) {
        VerdictMove told{verdict_of(move.before),
                         verdict_of(move.after),
                         {},
                         when(move.only_where),
                         {},
                         move.more};
        told.direction = told.after > told.before ? Direction::looser : Direction::stricter;
        for (const auto& region : moved.regions) {
            if (region.before != move.before || region.after != move.after) continue;
            auto facts = facts_of(region.witness, before_.fact_model());
            auto facts_after = facts_of(region.witness, after_.fact_model());
            // R-SHARING-10: what is told is what both versions say themselves.
            if (before_.advise(facts, Detail::answer).verdict != told.before ||
                after_.advise(facts_after, Detail::answer).verdict != told.after) {
                found_.not_compared = std::string{
                    words_.pick("een bewijs strookt niet met het antwoord van een versie zelf",
                                "a proof does not agree with what a version itself answers")};
                continue;
            }
            told.regions.push_back({when(region.parts), region.share, std::move(facts_after)});
        }
        return told;
    }

    [[nodiscard]] std::vector<std::string> when(const std::vector<RegionPart>& parts) const {
        std::vector<std::string> said;
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const auto& part = parts[at];
            const auto* fact = after_.fact_model().fact(part.input);
            const auto& words = fact != nullptr ? words_ : words_before_;
            if (part.member) {
                said.push_back(members(words, parts, at));
                continue;
            }
            const auto* known = (fact != nullptr ? after_ : before_).fact_model().fact(part.input);
            std::vector<std::string> wanted, left_out;
            for (const auto& value : known->values) {
                const auto coded = known->kind == FactKind::yes_no
                                       ? dmn::Value{value.code == "true"}
                                       : dmn::Value{value.code};
                const bool in = std::ranges::find(part.values, coded) != part.values.end();
                (in ? wanted : left_out).push_back(words.value(part.input, coded));
            }
            const bool shorter = left_out.size() < wanted.size();
            said.push_back(fmt::format("{}: {}{}", words.fact(part.input),
                                       shorter ? words.pick("niet ", "not ") : "",
                                       words.any_of(shorter ? left_out : wanted)));
        }
        return said;
    }

    /// All that is asked of one list, in one phrase. Moves on to the last of its parts.
    static std::string members(const PolicyWords& words, const std::vector<RegionPart>& parts,
                               std::size_t& at) {
        const auto& name = parts[at].input;
        std::string with, without;
        for (; at < parts.size() && parts[at].input == name; ++at) {
            auto& into = *parts[at].values.front().boolean() ? with : without;
            into += (into.empty() ? "" : ", ") + words.value(name, *parts[at].member);
        }
        --at;
        std::string said = words.fact(name) + ": ";
        if (!with.empty()) said += fmt::format("{} {}", words.pick("met", "with"), with);
        if (!without.empty())
            said += fmt::format("{}{} {}", with.empty() ? "" : "; ",
                                words.pick("zonder", "without"), without);
        return said;
    }

    // ---- table by table

    static constexpr std::size_t changes_told = 12;

    void tables() {
        const auto& old = FrameworkParts::of(before_).program;
        const auto& now = FrameworkParts::of(after_).program;
        const auto difference = dmn::difference_of(old, now);
        for (const auto& name : difference.decisions_added)
            found_.tables.push_back(
                {name, {std::string{words_.pick("Deze tabel is nieuw.", "This table is new.")}}});
        for (const auto& name : difference.decisions_removed)
            found_.tables.push_back(
                {name,
                 {std::string{words_.pick("Deze tabel is vervallen.", "This table is gone.")}}});
        for (const auto& decision : difference.decisions) {
            TableMove table{decision.decision, {}, decision.complete()};
            if (!decision.not_judged.empty()) table.said.push_back(decision.not_judged);
            for (std::size_t at = 0; at < decision.changes.size() && at < changes_told; ++at)
                table.said.push_back(sentence(decision, decision.changes[at]));
            if (decision.changes.size() > changes_told || decision.more_changes)
                table.said.push_back(fmt::format(
                    "{} {}",
                    decision.changes.size() - std::min(decision.changes.size(), changes_told),
                    words_.pick("gebieden meer, of nog meer.", "regions more, or more.")));
            for (const auto& note : decision.notes)
                table.said.push_back(note);
            if (!table.said.empty() || !table.complete) found_.tables.push_back(std::move(table));
        }
    }

    std::string sentence(const dmn::DecisionDifference& decision,
                         const dmn::AnswerChange& change) const {
        std::string conditions;
        for (std::size_t c = 0; c < change.region.cells.size(); ++c)
            if (auto one = cell(decision, c, change.region.cells[c]); !one.empty())
                conditions += (conditions.empty() ? "" : "; ") + one;
        const auto answer = [&](const PolicyWords& words, const dmn::Value& value) {
            if (value.is_null()) return std::string{words.pick("geen antwoord", "no answer")};
            if (const auto* context = value.context()) {
                std::string all;
                for (const auto& [name, entry] : context->entries)
                    all += fmt::format("{}{}: {}", all.empty() ? "" : ", ", name,
                                       words.answer(decision.decision, entry));
                return all;
            }
            return words.answer(decision.decision, value);
        };
        return fmt::format(
            "{} {}: {} ‘{}’, {} ‘{}’.",
            conditions.empty() ? words_.pick("Altijd", "Always") : words_.pick("Als", "If"),
            conditions, words_.pick("was", "was"), answer(words_before_, change.before),
            words_.pick("wordt", "becomes"), answer(words_, change.after));
    }

    std::string cell(const dmn::DecisionDifference& decision, std::size_t column,
                     const std::string& text) const {
        const auto read = dmn::parse_unary_tests(text, {});
        if (!read || read->dash) return {};
        for (const auto& [framework, words] :
             {std::pair{&after_, &words_}, std::pair{&before_, &words_before_}})
            for (const auto& compiled : FrameworkParts::of(*framework).program.decisions()) {
                const auto* table = compiled.decision.table();
                if (compiled.decision.name != decision.decision || table == nullptr) continue;
                for (std::size_t c = 0; c < table->inputs.size(); ++c)
                    if (to_text(table->inputs[c].expression) == decision.columns[column])
                        return words->condition(compiled, c, *read);
            }
        return fmt::format("{}: {}", decision.columns[column], text);
    }

    const SharingFramework& before_;
    const SharingFramework& after_;
    PolicyWords words_, words_before_;
    PolicyDifference found_;
};

} // namespace

bool PolicyDifference::same() const {
    return complete() && moves.empty() && tables.empty() && other.empty();
}

bool PolicyDifference::complete() const {
    return not_compared.empty() && std::ranges::none_of(moves, &VerdictMove::more) &&
           std::ranges::all_of(tables, &TableMove::complete);
}

PolicyDifference difference_between(const SharingFramework& before, const SharingFramework& after,
                                    Language language, std::chrono::milliseconds time) {
    return Comparison{before, after, language}.run(time);
}

} // namespace schakel::sharing
