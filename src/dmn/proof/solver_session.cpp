#include "dmn/proof/solver_session.h"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <z3.h>

namespace schakel::dmn::proof {
namespace {

/// Beyond it Z3 gives up, in mebibytes.
constexpr unsigned memory_max = 2'048;

/// Making one costs milliseconds, so that each thread keeps its own. What sessions make in it goes
/// with them.
Z3_context context_of_thread() {
    struct Kept {
        Z3_context context = nullptr;
        Kept() {
            auto* const settings = Z3_mk_config();
            context = Z3_mk_context_rc(settings);
            Z3_del_config(settings);
            // What goes wrong is asked for afterwards; without this Z3 ends the program.
            Z3_set_error_handler(context, nullptr);
        }
        ~Kept() { Z3_del_context(context); }
        Kept(const Kept&) = delete;
        Kept& operator=(const Kept&) = delete;
    };
    thread_local const Kept kept;
    return kept.context;
}

} // namespace

struct SolverSession::Z3 {
    const FormulaStore& store;
    std::vector<std::size_t> cases;
    Z3_context context;
    Z3_solver solver;
    /// Holds all that is made here for as long as the session lasts.
    Z3_ast_vector made;
    /// A truth for a variable of two cases, else bits that hold the place of the case.
    std::vector<Z3_ast> variables;
    /// For each node of the store a truth that stands for it; null for one that is not told yet.
    std::vector<Z3_ast> nodes;
    int names = 0;

    Z3(const FormulaStore& formulas, std::vector<std::size_t> counts)
        : store{formulas}, cases{std::move(counts)}, context{context_of_thread()} {
        made = Z3_mk_ast_vector(context);
        Z3_ast_vector_inc_ref(context, made);
        // For finite domains: a solver of plain truths that is told more and more.
        solver = Z3_mk_solver_for_logic(context, Z3_mk_string_symbol(context, "QF_FD"));
        Z3_solver_inc_ref(context, solver);
        variables.resize(cases.size());
        nodes.resize(1);
        nodes.front() = kept(Z3_mk_false(context));
    }
    ~Z3() {
        Z3_solver_dec_ref(context, solver);
        Z3_ast_vector_dec_ref(context, made);
    }
    Z3(const Z3&) = delete;
    Z3& operator=(const Z3&) = delete;

    /// Z3 forgets what nobody holds with its next call.
    Z3_ast kept(Z3_ast ast) {
        if (ast != nullptr) Z3_ast_vector_push(context, made, ast);
        return ast;
    }
    Z3_ast constant(Z3_sort sort) {
        return kept(Z3_mk_const(context, Z3_mk_int_symbol(context, names++), sort));
    }
    Z3_sort bits_of(std::size_t count) {
        auto* const sort = Z3_mk_bv_sort(context, static_cast<unsigned>(std::bit_width(count - 1)));
        kept(Z3_sort_to_ast(context, sort));
        return sort;
    }
    Z3_ast truth() { return constant(Z3_mk_bool_sort(context)); }
    void tell(Z3_ast fact) { Z3_solver_assert(context, solver, fact); }
    Z3_ast opposite(Z3_ast of) { return kept(Z3_mk_not(context, of)); }
    Z3_ast any(const std::vector<Z3_ast>& parts) {
        return kept(Z3_mk_or(context, static_cast<unsigned>(parts.size()), parts.data()));
    }
    Z3_ast place(std::size_t at, Z3_sort sort) {
        return kept(Z3_mk_unsigned_int64(context, at, sort));
    }

    Z3_ast variable(VariableIndex at) {
        if (variables[at] != nullptr) return variables[at];
        if (cases[at] == 2) return variables[at] = truth();
        auto* const sort = bits_of(cases[at]);
        variables[at] = constant(sort);
        if (!std::has_single_bit(cases[at]))
            tell(kept(Z3_mk_bvule(context, variables[at], place(cases[at] - 1, sort))));
        return variables[at];
    }

    Z3_ast one_of(VariableIndex at, const std::vector<bool>& wanted) {
        auto* const known = variable(at);
        // The first case is never among them (FormulaStore), so of two it is the second.
        if (cases[at] == 2) return known;
        auto* const sort = bits_of(cases[at]);
        const bool by_rest = std::ranges::count(wanted, true) * 2 > std::ssize(wanted);
        std::vector<Z3_ast> parts;
        for (std::size_t one = 0; one < wanted.size(); ++one)
            if (wanted[one] != by_rest)
                parts.push_back(kept(Z3_mk_eq(context, known, place(one, sort))));
        auto* const named = truth();
        auto* const any_of_them = any(parts);
        tell(kept(Z3_mk_iff(context, named, by_rest ? opposite(any_of_them) : any_of_them)));
        return named;
    }

    Z3_ast edge(std::uint32_t code) {
        auto* const node = nodes[code >> 1U];
        return (code & 1U) != 0 ? opposite(node) : node;
    }

    /// Tells what each part means that was not told before, in clauses.
    Z3_ast told(Formula formula) {
        nodes.resize(store.size());
        for (const auto at : store.parts_of(formula)) {
            if (nodes[at] != nullptr) continue;
            const auto& part = store.node(at);
            if (part.kind == FormulaStore::Node::Kind::one_of) {
                nodes[at] = one_of(part.first, store.cases(part));
                continue;
            }
            auto* const named = truth();
            auto* const left = edge(part.first);
            auto* const right = edge(part.second);
            tell(any({opposite(named), left}));
            tell(any({opposite(named), right}));
            tell(any({named, opposite(left), opposite(right)}));
            nodes[at] = named;
        }
        return edge(formula.code);
    }

    void limit(std::chrono::milliseconds time) {
        auto* const parameters = Z3_mk_params(context);
        Z3_params_inc_ref(context, parameters);
        const auto set = [&](const char* name, unsigned value) {
            Z3_params_set_uint(context, parameters, Z3_mk_string_symbol(context, name), value);
        };
        set("timeout", static_cast<unsigned>(std::clamp<std::int64_t>(time.count(), 1, 1 << 30)));
        set("max_memory", memory_max);
        // Signals are for whoever runs the program.
        Z3_params_set_bool(context, parameters, Z3_mk_string_symbol(context, "ctrl_c"), false);
        Z3_solver_set_params(context, solver, parameters);
        Z3_params_dec_ref(context, parameters);
    }

    Assignment assignment() {
        auto* const model = Z3_solver_get_model(context, solver);
        Z3_model_inc_ref(context, model);
        Assignment found(cases.size(), 0);
        for (std::size_t at = 0; at < cases.size(); ++at) {
            Z3_ast value = nullptr;
            if (variables[at] == nullptr ||
                !Z3_model_eval(context, model, variables[at], true, &value))
                continue;
            kept(value);
            unsigned place = 0;
            if (cases[at] == 2)
                found[at] = Z3_get_bool_value(context, value) == Z3_L_TRUE ? 1 : 0;
            else if (Z3_get_numeral_uint(context, value, &place))
                found[at] = place;
        }
        Z3_model_dec_ref(context, model);
        return found;
    }
};

SolverSession::SolverSession(const FormulaStore& store, std::vector<std::size_t> cases)
    : z3_{std::make_unique<Z3>(store, std::move(cases))} {}
SolverSession::~SolverSession() = default;

std::expected<std::optional<Assignment>, std::string>
SolverSession::example(Formula formula, std::chrono::milliseconds time) {
    if (formula == never) return std::nullopt;
    if (formula == always) return Assignment(z3_->cases.size(), 0);
    auto* const wanted = z3_->told(formula);
    z3_->limit(time);
    const auto answer = Z3_solver_check_assumptions(z3_->context, z3_->solver, 1, &wanted);
    if (const auto error = Z3_get_error_code(z3_->context); error != Z3_OK)
        return std::unexpected{fmt::format("Z3: {}", Z3_get_error_msg(z3_->context, error))};
    if (answer == Z3_L_FALSE) return std::nullopt;
    if (answer == Z3_L_TRUE) return z3_->assignment();
    return std::unexpected{
        fmt::format("Z3: {}", Z3_solver_get_reason_unknown(z3_->context, z3_->solver))};
}

std::expected<std::optional<std::vector<std::size_t>>, std::string>
SolverSession::contradiction(std::span<const Formula> formulas, std::chrono::milliseconds time) {
    std::vector<Z3_ast> wanted;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < formulas.size(); ++at) {
        if (formulas[at] == never) return std::vector{at};
        if (formulas[at] == always) continue;
        wanted.push_back(z3_->told(formulas[at]));
        places.push_back(at);
    }
    z3_->limit(time);
    const auto answer = Z3_solver_check_assumptions(
        z3_->context, z3_->solver, static_cast<unsigned>(wanted.size()), wanted.data());
    if (const auto error = Z3_get_error_code(z3_->context); error != Z3_OK)
        return std::unexpected{fmt::format("Z3: {}", Z3_get_error_msg(z3_->context, error))};
    if (answer == Z3_L_TRUE) return std::nullopt;
    if (answer != Z3_L_FALSE)
        return std::unexpected{
            fmt::format("Z3: {}", Z3_solver_get_reason_unknown(z3_->context, z3_->solver))};
    auto* const core = Z3_solver_get_unsat_core(z3_->context, z3_->solver);
    Z3_ast_vector_inc_ref(z3_->context, core);
    std::vector<std::size_t> found;
    for (unsigned one = 0; one < Z3_ast_vector_size(z3_->context, core); ++one) {
        auto* const part = Z3_ast_vector_get(z3_->context, core, one);
        for (std::size_t at = 0; at < wanted.size(); ++at)
            if (Z3_is_eq_ast(z3_->context, wanted[at], part)) found.push_back(places[at]);
    }
    Z3_ast_vector_dec_ref(z3_->context, core);
    std::ranges::sort(found);
    const auto doubles = std::ranges::unique(found);
    found.erase(doubles.begin(), doubles.end());
    return found;
}

} // namespace schakel::dmn::proof
