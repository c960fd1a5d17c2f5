#include "http/inside/gzip.h"

#include "http/inside/text.h"

#include <new>
#include <zlib.h>

namespace schakel::http {

namespace {

/// A stream and its tables (a quarter of a megabyte) are made once for each thread and level.
class Deflater {
public:
    explicit Deflater(int level) : level_{level} {
        constexpr int gzip_window_bits = 15 + 16;
        if (deflateInit2(&stream_, level, Z_DEFLATED, gzip_window_bits, 8, Z_DEFAULT_STRATEGY) !=
            Z_OK)
            throw std::bad_alloc{};
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
    ~Deflater() { deflateEnd(&stream_); }

    [[nodiscard]] int level() const { return level_; }
    std::optional<std::string> compress(std::string_view bytes) {
        deflateReset(&stream_);
        std::string out(bytes.size(), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) return std::nullopt;
        out.erase(stream_.total_out);
        return out;
    }

private:
    z_stream stream_{};
    int level_;
};

} // namespace

std::optional<std::string> gzip(std::string_view bytes, int level) {
    static thread_local std::optional<Deflater> deflater;
    if (!deflater || deflater->level() != level) deflater.emplace(level);
    return deflater->compress(bytes);
}

bool accepts_coding(std::optional<std::string_view> accept_encoding, std::string_view coding) {
    if (!accept_encoding) return false;
    std::optional<bool> named, any;
    for_each_part(*accept_encoding, ',', [&](std::string_view part) {
        const auto semicolon = part.find(';');
        const auto word = trimmed(part.substr(0, semicolon));
        bool wanted = true;
        if (semicolon != std::string_view::npos) {
            const auto weight = trimmed(part.substr(semicolon + 1));
            wanted = !(weight.size() > 2 && same_word(weight.substr(0, 2), "q=") &&
                       weight.substr(2).find_first_not_of("0.") == std::string_view::npos);
        }
        if (same_word(word, coding)) named = wanted;
        if (word == "*") any = wanted;
    });
    return named.value_or(any.value_or(false));
}

bool is_compressible(std::string_view content_type) {
    const auto type = trimmed(content_type.substr(0, content_type.find(';')));
    return type.starts_with("text/") || type == "application/json" || type.ends_with("+json") ||
           type.ends_with("+xml") || type == "application/xml" ||
           type == "application/javascript" || type == "application/wasm";
}

} // namespace schakel::http
