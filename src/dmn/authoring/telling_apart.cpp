#include "dmn/authoring/telling_apart.h"

#include "dmn/authoring/mutation_testing.h"
#include "dmn/authoring/same_table.h"
#include "dmn/domain.h"

#include <algorithm>
#include <random>

namespace schakel::dmn::authoring {
namespace {

/// Values of the inputs, as places in their domains.
using Case = std::vector<std::size_t>;

bool among(const std::vector<Value>& values, const Value& value) {
    return std::ranges::find(values, value) != values.end();
}

/// A domain has a text with a NUL for every text that the model does not name; a file has none.
Value writable(const Value& value, const std::vector<Value>& domain) {
    const auto* text = value.string();
    if (text == nullptr || !text->contains('\0')) return value;
    std::string other = "another";
    while (among(domain, Value{other}))
        other += '_';
    return Value{std::move(other)};
}

class Search {
public:
    Search(const TestedModels& models, DecisionIndex decision, const Beside& beside,
           std::span<const TestRow> rows, std::vector<ToldApart>& told)
        : models_{models}, decision_{decision}, beside_{beside}, rows_{rows}, told_{told},
          facts_{models, beside.program()}, evaluation_{beside.program()} {
        for (std::size_t number = 0; number < told.size(); ++number)
            if (!told[number].equal) open_.push_back(number);
        for (InputIndex i = 0; i < models.program().inputs().size(); ++i) {
            const auto& input = beside.program().inputs()[facts_.place_of(i)];
            if (std::ranges::find(input.decisions, beside.original()) == input.decisions.end())
                continue;
            inputs_.push_back(i);
            domains_.push_back(values(i));
            cases_ = cases_ > cases_max ? cases_ : cases_ * domains_.back().size();
        }
        finite_ = finite_ && cases_ <= cases_max;
        if (!finite_) add_values_of_rows();
    }

    void run() {
        if (finite_)
            every_case();
        else
            some_cases();
    }

private:
    std::vector<Value> values(InputIndex input) {
        if (const auto& domain = domain_of(beside_.program(), facts_.place_of(input));
            domain && !domain->values.empty())
            return domain->values;
        finite_ = false;
        return {Value{}};
    }

    void add_values_of_rows() {
        for (std::size_t i = 0; i < inputs_.size(); ++i)
            for (const auto& row : rows_)
                if (const auto& fact = row.facts[inputs_[i]]; fact && !among(domains_[i], *fact))
                    domains_[i].push_back(*fact);
    }

    /// R-DMN-52. First here and there, for most mutants differ in many cases; what is left then is
    /// looked for in order, in which one case is little work after the one before.
    void every_case() {
        constexpr std::size_t first_tries = 2'000;
        if (cases_ > first_tries) some_cases(first_tries);
        Case at(inputs_.size(), 0);
        for (bool more = true; more && !open_.empty();) {
            look(at);
            more = false;
            for (std::size_t i = 0; i < at.size() && !more; ++i) {
                at[i] = at[i] + 1 < domains_[i].size() ? at[i] + 1 : 0;
                more = at[i] != 0;
            }
        }
        for (const auto number : open_)
            told_[number].equal = true;
    }

    /// Around the rows of the test, each with one or two facts that are others, then anywhere.
    void some_cases(std::size_t tries = tries_max) {
        std::mt19937_64 random{decision_};
        const auto any = [&](std::size_t i) { return random() % domains_[i].size(); };
        for (std::size_t at = 0; at < tries && !open_.empty() && !inputs_.empty(); ++at) {
            Case one(inputs_.size());
            const bool around = at % 4 != 3 && !rows_.empty();
            const auto row = around ? random() % rows_.size() : 0;
            for (std::size_t i = 0; i < one.size(); ++i)
                one[i] = around ? near(rows_[row], i).value_or(any(i)) : any(i);
            for (auto changes = random() % 2 + 1; around && changes > 0; --changes) {
                const auto changed = random() % one.size();
                one[changed] = any(changed);
            }
            look(one);
        }
    }

    /// Where the domain has the value of the row; nullopt when it has it not, or none is known.
    [[nodiscard]] std::optional<std::size_t> near(const TestRow& row, std::size_t i) const {
        const auto& fact = row.facts[inputs_[i]];
        if (!fact) return std::nullopt;
        const auto found = std::ranges::find(domains_[i], *fact);
        if (found == domains_[i].end()) return std::nullopt;
        return static_cast<std::size_t>(found - domains_[i].begin());
    }

    void look(const Case& at) {
        for (std::size_t i = 0; i < at.size(); ++i)
            evaluation_.set(facts_.place_of(inputs_[i]), Possible::known(domains_[i][at[i]]));
        std::erase_if(open_, [&](std::size_t number) {
            if (beside_.alike(evaluation_, number)) return false;
            told_[number].by = row(at);
            return true;
        });
    }

    [[nodiscard]] TestRow row(const Case& at) {
        TestRow made;
        made.facts.resize(models_.program().inputs().size());
        for (std::size_t i = 0; i < at.size(); ++i)
            made.facts[inputs_[i]] = writable(domains_[i][at[i]], domains_[i]);
        const auto answers = Beside::answers(evaluation_, beside_.original());
        for (std::uint32_t o = 0; o < answers.size(); ++o) {
            auto& expected = made.expected.emplace_back(decision_, o);
            if (answers[o].is_known()) expected.value = answers[o].values.front();
        }
        return made;
    }

    const TestedModels& models_;
    DecisionIndex decision_;
    const Beside& beside_;
    std::span<const TestRow> rows_;
    std::vector<ToldApart>& told_;
    Facts facts_;
    Evaluation evaluation_;
    std::vector<InputIndex> inputs_;
    std::vector<std::vector<Value>> domains_;
    bool finite_ = true;
    std::size_t cases_ = 1;
    /// Those that are not told apart yet.
    std::vector<std::size_t> open_;
};

} // namespace

std::vector<ToldApart> tell_apart(const TestedModels& models, DecisionIndex decision,
                                  const Beside& beside, std::span<const Mutant* const> mutants,
                                  std::span<const TestRow> rows) {
    std::vector<ToldApart> told(mutants.size());
    SameTable same{models, decision, beside};
    for (std::size_t number = 0; number < mutants.size(); ++number)
        told[number].equal = same.answers_alike(number, *mutants[number]);
    Search{models, decision, beside, rows, told}.run();
    return told;
}

} // namespace schakel::dmn::authoring
