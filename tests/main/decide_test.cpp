// `schakel decide` over a file: a line for each record, in their order, however many are answered side by side.
#include "main/run_program.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::main {
namespace {

TEST(Decide, answers_each_line_of_a_file_in_its_place_and_says_which_is_malformed) {
    const auto file = std::filesystem::temp_directory_path() /
                      ("schakel-decide-" + std::to_string(getpid()) + ".jsonl");
    constexpr int lines = 5'000; // more than are answered at a time
    // Few, for an answer to a record of which hardly anything is known takes the sanitizers long.
    const auto is_good = [](int line) { return line % 97 == 0; };
    {
        std::ofstream records{file};
        for (int line = 0; line < lines; ++line)
            records << (is_good(line) ? R"({"identifiable": false, "data": ["anonymous"]})"
                                      : R"({"identifiable": "perhaps"})")
                    << '\n';
    }
    const auto ended = run_program("decide " + file.string());
    std::filesystem::remove(file);
    EXPECT_EQ(ended.status, 1) << "some are malformed";
    int line = 0;
    for (std::size_t at = 0; at < ended.said.size(); ++line) {
        const auto end = ended.said.find('\n', at);
        const auto answer = ended.said.substr(at, end - at);
        EXPECT_EQ(answer.contains(R"("verdict":"may")"), is_good(line)) << answer;
        EXPECT_EQ(answer.contains(R"("pointer":"/identifiable")"), !is_good(line)) << answer;
        at = end + 1;
    }
    EXPECT_EQ(line, lines);
}

// A folder opens like a file and then looks empty: no advice is not the same as nothing asked.
TEST(Commands, refuse_a_folder_where_a_file_is_meant) {
    const auto folder = std::filesystem::temp_directory_path().string();
    for (const auto* command : {"decide ", "dmn analyse ", "dmn test "}) {
        const auto ended = run_program(command + folder);
        EXPECT_EQ(ended.status, 2) << command;
        EXPECT_TRUE(ended.says("read")) << command << ": " << ended.said;
    }
}

} // namespace
} // namespace schakel::main
