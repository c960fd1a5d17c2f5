// The bytes that are hashed.
#include "ledger/inside/leaf.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace schakel::ledger {
namespace {

const Leaf leaf{.at = Instant{std::chrono::microseconds{0x0102}},
                .event = Event::handover_offered,
                .organisation = {"school"},
                .entry_id = {std::byte{7}},
                .commitment = {std::byte{9}}};

// R-LEDGER-2: nothing about a person stands in it.
TEST(Leaf, is_written_down_in_one_way_only) {
    const auto text = crypto::to_hex(to_bytes(leaf));
    EXPECT_EQ(text, "01"
                    "0000000000000102"
                    "0064"
                    "0006" +
                        crypto::to_hex(crypto::bytes_of("school")) + "07" + std::string(62, '0') +
                        "09" + std::string(62, '0'));
}

TEST(Leaf, is_read_back_as_it_was_written) { EXPECT_EQ(read_leaf(to_bytes(leaf)), leaf); }

TEST(Leaf, is_not_read_when_it_is_of_another_version_or_length_or_event) {
    auto bytes = to_bytes(leaf);
    bytes.push_back(std::byte{0});
    EXPECT_EQ(read_leaf(bytes), std::nullopt);
    EXPECT_EQ(read_leaf(crypto::ByteView{bytes}.first(bytes.size() - 2)), std::nullopt);
    EXPECT_EQ(read_leaf({}), std::nullopt);
    bytes = to_bytes(leaf);
    bytes.at(0) = std::byte{2};
    EXPECT_EQ(read_leaf(bytes), std::nullopt);
    bytes = to_bytes(leaf);
    bytes.at(9) = std::byte{255};
    EXPECT_EQ(read_leaf(bytes), std::nullopt);
}

TEST(Particulars, are_read_back_as_they_were_written) {
    EXPECT_TRUE(rc::check([](std::int64_t at, const std::string& professional,
                             const std::string& subject, const std::string& payload) {
        const Particulars one{Instant{Instant::duration{at}}, {professional}, subject, payload};
        RC_ASSERT(read_particulars(to_bytes(one)) == one);
    }));
}

TEST(Particulars, are_not_read_when_a_length_lies) {
    auto bytes = to_bytes(Particulars{Instant{}, {"p"}, "s", "{}"});
    bytes.at(8) = std::byte{255};
    EXPECT_EQ(read_particulars(bytes), std::nullopt);
}

} // namespace
} // namespace schakel::ledger
