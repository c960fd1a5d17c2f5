// Decision models from a stranger: DTDs, entities, deep trees, requirements in a circle. They are read
// whole or refused with a reason (R-DMN-3), linked in both ways or refused, and what is linked answers.
// A zero byte, which no XML holds, divides the bytes into files that may import each other.
#include "model_mutator.h"

#include "dmn/evaluation.h"
#include "dmn/graph.h"
#include "dmn/model_reader.h"

#include <cstdlib>

using namespace schakel::dmn;

extern "C" std::size_t LLVMFuzzerMutate(unsigned char* bytes, std::size_t size, std::size_t room);

namespace {

constexpr std::size_t files_max = 4;
const Limits limits{
    .steps = 20'000, .depth = 64, .items = 20'000, .time = std::chrono::milliseconds{500}};

std::vector<ModelFile> files_in(std::string_view text) {
    std::vector<ModelFile> files;
    while (files.size() < files_max) {
        const auto end = text.find('\0');
        files.push_back(
            {"fuzz" + std::to_string(files.size()) + ".dmn", std::string{text.substr(0, end)}});
        if (end == text.npos) break;
        text.remove_prefix(end + 1);
    }
    return files;
}

/// What is refused has a reason.
template <class Made>
bool is_made(const std::expected<Made, schakel::Faults>& made) {
    if (!made && made.error().empty()) std::abort();
    return made.has_value();
}

void ask_plainly(const Graph& graph, const std::vector<Model>& models) {
    for (const auto& model : models) {
        for (const auto& decision : model.decisions) {
            (void)graph.prepare(decision.name);
            const auto answer = graph.evaluate(decision.name, {}, limits);
            if (answer.too_much && !answer.value.is_null()) std::abort();
            (void)to_text(answer.value);
        }
    }
}

void ask_compiled(const Program& program) {
    Evaluation evaluation{program};
    for (DecisionIndex decision = 0; decision < program.decisions().size(); ++decision)
        (void)evaluation.outcome(decision);
    for (InputIndex input = 0; input < program.inputs().size(); ++input)
        evaluation.set(input, Possible::known(Value{Number{3}}));
    for (DecisionIndex decision = 0; decision < program.decisions().size(); ++decision)
        (void)evaluation.answer(decision);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const auto files = files_in({reinterpret_cast<const char*>(bytes), size});
    (void)read_head(files.front().bytes, files.front().file);
    const auto models = read_models(files);
    if (!is_made(models)) return 0;
    if (const auto graph = Graph::link(*models); is_made(graph)) ask_plainly(*graph, *models);
    if (const auto program = Program::link(*models); is_made(program)) ask_compiled(*program);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char* bytes, std::size_t size,
                                               std::size_t room, unsigned seed) {
    static const Scope names{.names = {"a", "b", "d", "f", "p", "x y", "sum", "the law.adult"},
                             .members = {},
                             .type = {}};
    ModelMutator mutator{seed, names};
    if (mutator.one_in(3)) return LLVMFuzzerMutate(bytes, size, room);
    const auto changed = mutator.changed({reinterpret_cast<const char*>(bytes), size});
    if (changed.size() > room) return LLVMFuzzerMutate(bytes, size, room);
    std::copy(changed.begin(), changed.end(), reinterpret_cast<char*>(bytes));
    return changed.size();
}
