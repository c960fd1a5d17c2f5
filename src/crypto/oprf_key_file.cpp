#include "crypto/oprf_key_file.h"

#include "base/time.h"
#include "crypto/private_file.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace schakel::crypto {

namespace {

using std::filesystem::path;

constexpr std::string_view called = "the evaluator's key file";
constexpr std::string_view first_line = "schakel evaluator keys 1";
/// So many bytes a version takes at most.
constexpr std::size_t version_bytes_max = 160;

/// Reads the lines one after another, in place.
class Lines {
public:
    Lines(path file, std::string_view text) : file_{std::move(file)}, rest_{text} {}

    [[nodiscard]] bool ended() const { return rest_.empty(); }
    void expect(std::string_view line) {
        if (next() != line) refuse(fmt::format("must be '{}'", line));
    }
    /// What stands behind the word.
    [[nodiscard]] std::string_view behind(std::string_view word) {
        const auto line = next();
        if (!line.starts_with(word) || line.size() <= word.size() || line[word.size()] != ' ')
            refuse(fmt::format("must be '{} ...'", word));
        return line.substr(word.size() + 1);
    }
    [[noreturn]] void refuse(std::string_view why) const {
        refuse_key_file(file_, fmt::format("line {} of {} {}", number_, called, why));
    }

private:
    std::string_view next() {
        ++number_;
        const auto end = rest_.find('\n');
        if (end == std::string_view::npos) refuse("is not there, or has no end");
        const auto line = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return line;
    }

    path file_;
    std::string_view rest_;
    std::size_t number_ = 0;
};

OprfKey key_of(const Lines& lines, std::string_view digits) {
    auto bytes = from_hex(digits);
    if (!bytes) lines.refuse("holds no hexadecimal digits");
    const Secret secret{std::move(*bytes)};
    auto key = OprfKey::from_bytes(secret.view());
    if (!key) lines.refuse(fmt::format("holds no key: {}", in_words(key.error())));
    return std::move(*key);
}

void append(Bytes& to, std::string_view text) {
    const auto bytes = bytes_of(text);
    to.insert(to.end(), bytes.begin(), bytes.end());
}

/// Digit by digit into the place that is wiped, so that no copy of them is left behind.
void append_hex(Bytes& to, ByteView bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (const auto byte : bytes)
        for (const auto half : {byte >> 4, byte & std::byte{15}})
            to.push_back(static_cast<std::byte>(digits[std::to_integer<std::size_t>(half)]));
}

Secret text_of(const std::vector<OprfKeyVersion>& versions) {
    Bytes text;
    text.reserve(first_line.size() + 1 + versions.size() * version_bytes_max);
    append(text, first_line);
    append(text, "\n");
    for (const auto& version : versions) {
        append(text, fmt::format("epoch {}\ncreated {}\nsecret ", version.epoch,
                                 to_rfc3339(version.created)));
        append_hex(text, version.key.secret_bytes());
        append(text, "\n");
    }
    return Secret{std::move(text)};
}

OprfKeyVersion copy_of(const OprfKeyVersion& version) {
    return {version.epoch, version.created,
            OprfKey::from_bytes(version.key.secret_bytes()).value()};
}

} // namespace

std::vector<OprfKeyVersion> read_oprf_keys(const path& file) {
    const auto content = read_private_file(file, called);
    if (!content)
        refuse_key_file(file, fmt::format("{} is not there; 'schakel evaluator key new FILE' makes "
                                          "one",
                                          called));
    Lines lines{file, {reinterpret_cast<const char*>(content->view().data()), content->size()}};
    lines.expect(first_line);
    std::vector<OprfKeyVersion> versions;
    do {
        const auto number = lines.behind("epoch");
        std::uint32_t epoch = 0;
        const auto read = std::from_chars(number.data(), number.data() + number.size(), epoch);
        if (read.ec != std::errc{} || read.ptr != number.data() + number.size() || epoch == 0 ||
            (!versions.empty() && epoch <= versions.back().epoch))
            lines.refuse("must be a number, higher than the one before");
        const auto created = parse_rfc3339(lines.behind("created"));
        if (!created) lines.refuse("must be a moment");
        auto key = key_of(lines, lines.behind("secret"));
        versions.push_back({epoch, *created, std::move(key)});
    } while (!lines.ended());
    return versions;
}

OprfKeyVersion create_oprf_keys(const path& file, Instant now) {
    std::vector<OprfKeyVersion> versions;
    versions.push_back({1, now, OprfKey::random()});
    if (!create_private_file(file, text_of(versions).view(), called))
        refuse_key_file(file, fmt::format("{} is there already; 'schakel evaluator key add FILE' "
                                          "puts the next key into it",
                                          called));
    return std::move(versions.front());
}

OprfKeyVersion add_oprf_key(const path& file, Instant now) {
    auto versions = read_oprf_keys(file);
    versions.push_back({versions.back().epoch + 1, now, OprfKey::random()});
    replace_private_file(file, text_of(versions).view(), called);
    return copy_of(versions.back());
}

void retire_oprf_key(const path& file, std::uint32_t epoch) {
    auto versions = read_oprf_keys(file);
    if (epoch == versions.back().epoch)
        refuse_key_file(file, "the newest key is not retired; add the next one first");
    const auto retired = std::ranges::find(versions, epoch, &OprfKeyVersion::epoch);
    if (retired == versions.end())
        refuse_key_file(file, fmt::format("there is no key of epoch {}", epoch));
    versions.erase(retired);
    replace_private_file(file, text_of(versions).view(), called);
}

} // namespace schakel::crypto
