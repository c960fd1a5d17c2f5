// Of a register with a known truth: which part of the pairs of one person is looked at, and how long
// each step of the linkage takes, and how long it takes to find one person among all.
//
//   bench_matching_search REGISTER.csv TRUTH.csv
//
// A line of JSON for each figure.
#include "codec/csv_text.h"
#include "matching/search.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using namespace schakel;
using namespace schakel::matching;

std::string text_of(const char* file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

Records records_of(const std::string& text) {
    codec::CsvReader reader{text, {.rows_max = 20'000'000}};
    codec::CsvRow row;
    Records records;
    std::vector<ColumnUse> uses;
    std::vector<std::string_view> cells;
    while (reader.next(row)) {
        if (uses.empty()) {
            std::vector<std::string> header;
            for (const auto& cell : row)
                header.push_back(cell.text);
            for (const auto kind : guessed_kinds(header, 0))
                uses.push_back({kind, 0});
            continue;
        }
        cells.assign(row.size(), {});
        for (std::size_t at = 0; at < row.size(); ++at)
            cells[at] = row[at].text;
        records.add(cells, uses);
    }
    return records;
}

/// For each row a number of its person.
std::vector<std::uint32_t> persons_of(const std::string& text) {
    codec::CsvReader reader{text, {.rows_max = 20'000'000}};
    codec::CsvRow row;
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<std::uint32_t> persons;
    static_cast<void>(reader.next(row));
    while (reader.next(row))
        persons.push_back(numbers.emplace(row.at(1).text, numbers.size()).first->second);
    return persons;
}

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Of the processor, so that a busy machine makes the bench longer but not the figures worse.
double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// One person at a time against all, as an organisation wrote them down: the 50th, the 99th and the
/// slowest of a hundred, with what every comparison said in bits.
void print_search(const std::string& text, const Records& records, const Model& model,
                  const std::vector<std::uint32_t>& persons) {
    constexpr std::size_t asked_max = 20'000;
    const auto began = seconds();
    const Search search{records, model};
    fmt::print("{{\"what\": \"lay out for search\", \"seconds\": {:.2f}}}\n", seconds() - began);
    codec::CsvReader reader{text, {.rows_max = 20'000'000}};
    codec::CsvRow row;
    static_cast<void>(reader.next(row));
    std::vector<ColumnUse> uses;
    {
        std::vector<std::string> header;
        for (const auto& cell : row)
            header.push_back(cell.text);
        for (const auto kind : guessed_kinds(header, 0))
            uses.push_back({kind, 0});
    }
    std::vector<double> took;
    std::size_t found = 0, several = 0;
    double bits = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> rows_of_person;
    for (const auto person : persons)
        ++rows_of_person[person];
    const auto every = std::max<Row>(records.size() / asked_max, 1);
    for (Row number = 0; reader.next(row); ++number) {
        if (number % every != 0) continue;
        std::vector<std::string_view> cells;
        for (const auto& cell : row)
            cells.push_back(cell.text);
        const auto start = processor_seconds();
        Records asked{&records};
        asked.add(cells, uses);
        const auto answer = search.candidates(asked);
        for (const auto& one : answer.found)
            for (std::size_t comparison = 0; comparison < model.comparisons(); ++comparison)
                bits += model.bits(comparison, one.pattern, asked, {0, one.row});
        took.push_back(processor_seconds() - start);
        // Another record of the person than the one that was asked with.
        if (rows_of_person[persons[number]] < 2) continue;
        ++several;
        found += std::ranges::any_of(answer.found, [&](const Candidate& one) {
            return one.row != number && persons[one.row] == persons[number];
        });
    }
    std::ranges::sort(took);
    const auto at = [&](double share) {
        return took[static_cast<std::size_t>(share * static_cast<double>(took.size() - 1))] * 1e3;
    };
    fmt::print(
        "{{\"what\": \"one person\", \"p50_ms\": {:.3f}, \"p99_ms\": {:.3f}, \"max_ms\": {:.3f}, "
        "\"asked\": {}, \"found\": {:.4f}, \"bits\": {:.0f}}}\n",
        at(0.5), at(0.99), at(1), took.size(),
        static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(several, 1)), bits);
}

void print_steps(const std::string& text, const Records& records, double reading,
                 const std::vector<std::uint32_t>& persons) {
    fmt::print("{{\"what\": \"read\", \"seconds\": {:.2f}}}\n", reading);
    auto began = seconds();
    std::string now;
    const auto progress = [&](std::string_view step, double) {
        if (step == now) return;
        if (!now.empty())
            fmt::print("{{\"what\": \"{}\", \"seconds\": {:.2f}}}\n", now, seconds() - began);
        began = seconds();
        now = step;
    };
    const Linkage linkage{records, progress};
    static_cast<void>(linkage.links(0.5));
    progress("", 1);
    print_search(text, records, linkage.model(), persons);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const auto began = seconds();
    const auto text = text_of(arguments[1]);
    const auto records = records_of(text);
    const auto reading = seconds() - began;
    const auto persons = persons_of(text_of(arguments[2]));
    if (persons.size() != records.size()) return 1;
    print_steps(text, records, reading, persons);

    std::unordered_map<std::uint32_t, std::uint64_t> rows_of_person;
    for (const auto person : persons)
        ++rows_of_person[person];
    std::uint64_t all = 0;
    for (const auto& [person, rows] : rows_of_person)
        all += rows * (rows - 1) / 2;
    const auto threads = usual_threads();
    const Blocking blocking{records, threads};
    std::vector<std::uint64_t> looked_at(threads), found(threads);
    blocking.each_pair([&](unsigned thread, std::span<const Pair> pairs) {
        looked_at[thread] += pairs.size();
        for (const auto& [left, right] : pairs)
            found[thread] += persons[left] == persons[right];
    });
    std::uint64_t pairs = 0, of_one_person = 0;
    for (unsigned thread = 0; thread < threads; ++thread) {
        pairs += looked_at[thread];
        of_one_person += found[thread];
    }
    fmt::print("{{\"what\": \"block recall\", \"share\": {:.5f}, \"pairs\": {}}}\n",
               static_cast<double>(of_one_person) / static_cast<double>(all), pairs);
}
