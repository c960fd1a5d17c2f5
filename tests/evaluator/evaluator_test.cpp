// What a blind evaluator answers, to whom, how much of it, and what it writes down:
// R-OPRF-13 to R-OPRF-19.
#include "evaluator/evaluator.h"

#include "base/local_day.h"
#include "support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <thread>

namespace schakel::evaluator {
namespace {

using namespace std::chrono_literals;

const Instant noon = parse_rfc3339("2026-11-23T11:00:00Z").value();
const Evaluator::Moment start = Evaluator::Moment{} + 1h;

std::string text_in(const std::filesystem::path& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Elements that look like those of a client: `count` multiples of nothing anyone knows.
std::vector<crypto::Element> some_elements(std::size_t count) {
    std::vector<crypto::Element> elements;
    for (std::size_t i = 0; i < count; ++i)
        elements.push_back(crypto::OprfKey::random().public_key());
    return elements;
}

AskEvaluation question_of(std::size_t count, std::uint32_t epoch = 1) {
    return to_question(epoch, some_elements(count));
}

struct AnEvaluator : ::testing::Test {

    const testing::TemporaryFolder own;
    const std::filesystem::path folder = own.path();
    const std::filesystem::path today = folder / "evaluations-2026-11-23.log";
    const AskingOrganisation tilburg{"gemeente-tilburg", {"schakel.tilburg.example"}, 100, {}};
    const AskingOrganisation school{"school", {"school.example"}, 10, 2};
    const AskingOrganisation busy{"busy", {"busy.example"}, 100, 1'000};
    crypto::OprfKey key = crypto::OprfKey::random(), next = crypto::OprfKey::random();

    struct Running {
        EvaluationLog log;
        Evaluator evaluator;
        Running(const std::filesystem::path& folder, std::vector<crypto::OprfKeyVersion> keys,
                std::vector<AskingOrganisation> organisations)
            : log{folder}, evaluator{std::move(keys), std::move(organisations), log} {}
    };
    [[nodiscard]] std::unique_ptr<Running> started() const {
        std::vector<crypto::OprfKeyVersion> keys;
        keys.push_back({1, noon, crypto::OprfKey::from_bytes(key.secret_bytes()).value()});
        keys.push_back({2, noon, crypto::OprfKey::from_bytes(next.secret_bytes()).value()});
        return std::make_unique<Running>(folder, std::move(keys),
                                         std::vector{tilburg, school, busy});
    }
    /// A second later each time, so that the pace is no matter.
    Evaluator::Moment moment = start;
    auto ask(Running& running, const AskingOrganisation& organisation, const AskEvaluation& asked,
             Instant now = noon) {
        moment += 1s;
        return running.evaluator.answer(organisation, asked, now, moment);
    }
};

template <class Kind, class Answer>
bool refused_for(const Answer& answer) {
    return !answer && std::holds_alternative<Kind>(answer.error());
}

// R-OPRF-13

TEST_F(AnEvaluator, R_OPRF_13_answers_each_element_with_one_proof_and_its_public_key) {
    const auto running = started();
    for (const std::uint32_t epoch : {1u, 2u}) {
        const auto& used = epoch == 1 ? key : next;
        const auto elements = some_elements(3);
        const auto answer = ask(*running, tilburg, to_question(epoch, elements));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->evaluation.epoch, epoch);
        EXPECT_EQ(read_element(answer->evaluation.public_key), used.public_key());
        const auto received = answer_in(answer->evaluation);
        ASSERT_TRUE(received);
        EXPECT_TRUE(crypto::OprfClient::voprf(used.public_key())->check(elements, *received));
    }
    const auto keys = running->evaluator.keys().keys;
    ASSERT_EQ(keys.size(), 2u);
    EXPECT_EQ(keys[1].epoch, 2);
    EXPECT_EQ(read_element(keys[1].public_key), next.public_key());
}

TEST_F(AnEvaluator, R_OPRF_13_says_where_a_question_is_none) {
    const auto running = started();
    const auto place_of_fault = [&](const AskEvaluation& asked) -> std::string {
        const auto answer = ask(*running, tilburg, asked);
        if (!refused_for<Faults>(answer)) return "not refused";
        return std::get<Faults>(answer.error()).front().pointer;
    };
    const auto changed = [&](const std::string& text) {
        auto asked = question_of(3);
        asked.elements[1] = text;
        return asked;
    };
    const auto good = question_of(1).elements[0];
    EXPECT_EQ(place_of_fault({1, {}}), "/elements");
    EXPECT_EQ(place_of_fault({1, std::vector(1'001, good)}), "/elements");
    for (const auto& text :
         {std::string{}, good.substr(1), good + "A", good + "=",
          crypto::to_hex(some_elements(1)[0]), std::string(43, 'A'), std::string(43, '_')})
        EXPECT_EQ(place_of_fault(changed(text)), "/elements/1") << text;
    EXPECT_TRUE(refused_for<EpochNotKnown>(ask(*running, tilburg, question_of(1, 3))));
    EXPECT_EQ(running->log.counted().size(), 0u);
    EXPECT_FALSE(std::filesystem::exists(today)) << "nothing was evaluated";
}

TEST(EvaluationMessages, R_OPRF_13_are_read_in_their_one_way_of_writing) {
    const auto element = some_elements(1)[0];
    EXPECT_EQ(read_element(to_text(element)), element);
    EXPECT_EQ(read_element(crypto::to_hex(element)), element) << "as people write a key";
    EXPECT_EQ(read_element("AA"), std::nullopt);
    EXPECT_FALSE(answer_in({1, to_text(element), {to_text(element)}, ""}));
    EXPECT_FALSE(answer_in({1, to_text(element), {}, std::string(86, 'A')}));
}

// R-OPRF-14

TEST(AskingOrganisation, R_OPRF_14_is_known_by_its_certificate_alone) {
    const std::vector<AskingOrganisation> all{{"one", {"a.example", "urn:oin:1"}, 1, {}},
                                              {"two", {"b.example"}, 1, {}}};
    using Names = std::vector<std::string>;
    const auto name_with = [&](const Names& names) -> std::string {
        const auto* const found = organisation_with(all, names);
        return found == nullptr ? "" : found->name;
    };
    EXPECT_EQ(name_with({"A.Example"}), "one");
    EXPECT_EQ(name_with({"c.example", "b.example"}), "two");
    EXPECT_EQ(name_with({"a.example", "urn:oin:1"}), "one");
    EXPECT_EQ(name_with({"a.example", "b.example"}), "") << "two of them is nobody";
    EXPECT_EQ(name_with({}), "");
    EXPECT_EQ(name_with({"*.example", "example", "aa.example"}), "");
}

TEST(AskingOrganisation, R_OPRF_14_is_written_down_in_full_or_nobody_is_answered) {
    const auto good = read_asking_organisations(R"([[organisation]]
name = "gemeente-tilburg"
certificate_names = ["schakel.tilburg.example"]
clients = 1200
questions_per_second = 50
)");
    ASSERT_TRUE(good);
    EXPECT_EQ(good->front().clients, 1200);
    EXPECT_EQ(good->front().questions_per_second, 50);
    const auto place = [](std::string_view text) -> std::string {
        const auto read = read_asking_organisations(text);
        return read ? "taken" : read.error().front().pointer;
    };
    const std::string begin =
        "[[organisation]]\nname = \"a\"\ncertificate_names = [\"a.example\"]\n";
    EXPECT_EQ(place(begin + "clients = 1\n"), "taken");
    EXPECT_EQ(place(""), "/organisation");
    EXPECT_EQ(place("x ="), "line 1");
    EXPECT_EQ(place(begin), "/organisation/0/clients");
    EXPECT_EQ(place(begin + "clients = 0\n"), "/organisation/0/clients");
    EXPECT_EQ(place(begin + "clients = 1000001\n"), "/organisation/0/clients");
    EXPECT_EQ(place(begin + "clients = 1\nquestions_per_second = 0\n"),
              "/organisation/0/questionsPerSecond");
    EXPECT_EQ(place(begin + "clients = 1\nlimit = 9\n"), "/organisation/0/limit");
    EXPECT_EQ(place("[[organisation]]\nname = \"A b\"\ncertificate_names = [\"x\"]\nclients = 1\n"),
              "/organisation/0/name");
    EXPECT_EQ(place("[[organisation]]\nname = \"a\"\ncertificate_names = []\nclients = 1\n"),
              "/organisation/0/certificateNames");
    EXPECT_EQ(place(begin + "clients = 1\n[[organisation]]\nname = \"b\"\nclients = 1\n"
                            "certificate_names = [\"A.EXAMPLE\"]\n"),
              "/organisation/1/certificateNames");
}

// R-OPRF-15, R-OPRF-16 and R-OPRF-17

TEST_F(AnEvaluator, R_OPRF_15_gives_three_for_each_client_in_a_day_and_then_nothing) {
    const auto running = started();
    ASSERT_TRUE(ask(*running, school, question_of(20)));
    const auto too_many = ask(*running, school, question_of(11));
    ASSERT_TRUE(refused_for<NotGranted>(too_many));
    EXPECT_EQ(std::get<NotGranted>(too_many.error()),
              (NotGranted{NotGranted::Why::day_is_used_up, 12h}))
        << "midnight is at 23:00 UTC";
    ASSERT_TRUE(ask(*running, school, question_of(10))) << "what is left is left";
    EXPECT_TRUE(refused_for<NotGranted>(ask(*running, school, question_of(1))));
    EXPECT_TRUE(ask(*running, tilburg, question_of(1))) << "another has its own";
    EXPECT_TRUE(refused_for<NotGranted>(ask(*running, school, question_of(1), noon + 11h + 59min)));
    EXPECT_TRUE(ask(*running, school, question_of(30), noon + 12h));
    EXPECT_TRUE(refused_for<NotGranted>(ask(*running, school, question_of(1), noon + 12h)));
}

TEST_F(AnEvaluator, R_OPRF_15_gives_no_day_twice_to_a_clock_that_runs_back) {
    const auto running = started();
    ASSERT_TRUE(ask(*running, school, question_of(30), noon + 24h));
    EXPECT_TRUE(refused_for<NotGranted>(ask(*running, school, question_of(1), noon)));
}

TEST_F(AnEvaluator, R_OPRF_16_answers_so_many_questions_at_once) {
    const auto running = started();
    const auto at = [&](Evaluator::Moment when) {
        return running->evaluator.answer(school, question_of(1), noon, when);
    };
    EXPECT_TRUE(at(start));
    EXPECT_TRUE(at(start));
    const auto third = at(start);
    ASSERT_TRUE(refused_for<NotGranted>(third));
    EXPECT_EQ(std::get<NotGranted>(third.error()),
              (NotGranted{NotGranted::Why::asks_too_fast, 1s}));
    EXPECT_TRUE(at(start + 500ms));
    EXPECT_EQ(running->evaluator.usage(noon).at("school").used, 3)
        << "who is held back pays nothing";
    int answered = 0;
    for (int i = 0; i < 30; ++i)
        answered += running->evaluator.answer(tilburg, question_of(1), noon, start) ? 1 : 0;
    EXPECT_EQ(answered, 20) << "where nothing else was written";
}

TEST_F(AnEvaluator, R_OPRF_17_tells_once_a_day_when_half_is_used) {
    const auto running = started();
    const auto passes = [&](std::size_t count, Instant now) {
        return ask(*running, school, question_of(count), now).value().passes_half;
    };
    EXPECT_FALSE(passes(14, noon));
    EXPECT_TRUE(passes(1, noon));
    EXPECT_FALSE(passes(1, noon));
    EXPECT_TRUE(passes(20, noon + 24h)) << "a new day, and over the half at once";
    const auto usage = running->evaluator.usage(noon + 24h).at("school");
    EXPECT_EQ(usage.used, 20);
    EXPECT_EQ(usage.allowed, 30);
    EXPECT_EQ(running->evaluator.usage(noon + 48h).at("school").used, 0);
}

// R-OPRF-18 and R-OPRF-19

TEST_F(AnEvaluator, R_OPRF_18_counts_on_after_a_restart) {
    auto running = started();
    ASSERT_TRUE(ask(*running, school, question_of(25)));
    running.reset();
    running = started();
    EXPECT_EQ(running->evaluator.usage(noon).at("school").used, 25);
    EXPECT_TRUE(refused_for<NotGranted>(ask(*running, school, question_of(6))));
    EXPECT_TRUE(ask(*running, school, question_of(5)));
    running = started();
    EXPECT_TRUE(refused_for<NotGranted>(ask(*running, school, question_of(1))));
    EXPECT_TRUE(ask(*running, school, question_of(30), noon + 24h));
}

TEST_F(AnEvaluator, R_OPRF_18_writes_who_when_how_many_and_a_hash_but_no_point) {
    const auto running = started();
    const auto elements = some_elements(2);
    const auto answer = ask(*running, school, to_question(2, elements));
    ASSERT_TRUE(answer);
    const auto text = text_in(today);
    const auto hash = crypto::to_hex(crypto::sha256(crypto::bytes_of(std::span{elements})));
    EXPECT_EQ(text, "{\"at\":\"2026-11-23T11:00:00Z\",\"organisation\":\"school\",\"epoch\":2,"
                    "\"elements\":2,\"batch\":\"" +
                        hash + "\",\"before\":\"" + std::string(64, '0') + "\"}\n");
}

TEST_F(AnEvaluator, R_OPRF_18_answers_nothing_that_cannot_be_written_down) {
    const auto running = started();
    // Root may write anywhere, so it is the folder itself that goes.
    std::filesystem::remove_all(folder);
    EXPECT_TRUE(refused_for<NotInTheLog>(ask(*running, school, question_of(1))));
    EXPECT_TRUE(running->log.is_broken());
    std::filesystem::create_directories(folder);
    EXPECT_TRUE(refused_for<NotInTheLog>(ask(*running, school, question_of(1))))
        << "nobody knows what is in it, until it is read anew";
    const auto anew = started();
    EXPECT_TRUE(ask(*anew, school, question_of(1)));
}

TEST_F(AnEvaluator, R_OPRF_18_takes_away_a_line_that_a_power_cut_cut_short) {
    auto running = started();
    ASSERT_TRUE(ask(*running, school, question_of(5)));
    ASSERT_TRUE(ask(*running, school, question_of(7)));
    running.reset();
    const auto whole = text_in(today);
    std::filesystem::resize_file(today, whole.size() - 3);
    running = started();
    EXPECT_EQ(running->evaluator.usage(noon).at("school").used, 5);
    ASSERT_TRUE(ask(*running, school, question_of(1)));
    running.reset();
    EXPECT_EQ(verify_evaluation_log(folder), 2u);
}

TEST_F(AnEvaluator, R_OPRF_18_lets_many_wait_for_the_disk_together) {
    const auto running = started();
    std::vector<std::thread> askers;
    std::atomic<int> answered{0};
    for (int i = 0; i < 6; ++i)
        askers.emplace_back([&, i] {
            for (int n = 0; n < 10; ++n)
                if (running->evaluator.answer(busy, question_of(1), noon + 24h * (n / 5), start))
                    ++answered;
        });
    for (auto& asker : askers)
        asker.join();
    EXPECT_EQ(verify_evaluation_log(folder), static_cast<std::size_t>(answered.load()));
    EXPECT_EQ(answered, 60);
}

TEST_F(AnEvaluator, R_OPRF_19_finds_what_was_changed_in_the_log) {
    {
        const auto running = started();
        for (const auto now : {noon - 24h, noon - 24h, noon, noon, noon})
            ASSERT_TRUE(ask(*running, tilburg, question_of(2), now));
        EXPECT_EQ(running->log.last_hash(), EvaluationLog{folder}.last_hash());
    }
    EXPECT_EQ(verify_evaluation_log(folder), 5u);
    const auto yesterday = folder / "evaluations-2026-11-22.log";
    const std::map<std::filesystem::path, std::string> good{{yesterday, text_in(yesterday)},
                                                            {today, text_in(today)}};
    const auto lines = [](const std::string& text) {
        return static_cast<std::size_t>(std::ranges::count(text, '\n'));
    };
    ASSERT_EQ(lines(good.at(yesterday)), 2u);
    ASSERT_EQ(lines(good.at(today)), 3u);
    const auto refusal_with = [&](const std::filesystem::path& file, std::string content) {
        std::ofstream{file} << content;
        std::string why;
        try {
            EvaluationLog log{folder};
        } catch (const LogUnusable& unusable) { why = unusable.what(); }
        EXPECT_THROW((void)verify_evaluation_log(folder), LogUnusable);
        std::ofstream{file} << good.at(file);
        return why;
    };
    auto changed = good.at(today);
    changed.replace(changed.find("\"elements\":2"), 12, "\"elements\":1");
    EXPECT_EQ(refusal_with(today, changed).find(today.string() + ":2: "), 0u);
    const auto first_end = good.at(today).find('\n') + 1;
    const auto second_end = good.at(today).find('\n', first_end) + 1;
    EXPECT_EQ(
        refusal_with(today, good.at(today).substr(0, first_end) + good.at(today).substr(second_end))
            .find(today.string() + ":2: "),
        0u)
        << "a line was taken out";
    EXPECT_EQ(refusal_with(today, good.at(today).substr(first_end)).find(today.string() + ":1: "),
              0u)
        << "the first of a day follows the last of the day before";
    EXPECT_EQ(refusal_with(today, "x\n" + good.at(today)).find(today.string() + ":1: "), 0u);
    const auto cut = good.at(yesterday).find('\n') + 1;
    EXPECT_NE(refusal_with(yesterday, good.at(yesterday).substr(0, cut)), "");
    EXPECT_EQ(verify_evaluation_log(folder), 5u);
}

TEST(EvaluationLogAroundMidnight, R_OPRF_19_goes_back_to_no_file_of_a_day_before) {
    const testing::TemporaryFolder own;
    const auto& folder = own.path();
    const LoggedEvaluation line{.at = {},
                                .organisation = "o",
                                .epoch = 1,
                                .elements = 1,
                                .batch = std::string(64, 'a'),
                                .before = {}};
    const PartialDate monday{2026, 11, 23};
    const PartialDate tuesday{2026, 11, 24};
    {
        EvaluationLog log{folder};
        ASSERT_TRUE(log.write(monday, line));
        ASSERT_TRUE(log.write(tuesday, line));
        ASSERT_TRUE(log.write(monday, line)) << "counted before midnight, written after";
        EXPECT_EQ(verify_evaluation_log(folder), 3u);
    }
    EvaluationLog again{folder};
    EXPECT_EQ(again.last_day(), tuesday);
    EXPECT_EQ(again.counted().at("o"), 2);
    ASSERT_TRUE(again.write(monday, line));
    EXPECT_EQ(verify_evaluation_log(folder), 4u);
}

} // namespace
} // namespace schakel::evaluator
