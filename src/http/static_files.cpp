#include "http/static_files.h"

#include "http/inside/gzip.h"
#include "http/inside/text.h"

#include <array>
#include <openssl/evp.h>
#include <stdexcept>

namespace schakel::http {

namespace {

constexpr std::size_t smallest_compressed = 512;

/// A strong ETag: the first 128 bits of SHA-256, in quotes.
std::string etag_of(std::string_view bytes, std::string_view coding) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), hash.data(), &size, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error{"no SHA-256"};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string tag = "\"";
    for (std::size_t i = 0; i < 16; ++i) {
        tag += digits[hash[i] >> 4];
        tag += digits[hash[i] & 0xf];
    }
    tag += coding;
    return tag + '"';
}

/// Weak comparison, as If-None-Match asks for (RFC 9110, 13.1.2).
bool names(std::string_view if_none_match, std::string_view etag) {
    bool found = false;
    for_each_part(if_none_match, ',', [&](std::string_view part) {
        if (part.starts_with("W/")) part.remove_prefix(2);
        if (part == etag || part == "*") found = true;
    });
    return found;
}

std::string_view without_coding(std::string_view path) {
    if (path.ends_with(".br") || path.ends_with(".gz")) path.remove_suffix(3);
    return path;
}

} // namespace

StaticFiles::StaticFiles(std::span<const StaticFile> files) {
    for (const auto& [path, bytes] : files) {
        if (without_coding(path) != path) continue;
        Entry entry{.content_type = media_type_of(path),
                    .as_it_is = {bytes, {}, etag_of(bytes, "")},
                    .brotli = {},
                    .gzip = {}};
        entries_.emplace('/' + std::string{path}, std::move(entry));
    }
    for (const auto& [path, bytes] : files) {
        const auto plain = without_coding(path);
        if (plain == path) continue;
        const auto found = entries_.find('/' + std::string{plain});
        if (found == entries_.end()) continue;
        if (path.ends_with(".br"))
            found->second.brotli = Form{bytes, {}, etag_of(bytes, "-br")};
        else
            found->second.gzip = Form{bytes, {}, etag_of(bytes, "-gz")};
    }
    for (auto& [path, entry] : entries_) {
        const auto bytes = entry.as_it_is.bytes;
        if (entry.brotli || entry.gzip || bytes.size() < smallest_compressed ||
            !is_compressible(entry.content_type))
            continue;
        if (auto smaller = http::gzip(bytes, 9)) {
            auto etag = etag_of(*smaller, "-gz");
            entry.gzip = Form{{}, std::move(*smaller), std::move(etag)};
        }
    }
}

std::optional<StaticFiles::Found>
StaticFiles::find(std::string_view path, std::optional<std::string_view> accept_encoding,
                  std::optional<std::string_view> if_none_match) const {
    auto found = entries_.find(path);
    if (found == entries_.end()) {
        const auto last = path.substr(path.rfind('/') + 1);
        if (last.find('.') != std::string_view::npos || lies_under(path, "/assets"))
            return std::nullopt;
        found = entries_.find("/index.html");
        if (found == entries_.end()) return std::nullopt;
    }
    const auto& entry = found->second;
    Found answer{.content_type = entry.content_type,
                 .content_encoding = {},
                 .etag = {},
                 .cache_control = found->first.starts_with("/assets/")
                                      ? "public, max-age=31536000, immutable"
                                      : "no-cache",
                 .varies = entry.brotli || entry.gzip,
                 .body = {}};
    const Form* form = &entry.as_it_is;
    if (entry.brotli && accepts_coding(accept_encoding, "br")) {
        form = &*entry.brotli;
        answer.content_encoding = "br";
    } else if (entry.gzip && accepts_coding(accept_encoding, "gzip")) {
        form = &*entry.gzip;
        answer.content_encoding = "gzip";
    }
    answer.etag = form->etag;
    if (if_none_match && names(*if_none_match, form->etag))
        answer.status = 304;
    else
        answer.body = form->body();
    return answer;
}

std::string_view media_type_of(std::string_view path) {
    static constexpr std::pair<std::string_view, std::string_view> types[] = {
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".map", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".jpeg", "image/jpeg"},
        {".webp", "image/webp"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".woff", "font/woff"},
        {".ttf", "font/ttf"},
        {".txt", "text/plain; charset=utf-8"},
        {".md", "text/markdown; charset=utf-8"},
        {".csv", "text/csv; charset=utf-8"},
        {".ics", "text/calendar; charset=utf-8"},
        {".xml", "application/xml"},
        {".pdf", "application/pdf"},
        {".wasm", "application/wasm"},
    };
    for (const auto& [end, type] : types)
        if (path.ends_with(end)) return type;
    return "application/octet-stream";
}

} // namespace schakel::http
