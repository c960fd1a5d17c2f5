// R-OPRF-10: the keys of an evaluator are its own, and none is lost by mistake.
#include "crypto/oprf_key_file.h"

#include "base/time.h"
#include "crypto/vault.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace schakel::crypto {
namespace {

const Instant now = parse_rfc3339("2026-11-23T13:00:00Z").value();
const Instant later = now + std::chrono::hours{24 * 300};

struct EvaluatorKeys : ::testing::Test {
    [[nodiscard]] std::string text() const {
        std::ifstream in{file};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    void write(std::string_view content, mode_t mode = 0600) const {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << content;
        ::chmod(file.c_str(), mode);
    }
    /// Why it is refused; "" when it is not.
    [[nodiscard]] static std::string refusal(const std::function<void()>& deed) {
        try {
            deed();
            return "";
        } catch (const KeyFileUnusable& unusable) { return unusable.what(); }
    }
    [[nodiscard]] std::string refusal_of_reading() const {
        return refusal([&] { (void)read_oprf_keys(file); });
    }

    const schakel::testing::TemporaryFolder own;
    const std::filesystem::path folder = own.path();
    const std::filesystem::path file = folder / "keys" / "evaluator.key";
};

TEST_F(EvaluatorKeys, R_OPRF_10_are_made_for_their_owner_only_and_read_back) {
    const auto made = create_oprf_keys(file, now);
    struct stat facts{};
    ASSERT_EQ(::stat(file.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600u);
    const auto read = read_oprf_keys(file);
    ASSERT_EQ(read.size(), 1u);
    EXPECT_EQ(read[0].epoch, 1u);
    EXPECT_EQ(read[0].created, now);
    EXPECT_EQ(read[0].key.public_key(), made.key.public_key());
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{file.parent_path()}, {}), 1)
        << "no draft is left";
}

TEST_F(EvaluatorKeys, R_OPRF_10_are_never_overwritten) {
    create_oprf_keys(file, now);
    const auto before = text();
    EXPECT_NE(refusal([&] { create_oprf_keys(file, later); }).find("is there already"),
              std::string::npos);
    EXPECT_EQ(text(), before);
}

TEST_F(EvaluatorKeys, R_OPRF_10_follow_one_another_and_are_destroyed) {
    const auto first = create_oprf_keys(file, now);
    const auto second = add_oprf_key(file, later);
    EXPECT_EQ(second.epoch, 2u);
    const auto both = read_oprf_keys(file);
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[0].key.public_key(), first.key.public_key());
    EXPECT_EQ(both[1].key.public_key(), second.key.public_key());
    EXPECT_EQ(both[1].created, later);

    const auto digits = to_hex(first.key.secret_bytes());
    ASSERT_NE(text().find(digits), std::string::npos);
    retire_oprf_key(file, 1);
    EXPECT_EQ(text().find(digits), std::string::npos);
    const auto left = read_oprf_keys(file);
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].epoch, 2u);
    EXPECT_EQ(add_oprf_key(file, later).epoch, 3u) << "an epoch never returns";
    struct stat facts{};
    ASSERT_EQ(::stat(file.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600u);
}

TEST_F(EvaluatorKeys, R_OPRF_10_are_not_retired_while_they_are_the_newest_or_unknown) {
    create_oprf_keys(file, now);
    add_oprf_key(file, later);
    const auto before = text();
    EXPECT_NE(refusal([&] { retire_oprf_key(file, 2); }).find("newest"), std::string::npos);
    EXPECT_NE(refusal([&] { retire_oprf_key(file, 9); }).find("no key of epoch 9"),
              std::string::npos);
    EXPECT_EQ(text(), before);
}

TEST_F(EvaluatorKeys, R_OPRF_10_are_refused_when_others_may_read_them) {
    create_oprf_keys(file, now);
    for (const mode_t mode : {0640, 0604, 0620}) {
        ::chmod(file.c_str(), mode);
        const auto why = refusal_of_reading();
        EXPECT_NE(why.find(file.string()), std::string::npos);
        EXPECT_NE(why.find("make its mode 0600"), std::string::npos) << why;
    }
    ::chmod(file.c_str(), 0600);
    EXPECT_EQ(refusal_of_reading(), "");
}

TEST_F(EvaluatorKeys, R_OPRF_10_are_refused_with_the_line_when_they_are_not_whole) {
    EXPECT_NE(refusal_of_reading().find("is not there"), std::string::npos);
    create_oprf_keys(file, now);
    const auto good = text();
    const auto secret = good.substr(good.find("secret ") + 7, 64);
    const auto with = [&](const std::string& from, const std::string& to) {
        auto changed = good;
        changed.replace(changed.find(from), from.size(), to);
        return changed;
    };
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"", "line 1"},
        {"something else\n", "line 1"},
        {good.substr(0, good.size() - 1), "line 4"},
        {good.substr(0, good.find("secret")), "line 4"},
        {with("epoch 1", "epoch 0"), "line 2"},
        {with("epoch 1", "epoch one"), "line 2"},
        {with("2026-11", "2026-13"), "line 3"},
        {with(secret, secret.substr(2)), "line 4"},
        {with(secret, std::string(64, '0')), "line 4"},
        {with(secret, std::string(64, 'f')), "line 4"},
        {with(secret, std::string(64, 'x')), "line 4"},
        {good + good.substr(good.find("epoch")), "line 5"},
        {good + "\n", "line 5"},
    };
    for (const auto& [content, place] : wrong) {
        write(content);
        const auto why = refusal_of_reading();
        EXPECT_NE(why.find(file.string() + ": " + place), std::string::npos) << why;
        EXPECT_EQ(why.find(secret), std::string::npos) << "a refusal never shows the key";
    }
}

} // namespace
} // namespace schakel::crypto
