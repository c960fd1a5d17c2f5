// R-AUTHORIZATION-9: who may ask.
#include "authorization/points.h"

#include "crypto/sha256.h"

namespace schakel::authorization {
namespace {

std::string hash_of(std::string_view key) {
    return crypto::to_hex(crypto::sha256(crypto::bytes_of(key)));
}

std::string name_of(const Client* client) { return client ? client->name : "nobody"; }

TEST(AClient, R_AUTHORIZATION_9_is_known_by_its_key_and_by_nothing_else) {
    const Clients clients{{{.name = "gate", .key_sha256 = hash_of("k-1"), .tenant = {}, .may = {}},
                           {.name = "desk",
                            .key_sha256 = hash_of("k-2"),
                            .tenant = "north",
                            .may = {Asking::evaluation}}}};
    const auto with = [&](std::optional<std::string_view> header, bool here = true) {
        return name_of(clients.find({.authorization = header, .is_on_this_machine = here}));
    };
    EXPECT_TRUE(clients.need_key());
    EXPECT_EQ(with("Bearer k-1"), "gate");
    EXPECT_EQ(with("bearer  k-2 ", false), "desk");
    for (const auto* other :
         {"Bearer k-3", "Bearer", "Bearer ", "Basic k-1", "k-1", "", "Bearer K-1"})
        EXPECT_EQ(with(other), "nobody") << other;
    EXPECT_EQ(with(std::nullopt), "nobody") << "also on this machine, once there is a key";
    EXPECT_EQ(with("Bearer " + hash_of("k-1")), "nobody")
        << "what stands in the file opens nothing";
}

TEST(AClient, R_AUTHORIZATION_9_may_ask_what_its_settings_say_of_its_tenant) {
    const Clients clients{{{.name = "gate", .key_sha256 = hash_of("1"), .tenant = {}, .may = {}},
                           {.name = "desk",
                            .key_sha256 = hash_of("2"),
                            .tenant = "north",
                            .may = {Asking::evaluation}}}};
    const auto* gate = clients.find({.authorization = "Bearer 1"});
    const auto* desk = clients.find({.authorization = "Bearer 2"});
    EXPECT_TRUE(gate->may_ask(Asking::evaluation) && gate->may_ask(Asking::search));
    EXPECT_EQ(gate->tenant, "");
    EXPECT_TRUE(desk->may_ask(Asking::evaluation));
    EXPECT_FALSE(desk->may_ask(Asking::search));
    EXPECT_EQ(desk->tenant, "north");
}

TEST(AClient, R_AUTHORIZATION_9_needs_no_key_on_this_machine_where_none_is_set) {
    const Clients nobody{{}};
    EXPECT_FALSE(nobody.need_key());
    EXPECT_EQ(name_of(nobody.find({.authorization = {}, .is_on_this_machine = true})),
              "this-machine");
    EXPECT_EQ(nobody.find({.authorization = "Bearer x", .is_on_this_machine = false}), nullptr);
}

} // namespace
} // namespace schakel::authorization
