#include "crypto/key_file.h"

#include "crypto/private_file.h"
#include "crypto/random.h"

#include <fmt/format.h>
#include <optional>

namespace schakel::crypto {

namespace {

using std::filesystem::path;

constexpr std::string_view called = "the master key";

/// Nullopt when there is no such file.
std::optional<Secret> read_key(const path& file) {
    auto key = read_private_file(file, called);
    if (key && key->size() != master_key_size)
        refuse_key_file(file, fmt::format("{} must be {} bytes long; this file is not. Put back a "
                                          "copy: a new key cannot open what the lost one sealed",
                                          called, master_key_size));
    return key;
}

} // namespace

Secret read_or_create_master_key(const path& given) {
    const path file = (given.empty() ? path{"."} : given) / master_key_name;
    if (auto key = read_key(file)) return std::move(*key);
    // Whoever made it, it is the one that is read.
    (void)create_private_file(file, random_secret(master_key_size).view(), called);
    if (auto key = read_key(file)) return std::move(*key);
    refuse_key_file(file, "the master key was taken away while this program started");
}

} // namespace schakel::crypto
