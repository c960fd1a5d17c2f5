// How long a professional waits for the tokens of a signal: of the young person and two parents,
// blinded here, evaluated by two processes over TLS, each proof held against its pinned key,
// finalized and put under the key of the index. Then how much an evaluator gives as a process: many
// ask it for batches without looking at what comes back, and its own processor time is read from the
// system. A line of JSON for each figure.
//
//   bench_index_end_to_end FOLDER SECONDS PORT KEY PROCESS PORT KEY PROCESS
//
// FOLDER holds authority.pem, client.pem and client.key; KEY is a public key in hexadecimal digits.
#include "evaluator/evaluation.h"
#include "index/blind_tokens.h"
#include "main/remote_evaluator.h"

#include "codec/json.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <sys/times.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace schakel;
using Steady = std::chrono::steady_clock;

constexpr unsigned clients = 50;
constexpr std::chrono::seconds patience{30};

struct Evaluator {
    std::uint16_t port;
    crypto::Element key;
    std::string process;
};

http::HttpsClientOptions to(const std::filesystem::path& folder, const Evaluator& evaluator) {
    return {.host = "127.0.0.1",
            .port = evaluator.port,
            .authorities = folder / "authority.pem",
            .certificate = folder / "client.pem",
            .key = folder / "client.key"};
}

/// User and system time of a process until now.
double processor_seconds(const std::string& process) {
    std::ifstream in{"/proc/" + process + "/stat"};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    text.erase(0, text.rfind(')') + 2);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return (std::stod(words.at(11)) + std::stod(words.at(12))) /
           static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// Every client asks again as soon as it has its answer, or once in `every`.
void measure_signals(const index::BlindTokens& tokens, double seconds, const char* what,
                     Steady::duration every) {
    std::vector<std::vector<double>> milliseconds(clients);
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    const auto begin = Steady::now();
    const auto end = begin + std::chrono::duration_cast<Steady::duration>(
                                 std::chrono::duration<double>{seconds});
    for (unsigned client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            auto next = begin + every * client / clients;
            for (int i = 0; Steady::now() < end; ++i) {
                std::this_thread::sleep_until(next);
                const auto number =
                    std::to_string(900'000'000 + 1'000 * client) + std::to_string(i);
                const std::vector<index::TokenInput> inputs{
                    {index::TokenKind::person, number},
                    {index::TokenKind::parent, number + "1"},
                    {index::TokenKind::parent, number + "2"}};
                const auto asked = Steady::now();
                if (!tokens.of(inputs, asked + patience)) ++failed;
                milliseconds[client].push_back(
                    std::chrono::duration<double, std::milli>{Steady::now() - asked}.count());
                next = std::max(next + every, Steady::now());
            }
        });
    for (auto& thread : threads)
        thread.join();
    const auto took = std::chrono::duration<double>{Steady::now() - begin}.count();
    std::vector<double> all;
    // The first of each opens its connections.
    for (const auto& of_client : milliseconds)
        for (std::size_t i = 1; i < of_client.size(); ++i)
            all.push_back(of_client[i]);
    std::ranges::sort(all);
    if (failed != 0 || all.empty()) {
        fmt::print(stderr, "bench_index_end_to_end: {} signals got no tokens\n", failed.load());
        std::exit(1);
    }
    const auto at = [&](double share) {
        return all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
    };
    fmt::print("{{\"what\":\"{}\",\"p50\":{:.2f},\"p99\":{:.2f},\"per_second\":{:.0f}}}\n", what,
               at(0.5), at(0.99), static_cast<double>(all.size()) / took);
}

void measure_process(const std::filesystem::path& folder, const Evaluator& evaluator,
                     double seconds, std::size_t batch) {
    std::vector<crypto::Element> elements;
    for (std::size_t i = 0; i < batch; ++i)
        elements.push_back(crypto::OprfKey::random().public_key());
    const auto question = codec::write_json(evaluator::to_question(1, elements));
    const http::HttpsClient client{to(folder, evaluator)};
    std::atomic<std::size_t> done{0};
    std::vector<std::thread> threads;
    const auto before = processor_seconds(evaluator.process);
    const auto end = Steady::now() + std::chrono::duration<double>{seconds};
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            while (Steady::now() < end) {
                const auto answer = client.ask(http::Method::post, "/v1/evaluations", question,
                                               Steady::now() + patience);
                if (!answer || answer->status != 200) {
                    fmt::print(stderr, "bench_index_end_to_end: no answer\n");
                    std::exit(1);
                }
                done += batch;
            }
        });
    for (auto& thread : threads)
        thread.join();
    const auto used = processor_seconds(evaluator.process) - before;
    fmt::print("{{\"what\":\"process, batches of {}\",\"per_second\":[{:.0f}]}}\n", batch,
               static_cast<double>(done) / used);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 9) return 2;
    const std::filesystem::path folder = arguments[1];
    const double seconds = std::atof(arguments[2]);
    std::vector<Evaluator> evaluators;
    for (int i = 3; i < count; i += 3)
        evaluators.push_back({static_cast<std::uint16_t>(std::atoi(arguments[i])),
                              evaluator::read_element(arguments[i + 1]).value(), arguments[i + 2]});
    std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row;
    index::TokenEpoch epoch{1, {}};
    for (const auto& evaluator : evaluators) {
        row.push_back(std::make_unique<main::RemoteEvaluator>(to(folder, evaluator)));
        epoch.keys.push_back({1, evaluator.key});
    }
    const crypto::Bytes index_key(32, std::byte{7});
    const index::BlindTokens tokens{std::move(row), {epoch}, index_key};
    measure_signals(tokens, seconds, "tokens of a signal, 50 clients, each two a second",
                    std::chrono::milliseconds{500});
    measure_signals(tokens, seconds, "tokens of a signal, 50 clients without a pause", {});
    for (const std::size_t batch : {1u, 3u, 100u})
        measure_process(folder, evaluators.front(), seconds, batch);
}
