#include "authorization/clients.h"

#include <algorithm>

namespace schakel::authorization {

namespace {

/// The key of `Bearer KEY`; nullopt for another scheme.
std::optional<std::string_view> key_in(std::string_view authorization) {
    constexpr std::string_view scheme = "bearer ";
    if (authorization.size() <= scheme.size()) return std::nullopt;
    for (std::size_t i = 0; i < scheme.size(); ++i) {
        const char c = authorization[i];
        if ((c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) != scheme[i]) return std::nullopt;
    }
    auto key = authorization.substr(scheme.size());
    while (key.starts_with(' '))
        key.remove_prefix(1);
    while (key.ends_with(' '))
        key.remove_suffix(1);
    return key;
}

} // namespace

bool Client::may_ask(Asking what) const {
    return may.empty() || std::ranges::find(may, what) != may.end();
}

Clients::Clients(const std::vector<ClientSettings>& settings) {
    for (const auto& one : settings) {
        auto& made = known_.emplace_back(
            Known{{}, {.name = one.name, .tenant = one.tenant.value_or(""), .may = one.may}});
        // read_settings has looked at it.
        if (const auto bytes = crypto::from_hex(one.key_sha256);
            bytes && bytes->size() == made.key.size())
            std::ranges::copy(*bytes, made.key.begin());
    }
}

const Client* Clients::find(const Sender& sender) const {
    if (known_.empty()) return sender.is_on_this_machine ? &this_machine_ : nullptr;
    const auto key = sender.authorization ? key_in(*sender.authorization) : std::nullopt;
    if (!key || key->empty()) return nullptr;
    const auto hash = crypto::sha256(crypto::bytes_of(*key));
    const Client* found = nullptr;
    // All of them, whichever it is.
    for (const auto& known : known_)
        if (crypto::equal_in_constant_time(known.key, hash)) found = &known.client;
    return found;
}

} // namespace schakel::authorization
