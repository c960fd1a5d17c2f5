#include "crypto/vault.h"

#include "crypto/key_file.h"
#include "crypto/search_token.h"
#include "support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <set>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace schakel::crypto {
namespace {

constexpr auto name_place = "person/11111111-1111-4111-8111-111111111111/name";
constexpr auto other_place = "person/22222222-2222-4222-8222-222222222222/name";
constexpr SealBroken broken{};

// R-CRYPTO-1: opens only with its own key, in its own place, unchanged.

TEST(Vault, gives_back_what_it_sealed) {
    const auto key = Vault::new_data_key();
    EXPECT_TRUE(rc::check([&](const std::string& text, const std::string& place) {
        RC_ASSERT(Vault::open_sealed(key, Vault::seal(key, text, place), place).value() == text);
    }));
}

TEST(Vault, seals_the_same_text_differently_each_time) {
    const auto key = Vault::new_data_key();
    EXPECT_NE(Vault::seal(key, "Ümit", name_place), Vault::seal(key, "Ümit", name_place));
}

TEST(Vault, begins_what_it_seals_with_the_version) {
    const auto sealed = Vault::seal(Vault::new_data_key(), "Ümit", name_place);
    EXPECT_EQ(sealed.front(), std::byte{1});
    EXPECT_EQ(sealed.size(), 1 + 24 + 5 + 16);
}

TEST(Vault, does_not_open_with_another_key) {
    const auto sealed = Vault::seal(Vault::new_data_key(), "Ümit", name_place);
    EXPECT_EQ(Vault::open_sealed(Vault::new_data_key(), sealed, name_place),
              std::unexpected{broken});
}

TEST(Vault, does_not_open_in_another_persons_place) {
    const auto key = Vault::new_data_key();
    EXPECT_EQ(Vault::open_sealed(key, Vault::seal(key, "Ümit", name_place), other_place),
              std::unexpected{broken});
}

TEST(Vault, does_not_open_when_any_bit_was_changed) {
    const auto key = Vault::new_data_key();
    const auto sealed = Vault::seal(key, "Ümit", name_place);
    for (std::size_t i = 0; i < sealed.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            auto changed = sealed;
            changed[i] ^= static_cast<std::byte>(1 << bit);
            EXPECT_EQ(Vault::open_sealed(key, changed, name_place), std::unexpected{broken});
        }
}

TEST(Vault, does_not_open_what_was_cut_short_or_made_longer) {
    const auto key = Vault::new_data_key();
    auto sealed = Vault::seal(key, "Ümit", name_place);
    sealed.push_back(std::byte{0});
    EXPECT_EQ(Vault::open_sealed(key, sealed, name_place), std::unexpected{broken});
    sealed.pop_back();
    while (!sealed.empty()) {
        sealed.pop_back();
        EXPECT_EQ(Vault::open_sealed(key, sealed, name_place), std::unexpected{broken});
    }
}

TEST(Vault, opens_a_wrapped_key_for_its_owner_only) {
    const auto vault = Vault::in_memory();
    const auto key = Vault::new_data_key();
    const auto wrapped = vault.wrap(key, "person/1");
    const auto sealed = Vault::seal(key, "Ümit", name_place);

    const auto again = vault.unwrap(wrapped, "person/1");
    ASSERT_TRUE(again);
    EXPECT_EQ(Vault::open_sealed(*again, sealed, name_place), "Ümit");
    EXPECT_FALSE(vault.unwrap(wrapped, "person/2"));
    EXPECT_FALSE(Vault::in_memory().unwrap(wrapped, "person/1"));
    EXPECT_FALSE(vault.unwrap({}, "person/1"));
    EXPECT_FALSE(vault.unwrap(ByteView{wrapped}.first(wrapped.size() - 1), "person/1"));
}

TEST(Vault, does_not_take_sealed_content_for_a_wrapped_key) {
    const auto vault = Vault::in_memory();
    const auto key = Vault::new_data_key();
    const auto content = Vault::seal(key, std::string(32, 'k'), "person/1");
    EXPECT_EQ(content.size(), vault.wrap(key, "person/1").size());
    EXPECT_FALSE(vault.unwrap(content, "person/1"));
}

// R-CRYPTO-2: when the wrapped key is gone, nobody reads.

TEST(Vault, cannot_make_a_destroyed_key_again) {
    const auto vault = Vault::in_memory();
    const auto sealed = [&] {
        const auto key = Vault::new_data_key(); // wrapped nowhere
        return Vault::seal(key, "Ümit", name_place);
    }();
    for (const auto& key :
         {vault.unwrap(vault.wrap(Vault::new_data_key(), "person/1"), "person/1")})
        EXPECT_FALSE(Vault::open_sealed(*key, sealed, name_place));
}

TEST(Vault, has_another_key_for_each_use) {
    const auto vault = Vault::in_memory();
    std::set<std::string> keys{vault.key_id()};
    for (const auto use : {KeyUse::wrapping, KeyUse::search_tokens, KeyUse::index_tokens,
                           KeyUse::session_tokens, KeyUse::password_pepper}) {
        EXPECT_EQ(vault.key(use).size(), 32);
        keys.insert(to_hex(vault.key(use)));
    }
    EXPECT_EQ(keys.size(), 6);
}

// R-CRYPTO-3: the file is its owner's, or nothing starts.

struct KeyFolder : ::testing::Test {
    [[nodiscard]] std::filesystem::path file() const { return folder / master_key_name; }
    void write(std::string_view content, mode_t mode = 0600) const {
        std::ofstream{file(), std::ios::binary} << content;
        ::chmod(file().c_str(), mode);
    }
    /// Why the vault does not open; "" when it does.
    [[nodiscard]] std::string refusal() const {
        try {
            static_cast<void>(Vault::open(folder));
            return "";
        } catch (const KeyFileUnusable& unusable) { return unusable.what(); }
    }

    const testing::TemporaryFolder own;
    std::filesystem::path folder = own.path();
};
using MasterKey = KeyFolder;

TEST_F(MasterKey, is_made_at_first_use_for_its_owner_only) {
    folder /= "keys/of/this/region";
    EXPECT_EQ(refusal(), "");
    struct stat facts{};
    ASSERT_EQ(::stat(file().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777, 0600);
    EXPECT_EQ(facts.st_size, 32);
    ASSERT_EQ(::stat(folder.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777, 0700);
}

TEST_F(MasterKey, is_the_same_at_the_next_start) {
    const auto wrapped = Vault::open(folder).wrap(Vault::new_data_key(), "person/1");
    const auto first = Vault::open(folder).key_id();
    EXPECT_TRUE(Vault::open(folder).unwrap(wrapped, "person/1"));
    EXPECT_EQ(Vault::open(folder).key_id(), first);
    EXPECT_NE(Vault::in_memory().key_id(), first);
}

TEST_F(MasterKey, is_one_key_when_many_start_at_once) {
    std::vector<std::string> ids(8);
    std::vector<std::thread> starts;
    for (auto& id : ids)
        starts.emplace_back([&] { id = Vault::open(folder).key_id(); });
    for (auto& start : starts)
        start.join();
    for (const auto& id : ids)
        EXPECT_EQ(id, ids.front());
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{folder}, {}), 1)
        << "no draft is left behind";
}

TEST_F(MasterKey, is_refused_when_others_can_use_it) {
    for (const mode_t mode : {0640, 0604, 0620, 0602, 0610, 0601, 0666}) {
        write(std::string(32, 'k'), mode);
        EXPECT_NE(refusal().find(file().string()), std::string::npos);
        EXPECT_NE(refusal().find("0600"), std::string::npos);
    }
    write(std::string(32, 'k'), 0400);
    EXPECT_EQ(refusal(), "");
}

TEST_F(MasterKey, is_refused_when_it_is_cut_short_or_too_long_and_stays_as_it_is) {
    for (const std::size_t size : {0, 1, 31, 33, 64}) {
        write(std::string(size, 'k'));
        EXPECT_NE(refusal().find(file().string()), std::string::npos);
        EXPECT_EQ(std::filesystem::file_size(file()), size);
    }
}

TEST_F(MasterKey, is_never_told_in_the_refusal) {
    write("a key that must never be told here");
    EXPECT_NE(refusal(), "");
    EXPECT_EQ(refusal().find("never be told"), std::string::npos);
}

TEST_F(MasterKey, is_refused_when_it_is_no_plain_file) {
    std::filesystem::create_directory(file());
    EXPECT_NE(refusal().find("not a plain file"), std::string::npos);
    std::filesystem::remove(file());
    ASSERT_EQ(::mkfifo(file().c_str(), 0600), 0);
    EXPECT_NE(refusal().find("not a plain file"), std::string::npos) << "and does not wait for it";
}

TEST_F(MasterKey, is_refused_when_another_account_owns_it) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file away";
    write(std::string(32, 'k'));
    ASSERT_EQ(::chown(file().c_str(), 12345, 12345), 0);
    EXPECT_NE(refusal().find("another account"), std::string::npos);
}

TEST_F(MasterKey, tells_where_it_cannot_be_made) {
    std::ofstream{folder / "not-a-folder"} << "x";
    folder /= "not-a-folder";
    EXPECT_NE(refusal().find("not-a-folder"), std::string::npos);
}

// R-CRYPTO-4: tokens tell nothing, and domains do not meet.

TEST(SearchTokens, are_the_same_for_the_same_text_only) {
    const auto vault = Vault::in_memory();
    const SearchTokens tokens{vault};
    EXPECT_EQ(tokens.token("surname", "jansen"), tokens.token("surname", "jansen"));
    EXPECT_NE(tokens.token("surname", "jansen"), tokens.token("surname", "janssen"));
    EXPECT_EQ(tokens.token("surname", "").size(), 16);
}

TEST(SearchTokens, of_two_domains_never_meet) {
    const auto vault = Vault::in_memory();
    const SearchTokens tokens{vault};
    EXPECT_NE(tokens.token("surname", "jansen"), tokens.token("street", "jansen"));
    EXPECT_NE(tokens.token("surname", "jansen"), tokens.token("surnamej", "ansen"));
    EXPECT_NE(tokens.token("", "surnamejansen"), tokens.token("surname", "jansen"));
}

TEST(SearchTokens, of_two_keys_never_meet) {
    const auto vault = Vault::in_memory(), other = Vault::in_memory();
    const auto token = SearchTokens{vault}.token("bsn", "999990019");
    EXPECT_NE(token, SearchTokens{other}.token("bsn", "999990019"));
    EXPECT_NE(token, (SearchTokens{vault, KeyUse::index_tokens}.token("bsn", "999990019")));
}

} // namespace
} // namespace schakel::crypto
