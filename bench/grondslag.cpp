// How fast the Grondslag that travels with the program advises, and finds the next question.
//
//   grondslag FACTS.jsonl ANSWERS [SECONDS] [ROUNDS]
//
// Each line of FACTS.jsonl is a fact record, as `schakel decide` takes it. The verdicts of all of them are written to
// ANSWERS, a line each, to be held against those of others. A figure is a line of JSON on standard output, by the
// processor time that this process took.
#include "codec/json_text.h"
#include "codec/shapes.h"
#include "sharing/sharing_framework.h"

#include <algorithm>
#include <ctime>
#include <fmt/ranges.h>
#include <fstream>
#include <string>

namespace {

using namespace schakel;
using sharing::Detail;

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// How often a second, in each round, by one call after another of `work(number)`.
template <class Work>
std::vector<double> rates(double seconds, int rounds, const Work& work) {
    std::vector<double> found;
    std::size_t number = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = processor_seconds();
        auto now = begin;
        const auto first = number;
        for (; now - begin < seconds; now = processor_seconds())
            for (int some = 0; some < 64; ++some)
                work(number++);
        found.push_back(static_cast<double>(number - first) / (now - begin));
    }
    return found;
}

void tell(std::string_view what, const std::vector<double>& figures) {
    fmt::print("{{\"what\": \"{}\", \"per_second\": [{:.1f}]}}\n", what, fmt::join(figures, ", "));
}

/// From nothing to the end, each answer as this record has it; how long each question took to find.
void questions_of(const sharing::SharingFramework& framework, const sharing::Facts& record,
                  std::vector<double>& took) {
    sharing::Facts known;
    for (std::size_t asked = 0; asked < record.known().size(); ++asked) {
        const auto begin = processor_seconds();
        const auto advice = framework.advise(known, Detail::answer);
        took.push_back((processor_seconds() - begin) * 1e3);
        const auto* answer = advice.next_question ? record.find(*advice.next_question) : nullptr;
        if (answer == nullptr) return;
        known.set(*advice.next_question, *answer);
    }
}

} // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    const double seconds = count > 3 ? std::stod(words[3]) : 1;
    const int rounds = count > 4 ? std::stoi(words[4]) : 3;
    const auto framework = sharing::SharingFramework::built_in();
    std::vector<sharing::Facts> records;
    std::ifstream file{words[1]};
    for (std::string line; std::getline(file, line);) {
        const auto document = codec::parse_json(line);
        auto facts = document ? sharing::read_facts(*document, framework.fact_model())
                              : std::unexpected{document.error()};
        if (!facts) {
            fmt::print(stderr, "line {}: {}\n", records.size() + 1, facts.error().front().message);
            return 1;
        }
        records.push_back(std::move(*facts));
    }
    if (records.empty()) return 2;
    std::ofstream answers{words[2]};
    for (const auto& record : records)
        answers << codec::word_for(framework.advise(record, Detail::answer).verdict) << '\n';

    std::size_t said = 0;
    const auto ask = [&](Detail detail) {
        return [&, detail](std::size_t number) {
            said += framework.advise(records[number % records.size()], detail).provisions.size();
        };
    };
    tell("advice with its rules, provisions, duties and sentences",
         rates(seconds, rounds, ask(Detail::answer)));
    tell("and what decided, and what would change it",
         rates(seconds, rounds, ask(Detail::reasons)));

    std::vector<double> took;
    for (std::size_t one = 0; one < records.size();
         one += std::max<std::size_t>(1, records.size() / 100))
        questions_of(framework, records[one], took);
    std::ranges::sort(took);
    const auto at = [&](double part) {
        return took[static_cast<std::size_t>(part * static_cast<double>(took.size() - 1))];
    };
    fmt::print(
        "{{\"what\": \"next question\", \"asked\": {}, \"median_ms\": {:.3f}, \"p95_ms\": {:.3f}, "
        "\"longest_ms\": {:.3f}}}\n",
        took.size(), at(0.5), at(0.95), at(1));
    return said == 0 ? 1 : 0;
}
