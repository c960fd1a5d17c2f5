// The page: files that travel inside the program, prepared once at the start.
//
//   R-HTTP-10  A file is sent compressed to who can read that, carries a strong ETag of its content,
//              is not sent again to who has it, and is kept for ever when its name changes with its
//              content (/assets/). (design: the first page weighs little and the second nothing)
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::http {

struct StaticFile {
    /// Below the root, without leading slash: index.html, assets/app-1a2b.js,
    /// assets/app-1a2b.js.br.
    std::string_view path{};
    /// Lives as long as the program.
    std::string_view bytes{};
};

class StaticFiles {
public:
    /// x.js.br and x.js.gz are the compressed forms of x.js and no files of their own. Where there
    /// is neither, text is compressed here.
    explicit StaticFiles(std::span<const StaticFile> files);
    /// From what the build generates: anything with `path` and `bytes`.
    template <class Resource>
    [[nodiscard]] static StaticFiles from(std::span<const Resource> resources) {
        std::vector<StaticFile> files;
        for (const auto& resource : resources)
            files.push_back({resource.path, resource.bytes});
        return StaticFiles{files};
    }

    struct Found {
        /// 200, or 304 when the client has it.
        int status = 200;
        std::string_view content_type;
        /// "" when it is sent as it is.
        std::string_view content_encoding;
        std::string_view etag;
        std::string_view cache_control;
        bool varies = false;
        std::string_view body;
    };
    /// The page is one document: a path without a dot that names no file is index.html. nullopt for
    /// all else.
    [[nodiscard]] std::optional<Found> find(std::string_view path,
                                            std::optional<std::string_view> accept_encoding,
                                            std::optional<std::string_view> if_none_match) const;

private:
    struct Form {
        std::string_view bytes;
        std::string compressed_here;
        std::string etag;
        [[nodiscard]] std::string_view body() const {
            return compressed_here.empty() ? bytes : compressed_here;
        }
    };
    struct Entry {
        std::string_view content_type;
        Form as_it_is;
        std::optional<Form> brotli;
        std::optional<Form> gzip;
    };
    std::map<std::string, Entry, std::less<>> entries_;
};

/// By the end of the name; application/octet-stream for what is not known.
[[nodiscard]] std::string_view media_type_of(std::string_view path);

} // namespace schakel::http
