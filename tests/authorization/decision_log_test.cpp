// The log of decisions by itself.
#include "authorization/points.h"
#include "codec/shapes.h"

#include <sstream>
#include <sys/stat.h>
#include <thread>

namespace schakel::authorization {
namespace {

class TheDecisionLog : public APoint, public ::testing::WithParamInterface<LogSync> {
protected:
    [[nodiscard]] std::shared_ptr<DecisionLog> opened(const std::string& name = "log") const {
        auto log = DecisionLog::open(folder / name, GetParam());
        EXPECT_TRUE(log) << in_words(log ? Faults{} : log.error());
        return log ? std::move(*log) : nullptr;
    }
};

TEST_P(TheDecisionLog, holds_what_was_written_before_write_returns_and_only_grows) {
    auto log = opened();
    EXPECT_TRUE(log->write("one\n"));
    EXPECT_EQ(read("log"), "one\n");
    log.reset();
    log = opened();
    EXPECT_TRUE(log->write("two\nthree\n"));
    EXPECT_EQ(read("log"), "one\ntwo\nthree\n");
    struct stat facts{};
    ASSERT_EQ(::stat((folder / "log").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0007, 0u) << "it names who asked what: nothing for everyone";
}

TEST_P(TheDecisionLog, keeps_the_lines_of_many_threads_whole) {
    {
        const auto log = opened();
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&, thread] {
                for (int i = 0; i < 50; ++i)
                    EXPECT_TRUE(
                        log->write(std::string(200, static_cast<char>('a' + thread)) + "\n"));
            });
        for (auto& thread : threads)
            thread.join();
    }
    std::istringstream lines{read("log")};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count)
        EXPECT_EQ(line, std::string(200, line.front()));
    EXPECT_EQ(count, 200u);
}

TEST_P(TheDecisionLog, goes_on_in_a_new_file_after_the_old_one_was_moved_away) {
    const auto log = opened();
    EXPECT_TRUE(log->write("old\n"));
    std::filesystem::rename(folder / "log", folder / "log.1");
    EXPECT_TRUE(log->write("still old\n"));
    EXPECT_TRUE(log->reopen());
    EXPECT_TRUE(log->write("new\n"));
    EXPECT_EQ(read("log.1"), "old\nstill old\n");
    EXPECT_EQ(read("log"), "new\n");
}

TEST_P(TheDecisionLog, begins_a_new_line_after_one_that_was_cut_short) {
    write("log", R"({"decision":tr)");
    EXPECT_TRUE(opened()->write("next\n"));
    EXPECT_EQ(read("log"), "{\"decision\":tr\nnext\n");
}

TEST_P(TheDecisionLog, R_AUTHORIZATION_8_writes_what_is_gathered_when_the_first_of_it_is_kept) {
    const auto log = opened();
    const auto first = log->gather("one\n");
    const auto second = log->gather("two\n");
    EXPECT_EQ(read("log"), "");
    first->keep();
    EXPECT_EQ(read("log"), "one\ntwo\n");
    const auto third = log->gather("three\n");
    second->keep();
    EXPECT_EQ(read("log"), "one\ntwo\n") << "the third came after what was kept";
    third->keep();
    EXPECT_EQ(read("log"), "one\ntwo\nthree\n");
}

TEST_P(TheDecisionLog, R_AUTHORIZATION_8_writes_what_was_gathered_for_someone_who_has_gone) {
    auto log = opened();
    auto first = log->gather("one\n");
    auto second = log->gather("two\n");
    first.reset();
    EXPECT_EQ(read("log"), "") << "the second may yet be kept with others";
    log.reset();
    second.reset();
    EXPECT_EQ(read("log"), "one\ntwo\n");
}

TEST_P(TheDecisionLog, R_AUTHORIZATION_8_tells_everyone_whose_line_was_gathered_and_not_written) {
    const auto full = DecisionLog::open("/dev/full", GetParam());
    ASSERT_TRUE(full);
    const auto first = (*full)->gather("lost\n");
    const auto second = (*full)->gather("lost too\n");
    EXPECT_THROW(first->keep(), NotLogged);
    EXPECT_THROW(second->keep(), NotLogged);
    EXPECT_THROW(first->keep(), NotLogged) << "asked again";
}

TEST_P(TheDecisionLog, keeps_the_lines_whole_that_many_threads_gather) {
    constexpr std::size_t threads_count = 4, lines_each = 500;
    {
        const auto log = opened();
        std::vector<std::thread> threads;
        for (std::size_t thread = 0; thread < threads_count; ++thread)
            threads.emplace_back([&, thread] {
                const auto line = std::string(200, static_cast<char>('a' + thread)) + "\n";
                std::vector<std::shared_ptr<Keeping>> waiting;
                for (std::size_t i = 0; i < lines_each; ++i) {
                    waiting.push_back(log->gather(line));
                    if (i % 3 == 0) waiting.back()->keep();
                    if (waiting.size() > 4) waiting.clear();
                }
            });
        for (auto& thread : threads)
            thread.join();
    }
    std::istringstream lines{read("log")};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count)
        EXPECT_EQ(line, std::string(200, line.front()));
    EXPECT_EQ(count, threads_count * lines_each);
}

TEST_P(TheDecisionLog, R_AUTHORIZATION_8_says_so_when_it_could_not_write) {
    const auto full = DecisionLog::open("/dev/full", GetParam());
    ASSERT_TRUE(full);
    EXPECT_FALSE((*full)->write("lost\n"));
    EXPECT_FALSE(DecisionLog::open(folder / "nowhere" / "log", GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Syncing, TheDecisionLog,
                         ::testing::Values(LogSync::every_second, LogSync::every_answer),
                         [](const auto& sync) { return std::string{codec::word_for(sync.param)}; });

} // namespace
} // namespace schakel::authorization
