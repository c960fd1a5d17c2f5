#include "crypto/private_file.h"

#include "crypto/random.h"
#include "crypto/vault.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace schakel::crypto {

namespace {

using std::filesystem::path;

/// Far more than any key; who names another file by mistake hears so.
constexpr off_t longest = 64 << 10;

[[noreturn]] void refuse(const path& where, std::string_view what, std::string_view why) {
    refuse_key_file(where, fmt::format("{} {}", what, why));
}

[[noreturn]] void refuse(const path& where, std::string_view what, std::string_view why,
                         int error) {
    refuse(where, what, fmt::format("{}: {}", why, std::strerror(error)));
}

/// A file that is closed when it goes.
class Open {
public:
    Open(const path& where, int flags, mode_t mode = 0)
        : number_{::open(where.c_str(), flags | O_CLOEXEC, mode)} {}
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
    ~Open() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] bool worked() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

path folder_of(const path& file) { return file.has_parent_path() ? file.parent_path() : path{"."}; }

void make_durable(const path& folder, std::string_view what) {
    const Open opened{folder, O_RDONLY | O_DIRECTORY};
    if (!opened.worked() || ::fsync(opened.number()) != 0)
        refuse_key_file(folder, fmt::format("the folder of {} cannot be made durable: {}", what,
                                            std::strerror(errno)));
}

/// Makes the folders that are missing, for their owner only, and has each on the disk.
void make_folder(const path& folder, std::string_view what) {
    if (folder.empty() || std::filesystem::is_directory(folder)) return;
    make_folder(folder.parent_path(), what);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        refuse_key_file(
            folder, fmt::format("the folder of {} cannot be made: {}", what, std::strerror(errno)));
    make_durable(folder_of(folder), what);
}

/// The whole content under another name, on the disk: a power cut leaves no half file.
path write_draft(const path& file, ByteView content, std::string_view what) {
    path draft = file.string() + "." + random_token(9);
    const Open opened{draft, O_WRONLY | O_CREAT | O_EXCL, 0600};
    if (!opened.worked()) refuse(draft, what, "cannot be made", errno);
    if (::fchmod(opened.number(), 0600) != 0 ||
        ::write(opened.number(), content.data(), content.size()) !=
            static_cast<ssize_t>(content.size()) ||
        ::fsync(opened.number()) != 0) {
        const int error = errno;
        ::unlink(draft.c_str());
        refuse(draft, what, "cannot be written", error);
    }
    return draft;
}

} // namespace

void refuse_key_file(const path& file, std::string_view what) {
    throw KeyFileUnusable{fmt::format("{}: {}", file.string(), what)};
}

std::optional<Secret> read_private_file(const path& file, std::string_view what) {
    const Open opened{file, O_RDONLY | O_NONBLOCK};
    if (!opened.worked()) {
        if (errno == ENOENT) return std::nullopt;
        refuse(file, what, "cannot be read", errno);
    }
    struct stat facts{};
    if (::fstat(opened.number(), &facts) != 0) refuse(file, what, "cannot be read", errno);
    if (!S_ISREG(facts.st_mode)) refuse(file, what, "is not a plain file");
    // R-CRYPTO-3. Who owns the file can give himself the right to read it.
    if ((facts.st_mode & 077) != 0)
        refuse_key_file(file,
                        fmt::format("others than its owner may use {}; make its mode 0600", what));
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0)
        refuse(file, what, "belongs to another account than the one that runs this program");
    if (facts.st_size > longest) refuse(file, what, "is too long to be one");
    Secret content{static_cast<std::size_t>(facts.st_size)};
    if (::read(opened.number(), content.fill().data(), content.size()) !=
        static_cast<ssize_t>(content.size()))
        refuse(file, what, "cannot be read whole");
    return content;
}

bool create_private_file(const path& file, ByteView content, std::string_view what) {
    make_folder(folder_of(file), what);
    const auto draft = write_draft(file, content, what);
    // Of two who do this at once one wins.
    const int linked = ::link(draft.c_str(), file.c_str());
    const int error = errno;
    ::unlink(draft.c_str());
    if (linked != 0 && error != EEXIST) refuse(file, what, "cannot be made", error);
    make_durable(folder_of(file), what);
    return linked == 0;
}

void replace_private_file(const path& file, ByteView content, std::string_view what) {
    const auto draft = write_draft(file, content, what);
    if (::rename(draft.c_str(), file.c_str()) != 0) {
        const int error = errno;
        ::unlink(draft.c_str());
        refuse(file, what, "cannot be replaced", error);
    }
    make_durable(folder_of(file), what);
}

} // namespace schakel::crypto
