#include "dmn/proof/statement_formulas.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::proof {
namespace {

using Order = std::vector<std::vector<Value>>;

/// Which group of an order the value is in.
std::optional<std::size_t> rank(const Order& order, const Value& value) {
    for (std::size_t at = 0; at < order.size(); ++at)
        for (const auto& one : order[at])
            if (equal(one, value).value_or(false)) return at;
    return std::nullopt;
}

std::vector<const Program*> both_of(const Program& program, const Program* other) {
    if (other == nullptr) return {&program};
    return {&program, other};
}

} // namespace

const std::string& name_of(const Statement& statement) {
    return std::visit([](const auto& one) -> const std::string& { return one.name; }, statement);
}

bool may_follow(const Statement& statement, const Value& first, const Value& then) {
    const auto* change = std::get_if<Change>(&statement);
    const bool same = equal(first, then).value_or(false);
    if (change == nullptr || change->stays_the_same || same) return same;
    if (change->order.empty())
        return first.boolean() != nullptr && then.boolean() != nullptr && !*first.boolean();
    const auto from = rank(change->order, first);
    const auto to = rank(change->order, then);
    return from && to && *from <= *to;
}

std::set<std::string, std::less<>> changed_by(const Change& change) {
    std::set<std::string, std::less<>> changed{change.free.begin(), change.free.end()};
    for (const auto& rising : change.rising)
        changed.insert(rising.input);
    return changed;
}

StatementFormulas::StatementFormulas(const Program& program, const Program* other,
                                     const Claims& claims)
    : claims_{claims}, vocabulary_{program, claims, true} {
    if (other != nullptr) other_.emplace(*other, claims, false);
    faults_ = vocabulary_.faults();
    if (other_)
        for (auto& fault : other_->faults())
            if (std::ranges::find(faults_, fault) == faults_.end())
                faults_.push_back(std::move(fault));
    for (const auto& statement : claims.statements)
        read(statement);
    NamedValues named;
    gather(named);
    cases_ = std::make_unique<InputCases>(both_of(program, other), claims.inputs, std::move(named));
}

void StatementFormulas::fault(const std::string& name, std::string code, std::string message) {
    faults_.push_back({name, std::move(code), std::move(message)});
}

// ---- reading

std::optional<Expression> StatementFormulas::read_part(const std::string& name,
                                                       std::string_view part,
                                                       const std::string& text,
                                                       const Vocabulary& vocabulary) {
    auto read = vocabulary.read(text);
    if (read) return std::move(*read);
    fault(name, "malformed", fmt::format("{}: {}", part, read.error()));
    return std::nullopt;
}

void StatementFormulas::read(const Statement& statement) {
    ReadStatement read;
    read.name = name_of(statement);
    read.statement = &statement;
    const auto at_most = [&](std::string_view part, const std::string& text) {
        return text.empty() ? std::nullopt : read_part(read.name, part, text, vocabulary_);
    };
    const auto must = [&](std::string_view part, const std::string& text,
                          const Vocabulary& vocabulary) {
        return read_part(read.name, part, text, vocabulary).value_or(Expression{});
    };
    if (const auto* invariant = std::get_if<Invariant>(&statement)) {
        read.condition = at_most("condition", invariant->condition);
        read.measure = must("claim", invariant->claim, vocabulary_);
    } else if (const auto* change = std::get_if<Change>(&statement)) {
        read.condition = at_most("before", change->before);
        read.condition_after = at_most("after", change->after);
        read.measure = must("measure", change->measure, vocabulary_);
    } else if (const auto* sameness = std::get_if<Sameness>(&statement)) {
        if (!other_)
            return fault(read.name, "missing", "there is no other program to compare with");
        read.condition = at_most("condition", sameness->condition);
        read.measure = must("measure", sameness->measure, vocabulary_);
        const auto& other = sameness->other_measure;
        read.other_measure =
            must("other measure", other.empty() ? sameness->measure : other, *other_);
    }
    statements_.push_back(std::move(read));
}

void StatementFormulas::gather(NamedValues& named) {
    for (const auto* vocabulary : {&vocabulary_, other_ ? &*other_ : nullptr})
        if (vocabulary != nullptr)
            for (const auto& definition : vocabulary->definitions())
                gather_named(definition, *vocabulary, named);
    for (const auto& read : statements_) {
        for (const auto* part : {&read.condition, &read.condition_after})
            if (*part) gather_named(**part, vocabulary_, named);
        gather_named(read.measure, vocabulary_, named);
        if (other_) gather_named(read.other_measure, *other_, named);
        if (const auto* change = std::get_if<Change>(read.statement))
            for (const auto& rising : change->rising)
                for (const auto& group : rising.order)
                    named[rising.input].insert(named[rising.input].end(), group.begin(),
                                               group.end());
    }
}

// ---- formulas

std::expected<std::vector<PreparedStatement>, Faults> StatementFormulas::prepare() {
    std::vector<PreparedStatement> found;
    if (faults_.empty())
        for (const auto& read : statements_)
            found.push_back(prepared(read));
    if (!faults_.empty()) return std::unexpected{std::move(faults_)};
    return found;
}

StatementFormulas::View& StatementFormulas::view(const Vocabulary& vocabulary,
                                                 const Changed& changed) {
    auto& found = views_[{&vocabulary, changed}];
    if (!found) found = std::make_unique<View>(vocabulary, claims_, terms_, *cases_, changed);
    return *found;
}

Formula StatementFormulas::condition(View& view, const std::optional<Expression>& expression) {
    return expression ? view.claims.truth(*expression).yes : always; // R-DMN-40
}

PreparedStatement StatementFormulas::prepared(const ReadStatement& read) {
    PreparedStatement made;
    made.read = read;
    if (const auto* change = std::get_if<Change>(read.statement)) {
        prepare_change(*change, made);
    } else if (std::holds_alternative<Sameness>(*read.statement)) {
        prepare_sameness(made);
    } else {
        auto& now = view(vocabulary_, {});
        made.covered = condition(now, read.condition);
        made.broken = store_.both(made.covered, !now.claims.truth(read.measure).yes); // R-DMN-40
    }
    for (const auto& [of, one] : views_)
        if (const auto refusal = one->claims.refusal()) {
            fault(read.name, "not_allowed", *refusal);
            break;
        }
    return made;
}

void StatementFormulas::prepare_change(const Change& change, PreparedStatement& prepared) {
    const auto changed = changed_by(change);
    for (const auto& input : changed)
        if (!cases_->has(input))
            return fault(change.name, "unknown", fmt::format("there is no input '{}'", input));
    if (changed.size() != change.free.size() + change.rising.size() || changed.empty())
        return fault(change.name, "not_allowed",
                     "something has to change, and each input in one way");
    auto& first = view(vocabulary_, {});
    auto& then = view(vocabulary_, changed);
    prepared.covered = store_.both(condition(first, prepared.read.condition),
                                   condition(then, prepared.read.condition_after));
    auto moves = change.free.empty() ? never : always;
    for (const auto& rising : change.rising) {
        const auto move = move_of(change, rising);
        prepared.covered = store_.both(prepared.covered, move.up_or_stays);
        moves = store_.either(moves, move.moves);
    }
    prepared.covered = store_.both(prepared.covered, moves);
    const auto before = first.claims.term(prepared.read.measure);
    const auto after = then.claims.term(prepared.read.measure);
    prepared.broken =
        store_.both(prepared.covered, !held_against(*prepared.read.statement, before, after));
}

void StatementFormulas::prepare_sameness(PreparedStatement& prepared) {
    auto& first = view(vocabulary_, {});
    auto& second = view(*other_, {});
    prepared.covered = condition(first, prepared.read.condition);
    const auto here = first.claims.term(prepared.read.measure);
    const auto there = second.claims.term(prepared.read.other_measure);
    prepared.broken =
        store_.both(prepared.covered, !held_against(*prepared.read.statement, here, there));
}

StatementFormulas::Move StatementFormulas::move_of(const Change& change, const Rising& rising) {
    const auto before = cases_->reading(rising.input, Moment::before);
    const auto after = cases_->reading(rising.input, Moment::after);
    if (!before || !after) {
        fault(change.name, "not_allowed", before ? after.error() : before.error());
        return {};
    }
    const auto& values = (*before)->values;
    Formula up_or_stays = always, stays = always;
    if ((*before)->by_members) {
        for (std::size_t at = 0; at < values.size(); ++at) {
            const auto had = store_.one_of((*before)->variables[at], {false, true});
            const auto has = store_.one_of((*after)->variables[at], {false, true});
            up_or_stays = store_.both(up_or_stays, store_.either(!had, has));
            stays = store_.both(stays, store_.either(had, !has));
        }
        return {up_or_stays, store_.both(up_or_stays, !stays)};
    }
    if (rising.order.empty() && !(*before)->ordered) {
        fault(change.name, "missing",
              fmt::format("the values of '{}' have no order of their own", rising.input));
        return {};
    }
    for (std::size_t from = 0; from < values.size(); ++from) {
        std::vector<bool> one(values.size()), higher(values.size());
        one[from] = true;
        const auto low = rank(rising.order, values[from]);
        for (std::size_t to = 0; to < values.size(); ++to) {
            const auto high = rank(rising.order, values[to]);
            higher[to] =
                from == to || (rising.order.empty() ? from < to : low && high && *low < *high);
        }
        const auto was = store_.one_of((*before)->variables.front(), one);
        const auto becomes = store_.one_of((*after)->variables.front(), higher);
        const auto is = store_.one_of((*after)->variables.front(), one);
        up_or_stays = store_.both(up_or_stays, store_.either(!was, becomes));
        stays = store_.both(stays, store_.either(!was, is));
    }
    return {up_or_stays, store_.both(up_or_stays, !stays)};
}

/// When the one may follow the other.
Formula StatementFormulas::held_against(const Statement& statement, const Term& first,
                                        const Term& then) {
    const auto one = terms_.without_items(first);
    const auto other = terms_.without_items(then);
    if (!one || !other) {
        fault(name_of(statement), "not_allowed",
              "what is measured has too many values to go through; measure a member of the list");
        return never;
    }
    Formula found = never;
    for (const auto& [value, when] : one->alternatives) {
        Formula next = terms_.where(*other, [&](std::size_t at) {
            return may_follow(statement, value, other->alternatives[at].value);
        });
        found = store_.either(found, store_.both(when, next));
    }
    return found;
}

} // namespace schakel::dmn::proof
