// Two evaluators as processes of their own, asked over TLS: R-OPRF-7, R-OPRF-10, R-OPRF-13 to
// R-OPRF-19, R-OPRF-23, R-OPRF-24, R-OPRF-26 and R-OPRF-28.
#include "main/remote_evaluator.h"

#include "crypto/oprf_key_file.h"
#include "evaluator/evaluation.h"
#include "http/certificates.h"
#include "http/client.h"
#include "index/blind_tokens.h"
#include "main/run_program.h"
#include "main/running_program.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>

namespace schakel::main {
namespace {

using namespace std::chrono_literals;
using http::test::Authority;
using http::test::CertificateFiles;

std::string text_in(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

auto soon() { return std::chrono::steady_clock::now() + 20s; }

/// The folder, files and process of one keeper.
class Keeper {
public:
    Keeper(const Authority& authority, const std::string& name)
        : folder{authority.folder() / name}, files_{authority.issue({.names = "IP:127.0.0.1"})},
          authorities_{authority.file} {
        std::filesystem::create_directories(folder);
        made = run_program("evaluator key new " + (folder / "evaluator.key").string());
        allow(1'000);
    }
    void allow(int clients, const std::string& more = {}) const {
        std::ofstream{folder / "organisations.toml"}
            << "[[organisation]]\nname = \"gemeente-tilburg\"\n"
               "certificate_names = [\"schakel.tilburg.example\"]\nclients = "
            << clients << "\nquestions_per_second = 1000\n"
            << more;
    }
    [[nodiscard]] std::vector<std::string> arguments() const {
        return {"evaluator",
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--management",
                "127.0.0.1:0",
                "--key",
                folder / "evaluator.key",
                "--certificate",
                files_.certificate,
                "--private-key",
                files_.key,
                "--client-authorities",
                authorities_,
                "--organisations",
                folder / "organisations.toml",
                "--evaluations",
                folder / "evaluations",
                "--log",
                folder / "requests.log"};
    }
    void start() { process.emplace(arguments(), folder / "errors.log"); }
    /// The public key of an epoch, as `key show` prints it.
    [[nodiscard]] crypto::Element public_key(int epoch) const {
        const auto said = run_program("evaluator key show " + (folder / "evaluator.key").string());
        const auto line = said.said.find("epoch " + std::to_string(epoch) + " ");
        const auto at = said.said.find("public key ", line) + 11;
        return evaluator::read_element(said.said.substr(at, 64)).value();
    }

    std::filesystem::path folder;
    Ended made;
    std::optional<RunningProgram> process;

private:
    CertificateFiles files_;
    std::filesystem::path authorities_;
};

struct TwoProcesses : ::testing::Test {
    Authority authority;
    CertificateFiles organisation = authority.issue({.names = "DNS:schakel.tilburg.example"});
    Keeper first{authority, "first"}, second{authority, "second"};
    const crypto::Bytes index_key = crypto::Bytes(32, std::byte{7});
    const std::vector<index::TokenInput> inputs{{index::TokenKind::person, "999990019"},
                                                {index::TokenKind::parent, "999990020"}};

    [[nodiscard]] std::unique_ptr<RemoteEvaluator> asked(const Keeper& keeper,
                                                         const CertificateFiles& shown) const {
        return std::make_unique<RemoteEvaluator>(
            http::HttpsClientOptions{.host = "127.0.0.1",
                                     .port = keeper.process->port(),
                                     .authorities = authority.file,
                                     .certificate = shown.certificate,
                                     .key = shown.key});
    }
    [[nodiscard]] index::BlindTokens tokens(std::vector<index::TokenEpoch> epochs) const {
        std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row;
        row.push_back(asked(first, organisation));
        row.push_back(asked(second, organisation));
        return {std::move(row), std::move(epochs), index_key};
    }
    [[nodiscard]] index::TokenEpoch epoch(std::uint32_t number, std::uint32_t of_first = 1) const {
        return {
            number,
            {{of_first, first.public_key(static_cast<int>(of_first))}, {1, second.public_key(1)}}};
    }
    /// As many elements as are asked, of nobody.
    static std::vector<crypto::Element> elements(std::size_t count) {
        std::vector<crypto::Element> made;
        while (made.size() < count)
            made.push_back(crypto::OprfKey::random().public_key());
        return made;
    }
};

TEST_F(TwoProcesses, R_OPRF_23_make_tokens_together_and_none_while_one_is_away) {
    first.start();
    second.start();
    const auto asking = tokens({epoch(1)});
    const auto before = asking.of(inputs, soon());
    ASSERT_TRUE(before);
    EXPECT_EQ(second.process->end(), 0);
    EXPECT_EQ(asking.of(inputs, soon()).error(),
              (index::NoTokens{index::NoTokens::Why::not_now, 1}));
    // Where it comes back is for its keeper to say: another port here.
    second.start();
    const auto after = tokens({epoch(1)}).of(inputs, soon());
    ASSERT_TRUE(after);
    EXPECT_EQ(after->front().tokens, before->front().tokens);
    EXPECT_EQ(first.process->end(), 0);
    EXPECT_EQ(second.process->end(), 0);
}

TEST_F(TwoProcesses, R_OPRF_24_are_held_against_the_keys_that_were_pinned) {
    first.start();
    second.start();
    auto wrong = epoch(1);
    wrong.keys[1].public_key = wrong.keys[0].public_key;
    EXPECT_EQ(tokens({wrong}).of(inputs, soon()).error(),
              (index::NoTokens{index::NoTokens::Why::evaluator_is_wrong, 1}));
}

TEST_F(TwoProcesses, R_OPRF_14_answer_only_who_was_named) {
    first.start();
    const auto answer_to = [&](const CertificateFiles& shown) {
        return asked(first, shown)->evaluate(1, elements(1), soon());
    };
    EXPECT_TRUE(answer_to(organisation));
    // Vouched for, and nobody that this keeper named.
    EXPECT_EQ(answer_to(authority.issue({.names = "DNS:other.example"})).error(),
              evaluator::NoEvaluation::not_allowed);
    // R-OPRF-7
    const Authority stranger;
    EXPECT_EQ(answer_to(stranger.issue({.names = "DNS:schakel.tilburg.example"})).error(),
              evaluator::NoEvaluation::not_allowed);
    EXPECT_EQ(first.process->end(), 0);
    EXPECT_NE(text_in(first.folder / "requests.log").find("\"status\":403"), std::string::npos);
}

TEST_F(TwoProcesses, R_OPRF_13_refuse_with_the_place_and_the_rule_what_is_no_question) {
    first.start();
    const http::HttpsClient client{{.host = "127.0.0.1",
                                    .port = first.process->port(),
                                    .authorities = authority.file,
                                    .certificate = organisation.certificate,
                                    .key = organisation.key}};
    const auto answer = [&](std::string_view body, http::Method method = http::Method::post,
                            std::string_view path = "/v1/evaluations") {
        return client.ask(method, path, body, soon()).value();
    };
    const auto good = evaluator::to_text(elements(1)[0]);
    const auto question = [&](const std::string& element, int epoch = 1) {
        return "{\"epoch\":" + std::to_string(epoch) + ",\"elements\":[\"" + good + "\",\"" +
               element + "\"]}";
    };
    EXPECT_EQ(answer(question(good)).status, 200);
    const std::vector<std::pair<std::string, std::string>> wrong{
        {question(good.substr(1)), "/elements/1"},
        {question(std::string(43, 'A')), "/elements/1"},
        {"{\"epoch\":1,\"elements\":[]}", "/elements"},
        {"{\"epoch\":1}", "/elements"},
        {"{\"epoch\":1,\"elements\":[\"" + good + "\"],\"name\":\"x\"}", "/name"},
        {"{\"elements\":[\"" + good + "\"]}", "/epoch"},
        {"[", ""},
    };
    for (const auto& [body, place] : wrong) {
        const auto refused = answer(body);
        EXPECT_EQ(refused.status, 400) << body;
        EXPECT_EQ(refused.content_type, "application/problem+json");
        EXPECT_TRUE(refused.body.contains("\"pointer\":\"" + place + "\"")) << refused.body;
        EXPECT_FALSE(refused.body.contains(good)) << "never a value that was sent";
    }
    const auto no_key = answer(question(good, 2));
    EXPECT_EQ(no_key.status, 404);
    EXPECT_TRUE(no_key.body.contains("\"rule\":\"R-OPRF-13\"")) << no_key.body;
    EXPECT_EQ(answer(std::string(100'000, ' ')).status, 413);
    EXPECT_EQ(answer("", http::Method::get).status, 405);
    EXPECT_EQ(answer("", http::Method::get, "/v1/openapi.json").status, 404);
    EXPECT_EQ(answer("{}", http::Method::post, "/v1/keys").status, 405);
    const auto keys = answer("", http::Method::get, "/v1/keys");
    EXPECT_EQ(keys.status, 200);
    EXPECT_TRUE(keys.body.contains(evaluator::to_text(first.public_key(1)))) << keys.body;
}

TEST_F(TwoProcesses, R_OPRF_15_count_on_after_a_kill) {
    first.allow(10);
    first.start();
    ASSERT_TRUE(asked(first, organisation)->evaluate(1, elements(14), soon()));
    ASSERT_TRUE(asked(first, organisation)->evaluate(1, elements(6), soon()));
    EXPECT_EQ(first.process->end(SIGKILL), -SIGKILL);
    first.start();
    EXPECT_EQ(asked(first, organisation)->evaluate(1, elements(11), soon()).error(),
              evaluator::NoEvaluation::not_now);
    EXPECT_TRUE(asked(first, organisation)->evaluate(1, elements(10), soon()));
    EXPECT_EQ(asked(first, organisation)->evaluate(1, elements(1), soon()).error(),
              evaluator::NoEvaluation::not_now);
    EXPECT_EQ(first.process->end(), 0);
    const auto verified =
        run_program("evaluator verify " + (first.folder / "evaluations").string());
    EXPECT_EQ(verified.status, 0);
    EXPECT_TRUE(verified.says("3 lines"));
}

TEST_F(TwoProcesses, R_OPRF_17_say_in_the_log_and_the_figures_when_half_is_used) {
    first.allow(10);
    first.start();
    const auto errors = text_in(first.folder / "errors.log");
    const auto at = errors.find("management at http://127.0.0.1:");
    ASSERT_NE(at, std::string::npos) << errors;
    http::test::Client management{static_cast<std::uint16_t>(std::stoi(errors.substr(at + 31)))};
    const auto figures = [&] { return management.get("/metrics").body; };
    const auto asks = [&](std::size_t count) {
        EXPECT_TRUE(asked(first, organisation)->evaluate(1, elements(count), soon()));
    };
    asks(14);
    EXPECT_TRUE(
        figures().contains("schakel_evaluations_alarm{organisation=\"gemeente-tilburg\"} 0"))
        << figures();
    asks(1);
    EXPECT_TRUE(
        figures().contains("schakel_evaluations_alarm{organisation=\"gemeente-tilburg\"} 1"));
    asks(1);
    EXPECT_FALSE(asked(first, organisation)->evaluate(1, elements(15), soon()));
    for (const auto* line :
         {"schakel_evaluations_used_today{organisation=\"gemeente-tilburg\"} 16\n",
          "schakel_evaluations_allowed_today{organisation=\"gemeente-tilburg\"} 30\n",
          "schakel_evaluations_refused_total{why=\"day used up\"} 1\n"})
        EXPECT_TRUE(figures().contains(line)) << line << figures();
    EXPECT_EQ(management.get("/readyz").status, 200);
    EXPECT_EQ(management.get("/v1/keys").status, 404);
    EXPECT_EQ(first.process->end(), 0);
    const auto log = text_in(first.folder / "requests.log");
    const auto alarm = log.find("R-OPRF-17");
    EXPECT_NE(alarm, std::string::npos);
    EXPECT_EQ(log.find("R-OPRF-17", alarm + 1), std::string::npos) << "once a day";
}

TEST_F(TwoProcesses, R_OPRF_26_answer_under_both_keys_until_one_is_retired) {
    first.start();
    second.start();
    const auto old_tokens = tokens({epoch(1)}).of(inputs, soon()).value();
    EXPECT_EQ(first.process->end(), 0);
    const auto key = (first.folder / "evaluator.key").string();
    const auto added = run_program("evaluator key add " + key);
    EXPECT_EQ(added.status, 0);
    EXPECT_TRUE(added.says("epoch 1 ")) << added.said;
    EXPECT_TRUE(added.says("epoch 2 ")) << added.said;
    first.start();
    const auto both = tokens({epoch(1), epoch(2, 2)}).of(inputs, soon()).value();
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[1].tokens, old_tokens[0].tokens);
    EXPECT_NE(both[0].tokens, both[1].tokens);
    const auto retired_epoch = epoch(1);
    EXPECT_EQ(first.process->end(), 0);
    EXPECT_EQ(run_program("evaluator key retire " + key + " 1").status, 0);
    first.start();
    EXPECT_EQ(tokens({epoch(2, 2)}).of(inputs, soon()).value()[0].tokens, both[0].tokens);
    EXPECT_EQ(tokens({retired_epoch}).of(inputs, soon()).error().why,
              index::NoTokens::Why::evaluator_is_wrong);
}

TEST_F(TwoProcesses, R_OPRF_10_do_not_start_with_a_key_that_others_may_read) {
    EXPECT_EQ(first.made.status, 0);
    EXPECT_TRUE(first.made.says("epoch 1 "));
    std::string all;
    for (const auto& argument : first.arguments())
        all += " " + argument;
    std::filesystem::permissions(first.folder / "evaluator.key", std::filesystem::perms{0640});
    const auto open = run_program(all);
    EXPECT_EQ(open.status, 1);
    EXPECT_TRUE(open.says("make its mode 0600")) << open.said;
    const auto again =
        run_program("evaluator key new " + (first.folder / "evaluator.key").string());
    EXPECT_EQ(again.status, 1);
    EXPECT_TRUE(again.says("is there already")) << again.said;
}

TEST_F(TwoProcesses, R_OPRF_14_do_not_start_without_knowing_who_may_ask) {
    std::string all;
    for (const auto& argument : first.arguments())
        all += " " + argument;
    first.allow(0);
    const auto none = run_program(all);
    EXPECT_EQ(none.status, 2);
    EXPECT_TRUE(none.says("/organisation/0/clients")) << none.said;
    const auto less = run_program("evaluator serve --listen 127.0.0.1:0");
    EXPECT_EQ(less.status, 2);
    EXPECT_TRUE(less.says("--key is needed")) << less.said;
}

TEST_F(TwoProcesses, R_OPRF_19_do_not_start_on_a_log_that_was_changed) {
    first.start();
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(asked(first, organisation)->evaluate(1, elements(2), soon()));
    EXPECT_EQ(first.process->end(), 0);
    const auto file = std::filesystem::directory_iterator{first.folder / "evaluations"} -> path();
    auto text = text_in(file);
    text.replace(text.find("\"elements\":2"), 12, "\"elements\":1");
    std::ofstream{file} << text;
    std::string all;
    for (const auto& argument : first.arguments())
        all += " " + argument;
    const auto refused = run_program(all);
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.says(file.string() + ":2: ")) << refused.said;
    EXPECT_EQ(run_program("evaluator verify " + (first.folder / "evaluations").string()).status, 1);
}

// R-OPRF-12, as the administrator of an organisation looks at it

struct Checking : TwoProcesses {
    const std::filesystem::path file = authority.folder() / "evaluators.toml";

    /// What `schakel evaluator check` says with these public keys.
    [[nodiscard]] Ended check(const std::string& of_first, const std::string& of_second,
                              const std::string& more = {}) const {
        const auto evaluator = [](const std::string& name, const Keeper& keeper) {
            return "[[evaluator]]\nname = \"" + name +
                   "\"\nhost = \"127.0.0.1\"\nport = " + std::to_string(keeper.process->port()) +
                   "\n";
        };
        // Beside the file, by their bare names.
        std::ofstream{file} << "authorities = \"authority.pem\"\ncertificate = "
                            << organisation.certificate.filename()
                            << "\nprivate_key = " << organisation.key.filename() << "\n"
                            << evaluator("gemeente", first) << evaluator("keeper", second)
                            << "[[epoch]]\nepoch = 1\nkeys = [{ epoch = 1, public_key = \""
                            << of_first << "\" }, { epoch = 1, public_key = \"" << of_second
                            << "\" }]\n"
                            << more;
        return run_program("evaluator check " + file.string());
    }
};

TEST_F(Checking, R_OPRF_12_says_whether_the_evaluators_answer_with_the_pinned_keys) {
    first.start();
    second.start();
    const auto of_first = crypto::to_hex(first.public_key(1)),
               of_second = crypto::to_hex(second.public_key(1));
    const auto good = check(of_first, of_second);
    EXPECT_EQ(good.status, 0) << good.said;
    EXPECT_TRUE(good.says("with the keys that were pinned, for 1 epoch,")) << good.said;
    const auto swapped = check(of_second, of_first);
    EXPECT_EQ(swapped.status, 1);
    EXPECT_TRUE(swapped.says("evaluator 'gemeente' answered with another key")) << swapped.said;
    const auto wrong = check(of_first, of_first);
    EXPECT_EQ(wrong.status, 1);
    EXPECT_TRUE(wrong.says("evaluator 'keeper' answered with another key")) << wrong.said;
}

TEST_F(Checking, R_OPRF_12_names_what_is_wrong_with_the_file) {
    first.start();
    second.start();
    const auto key = crypto::to_hex(first.public_key(1));
    const auto no_key = check(key, std::string(64, '0'));
    EXPECT_EQ(no_key.status, 2);
    EXPECT_TRUE(no_key.says("/epoch/0/keys/1/publicKey")) << no_key.said;
    const auto same = check(key, key, "[[epoch]]\nepoch = 1\nkeys = []\n");
    EXPECT_EQ(same.status, 2);
    EXPECT_TRUE(same.says("/epoch/1/epoch")) << same.said;
    EXPECT_TRUE(same.says("/epoch/1/keys")) << same.said;
    const auto third = check(key, key, "[[evaluator]]\nname = \"x\"\nhost = \"x\"\nport = 0\n");
    EXPECT_EQ(third.status, 2);
    EXPECT_TRUE(third.says("/evaluator: 2 evaluators")) << third.said;
    EXPECT_TRUE(third.says("/evaluator/2/port")) << third.said;
}

// R-OPRF-28

/// Every byte that the process can write to, as another program could read it after a break-in.
std::string memory_of(pid_t process) {
    std::ifstream maps{"/proc/" + std::to_string(process) + "/maps"};
    std::ifstream memory{"/proc/" + std::to_string(process) + "/mem", std::ios::binary};
    std::string all, line;
    while (std::getline(maps, line)) {
        unsigned long long begin = 0, end = 0;
        char rights[5] = {};
        if (std::sscanf(line.c_str(), "%llx-%llx %4s", &begin, &end, rights) != 3) continue;
        // Reserved and never touched: the shadow of a sanitizer is terabytes of that.
        if (std::string_view{rights}.substr(0, 2) != "rw" || end - begin > (1ULL << 30)) continue;
        std::string part(end - begin, '\0');
        memory.seekg(static_cast<std::streamoff>(begin));
        memory.read(part.data(), static_cast<std::streamsize>(part.size()));
        all.append(part.data(),
                   static_cast<std::size_t>(std::max<std::streamsize>(memory.gcount(), 0)));
        memory.clear();
    }
    return all;
}

/// Bytes as they are, in hexadecimal digits, and in base64url.
std::vector<std::string> ways_of_writing(crypto::ByteView bytes) {
    return {crypto::text_of(bytes), crypto::to_hex(bytes), crypto::to_base64url(bytes),
            crypto::to_base64(bytes)};
}

TEST_F(TwoProcesses, R_OPRF_28_hold_nothing_of_whom_they_were_asked_about) {
    first.start();
    second.start();
    const std::vector<index::TokenInput> persons{
        {index::TokenKind::person, "999990019"},
        {index::TokenKind::partial, "given-surname-date|daangrootesselink|2013-12-06"}};
    // Blinds that the test knows, so that it can look for them.
    std::vector<crypto::Bytes> blinds;
    const auto known_blinds = [&] {
        auto scalar = crypto::random_scalar();
        blinds.emplace_back(scalar.view().begin(), scalar.view().end());
        return scalar;
    };
    const auto asking = tokens({epoch(1)});
    const auto made = asking.of(persons, soon(), known_blinds).value();
    ASSERT_EQ(blinds.size(), 2u);

    std::map<std::string, std::vector<std::string>> secrets;
    const auto add = [](std::vector<std::string>& to, const std::vector<std::string>& ways) {
        to.insert(to.end(), ways.begin(), ways.end());
    };
    for (const auto& person : persons)
        secrets["the input " + person.value] = {person.value, index::to_text(person)};
    secrets["a birth date"] = {"2013-12-06"};
    for (const auto& blind : blinds)
        add(secrets["a blind"], ways_of_writing(blind));
    for (const auto& token : made[0].tokens)
        add(secrets["a token"], ways_of_writing(token));
    // What the evaluators' keys give together is what nobody may have: y.
    std::vector<crypto::OprfKey> keys;
    for (const auto* keeper : {&first, &second})
        keys.push_back(
            std::move(crypto::read_oprf_keys(keeper->folder / "evaluator.key").front().key));
    const auto row = crypto::OprfEvaluator::voprf(crypto::key_of_row(keys));
    for (const auto& person : persons) {
        const auto output = row.evaluate(crypto::bytes_of(index::to_text(person))).value();
        EXPECT_EQ(index::index_token(index_key, person.kind, output.view()),
                  made[0].tokens[static_cast<std::size_t>(&person - persons.data())]);
        add(secrets["an output"], ways_of_writing(output.view()));
    }
    for (auto* keeper : {&first, &second}) {
        auto places =
            std::map<std::string, std::string>{{"memory", memory_of(keeper->process->process())}};
        // That looking finds what is there: the certificate that was shown holds this name.
        ASSERT_GT(places["memory"].size(), 1u << 20);
        ASSERT_NE(places["memory"].find("schakel.tilburg.example"), std::string::npos);
        EXPECT_EQ(keeper->process->end(), 0);
        for (const auto& entry : std::filesystem::recursive_directory_iterator{keeper->folder})
            if (entry.is_regular_file()) places[entry.path()] = text_in(entry.path());
        EXPECT_GE(places.size(), 5u);
        for (const auto& [place, text] : places)
            for (const auto& [what, ways] : secrets)
                for (const auto& way : ways)
                    EXPECT_EQ(text.find(way), std::string::npos) << what << " in " << place;
        // Nor the points themselves, in what is kept.
        for (const auto& [place, text] : places)
            EXPECT_TRUE(place == "memory" || !text.contains("\"elements\":[\"")) << place;
    }
}

} // namespace
} // namespace schakel::main
