// The programs that may ask: policy enforcement points, each with a key of its own.
//
//   R-AUTHORIZATION-9  Nobody asks without a key that is known, and only what its settings say, of
//                      the policy of its tenant. Where no key is set at all, only a program on this
//                      machine asks, and not by way of a proxy. (AuthZEN 1.0, sender authentication;
//                      design: doubt means no)
#pragma once

#include "authorization/settings.h"
#include "crypto/sha256.h"

#include <string_view>

namespace schakel::authorization {

struct Client {
    std::string name;
    /// Empty for the policy of who is of no tenant.
    std::string tenant;
    std::vector<Asking> may;
    [[nodiscard]] bool may_ask(Asking what) const;
};

/// What of a request says who sends it.
struct Sender {
    /// The value of the Authorization header.
    std::optional<std::string_view> authorization;
    /// Directly, from an address of this machine.
    bool is_on_this_machine = false;
};

/// Made once, then only read.
class Clients {
public:
    explicit Clients(const std::vector<ClientSettings>& settings);

    /// Null when it is not known (R-AUTHORIZATION-9). How long it takes tells nothing of a key.
    [[nodiscard]] const Client* find(const Sender& sender) const;
    /// Whether a key is needed; else this machine may ask without.
    [[nodiscard]] bool need_key() const { return !known_.empty(); }

private:
    struct Known {
        crypto::Hash key;
        Client client;
    };
    std::vector<Known> known_;
    Client this_machine_{.name = "this-machine", .tenant = {}, .may = {}};
};

} // namespace schakel::authorization
