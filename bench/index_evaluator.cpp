// How many evaluations an evaluator of the blind index gives, beside the bare multiplication of the
// library on which they rest. Answers are held against Evaluate first; then a line of JSON for each
// figure, in elements per second of this program's own processor time, round by round: the bare call
// and what is held against it take turns, so that both meet the same load.
//
//   bench_index_evaluator SECONDS ROUNDS
#include "crypto/oprf.h"

#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <functional>
#include <sodium.h>
#include <string>
#include <vector>

namespace {

using namespace schakel::crypto;

constexpr std::size_t batch = 100;

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

[[noreturn]] void fail(const std::string& why) {
    fmt::print(stderr, "bench_index_evaluator: {}\n", why);
    std::exit(1);
}

template <class Value>
Value must(OprfResult<Value> result) {
    if (!result) fail(in_words(result.error()));
    return std::move(*result);
}

struct Figure {
    std::string what;
    std::size_t elements; // of one turn
    std::function<void()> turn;
    std::vector<double> per_second;
};

} // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const double seconds = std::atof(arguments[1]);
    const int rounds = std::atoi(arguments[2]);

    std::vector<std::string> texts;
    for (std::size_t i = 0; i < batch; ++i)
        texts.push_back(fmt::format("schakel/v1|person|{:09}", 900'000'000 + 17 * i));
    const std::vector<ByteView> inputs = [&] {
        std::vector<ByteView> views;
        for (const auto& text : texts)
            views.push_back(bytes_of(text));
        return views;
    }();

    const auto key = OprfKey::random();
    const auto info = bytes_of("epoch=1");
    const auto oprf = OprfEvaluator::oprf(key), voprf = OprfEvaluator::voprf(key),
               poprf = must(OprfEvaluator::poprf(key, info));
    const auto asks_oprf = OprfClient::oprf(),
               asks_voprf = must(OprfClient::voprf(key.public_key())),
               asks_poprf = must(OprfClient::poprf(key.public_key(), info));
    const auto blinded_oprf = must(asks_oprf.blind(inputs)),
               blinded_voprf = must(asks_voprf.blind(inputs)),
               blinded_poprf = must(asks_poprf.blind(inputs));
    const auto answer_oprf = must(oprf.blind_evaluate(blinded_oprf.elements())),
               answer_voprf = must(voprf.blind_evaluate(blinded_voprf.elements())),
               answer_poprf = must(poprf.blind_evaluate(blinded_poprf.elements()));

    // What is measured is right.
    const auto agrees = [&](const OprfEvaluator& evaluator, const std::vector<Secret>& outputs) {
        for (std::size_t i = 0; i < batch; ++i)
            if (!equal_in_constant_time(must(evaluator.evaluate(inputs[i])).view(),
                                        outputs[i].view()))
                fail("an output is not that of Evaluate");
    };
    agrees(oprf, must(asks_oprf.finalize(blinded_oprf, answer_oprf)));
    agrees(voprf, must(asks_voprf.finalize(blinded_voprf, answer_voprf)));
    agrees(poprf, must(asks_poprf.finalize(blinded_poprf, answer_poprf)));

    const auto& points = blinded_oprf.elements();
    const auto* const scalar = reinterpret_cast<const unsigned char*>(key.secret_bytes().data());
    const auto raw = [](const Element& element) {
        return reinterpret_cast<const unsigned char*>(element.data());
    };
    const std::span one_oprf{blinded_oprf.elements().data(), 1},
        one_voprf{blinded_voprf.elements().data(), 1};

    std::vector<Figure> figures{
        {"crypto_scalarmult_ristretto255",
         batch,
         [&] {
             unsigned char result[crypto_core_ristretto255_BYTES];
             for (const auto& point : points)
                 if (crypto_scalarmult_ristretto255(result, scalar, raw(point)) != 0)
                     fail("the library refuses an element");
         },
         {}},
        {"OPRF, one", 1, [&] { (void)must(oprf.blind_evaluate(one_oprf)); }, {}},
        {"OPRF, batches of 100",
         batch,
         [&] { (void)must(oprf.blind_evaluate(blinded_oprf.elements())); },
         {}},
        {"VOPRF, one with its proof", 1, [&] { (void)must(voprf.blind_evaluate(one_voprf)); }, {}},
        {"VOPRF, batches of 100 with one proof",
         batch,
         [&] { (void)must(voprf.blind_evaluate(blinded_voprf.elements())); },
         {}},
        {"POPRF, batches of 100 with one proof",
         batch,
         [&] { (void)must(poprf.blind_evaluate(blinded_poprf.elements())); },
         {}},
        {"client: blind", batch, [&] { (void)must(asks_voprf.blind(inputs)); }, {}},
        {"client: finalize OPRF",
         batch,
         [&] { (void)must(asks_oprf.finalize(blinded_oprf, answer_oprf)); },
         {}},
        {"client: check the proof and finalize VOPRF",
         batch,
         [&] { (void)must(asks_voprf.finalize(blinded_voprf, answer_voprf)); },
         {}},
    };
    for (int round = 0; round < rounds; ++round)
        for (auto& figure : figures) {
            std::size_t done = 0;
            const double begin = processor_seconds();
            double end = begin;
            for (; end - begin < seconds; end = processor_seconds()) {
                for (std::size_t i = 0; i < batch; i += figure.elements)
                    figure.turn();
                done += batch;
            }
            figure.per_second.push_back(static_cast<double>(done) / (end - begin));
        }
    for (const auto& figure : figures)
        fmt::print("{{\"what\":\"{}\",\"per_second\":[{:.0f}]}}\n", figure.what,
                   fmt::join(figure.per_second, ","));
}
