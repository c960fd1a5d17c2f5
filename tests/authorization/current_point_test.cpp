// Another version of the folder takes the place of the one that answers, while it is asked.
#include "authorization/current_point.h"
#include "authorization/points.h"

#include <atomic>
#include <sstream>
#include <thread>

namespace schakel::authorization {
namespace {

constexpr auto asked = R"({"subject":{"type":"user","id":"ada"},"action":{"name":"read"},
                          "resource":{"type":"document","id":"1"}})";

/// A folder whose model says yes only to what is known beside it, and which version it is.
class ACurrentPoint : public APoint {
protected:
    void write_version(const std::string& version) const {
        write("m.dmn", model_with(fmt::format(R"({{decision: subject.properties.version = "{0}" and
                                          resource.properties.version = "{0}", version: "{0}"}})",
                                              version)));
        write("entities.json",
              fmt::format(R"([{{"type":"user","id":"ada","properties":{{"version":"{0}"}}}},
                  {{"type":"document","id":"1","properties":{{"version":"{0}"}}}}])",
                          version));
        write("authorization.toml",
              "decision_log = \"decisions.log\"\n[[policy]]\nname = \"p\"\nmodels = [\"m.dmn\"]\n"
              "entities = [\"entities.json\"]\ndecision = \"may\"\n");
    }
    [[nodiscard]] std::unique_ptr<CurrentPoint> opened() const {
        auto current = CurrentPoint::open(folder, vault);
        EXPECT_TRUE(current) << in_words(current ? Faults{} : current.error());
        return current ? std::move(*current) : nullptr;
    }
    /// The version that says yes; "" when none does.
    static std::string answering(const CurrentPoint& current) {
        return version_in(ruling(*current.now(), asked));
    }
    static std::string version_in(const Ruling& ruling) {
        const auto* version = ruling.context.if_contains("version");
        return ruling.decision && version ? std::string{version->as_string()} : "";
    }
};

TEST_F(ACurrentPoint, R_AUTHORIZATION_11_takes_over_all_of_a_changed_folder_when_it_is_told) {
    write_version("1");
    const auto current = opened();
    const auto held = current->now();
    write_version("2");
    EXPECT_EQ(answering(*current), "1");
    EXPECT_EQ(in_words(current->renew()), "");
    EXPECT_EQ(answering(*current), "2");
    EXPECT_EQ(version_in(ruling(*held, asked)), "1") << "who began with the old one ends with it";
}

TEST_F(ACurrentPoint, R_AUTHORIZATION_11_goes_on_as_it_was_when_the_folder_has_a_fault) {
    write_version("1");
    const auto current = opened();
    for (const auto& [file, text] :
         {std::pair{"m.dmn", "<definitions"}, std::pair{"m.dmn", ""},
          std::pair{"entities.json", "[{}]"}, std::pair{"authorization.toml", "[[policy]]\n"}}) {
        write_version("2");
        write(file, text);
        EXPECT_FALSE(current->renew().empty()) << file << ": " << text;
        EXPECT_EQ(answering(*current), "1");
    }
    write_version("2");
    std::filesystem::remove(folder / "entities.json");
    EXPECT_FALSE(current->renew().empty());
    EXPECT_EQ(answering(*current), "1");
}

TEST_F(ACurrentPoint, R_AUTHORIZATION_8_logs_into_the_file_of_that_name_whether_or_not_it_is_new) {
    write_version("1");
    const auto current = opened();
    const auto ask = [&] {
        const auto point = current->now();
        const auto batch = read_batch(object_of(asked), noon, 10);
        return point->evaluate(*point->policy_of(""), *batch, asked_by_ada, Deadline::max())
            .has_value();
    };
    EXPECT_TRUE(ask());
    std::filesystem::rename(folder / "decisions.log", folder / "old.log");
    EXPECT_TRUE(current->renew().empty());
    EXPECT_TRUE(ask());
    EXPECT_NE(read("decisions.log"), "");
    std::filesystem::rename(folder / "decisions.log", folder / "older.log");
    write("m.dmn", "");
    EXPECT_FALSE(current->renew().empty());
    EXPECT_TRUE(ask());
    EXPECT_NE(read("decisions.log"), "");
}

TEST_F(ACurrentPoint, R_AUTHORIZATION_11_gives_no_failed_and_no_mixed_answer_while_it_is_renewed) {
    constexpr int renewals = 100, askers = 3;
    write_version("0");
    const auto current = opened();
    std::string message = R"({"evaluations":[)";
    for (int item = 0; item < 8; ++item)
        message += (item ? "," : "") + std::string{asked};
    const auto object = object_of(message + "]}");
    std::atomic<bool> ends = false;
    std::atomic<std::size_t> answered = 0;
    std::vector<std::thread> threads;
    for (int asker = 0; asker < askers; ++asker)
        threads.emplace_back([&] {
            while (!ends) {
                const auto point = current->now();
                const auto batch = read_batch(object, noon, 10);
                const auto evaluated =
                    point->evaluate(*point->policy_of(""), *batch, asked_by_ada, Deadline::max());
                if (!evaluated) {
                    ADD_FAILURE() << "not answered";
                    return;
                }
                const auto version = version_in(evaluated->rulings.front());
                EXPECT_NE(version, "") << "a model beside what another version knows";
                for (const auto& ruling : evaluated->rulings)
                    EXPECT_EQ(version_in(ruling), version);
                ++answered;
            }
        });
    for (int renewal = 1; renewal <= renewals; ++renewal) {
        // Every fifth has a fault.
        write_version(std::to_string(renewal));
        if (renewal % 5 == 0) write("m.dmn", "<");
        EXPECT_EQ(current->renew().empty(), renewal % 5 != 0);
        EXPECT_EQ(answering(*current), std::to_string(renewal % 5 ? renewal : renewal - 1));
        const auto before = answered.load();
        while (answered < before + askers && !HasFailure())
            std::this_thread::yield();
    }
    ends = true;
    for (auto& thread : threads)
        thread.join();
    std::istringstream lines{read("decisions.log")};
    std::size_t logged = 0;
    for (std::string line; std::getline(lines, line); ++logged)
        EXPECT_EQ(object_of(line).at("decision"), true);
    EXPECT_EQ(logged, answered * 8);
}

} // namespace
} // namespace schakel::authorization
