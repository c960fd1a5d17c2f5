#include "crypto/key_file.h"

#include "crypto/random.h"
#include "crypto/vault.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace schakel::crypto {

namespace {

using std::filesystem::path;

[[noreturn]] void refuse(const path& where, std::string_view what) {
    throw KeyFileUnusable{fmt::format("{}: {}", where.string(), what)};
}

[[noreturn]] void refuse(const path& where, std::string_view what, int error) {
    refuse(where, fmt::format("{}: {}", what, std::strerror(error)));
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

/// Nullopt when there is no such file.
std::optional<Secret> read_key(const path& file) {
    const Open opened{file, O_RDONLY | O_NONBLOCK};
    if (!opened.worked()) {
        if (errno == ENOENT) return std::nullopt;
        refuse(file, "the master key cannot be read", errno);
    }
    struct stat facts{};
    if (::fstat(opened.number(), &facts) != 0) refuse(file, "the master key cannot be read", errno);
    if (!S_ISREG(facts.st_mode)) refuse(file, "the master key is not a plain file");
    // R-CRYPTO-3. Who owns the file can give himself the right to read it.
    if ((facts.st_mode & 077) != 0)
        refuse(file, "others than its owner may use the master key; make its mode 0600");
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0)
        refuse(file,
               "the master key belongs to another account than the one that runs this program");
    if (facts.st_size != static_cast<off_t>(master_key_size))
        refuse(file, fmt::format("the master key must be {} bytes long; this file is not. Put back "
                                 "a copy: a new key cannot open what the lost one sealed",
                                 master_key_size));
    Secret key{master_key_size};
    if (::read(opened.number(), key.fill().data(), key.size()) != static_cast<ssize_t>(key.size()))
        refuse(file, "the master key cannot be read whole");
    return key;
}

void make_durable(const path& folder) {
    const Open opened{folder, O_RDONLY | O_DIRECTORY};
    if (!opened.worked() || ::fsync(opened.number()) != 0)
        refuse(folder, "the folder of the master key cannot be made durable", errno);
}

/// Makes the folders that are missing, for their owner only, and has each on the disk.
void make_folder(const path& folder) {
    if (folder.empty() || std::filesystem::is_directory(folder)) return;
    make_folder(folder.parent_path());
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        refuse(folder, "the folder of the master key cannot be made", errno);
    make_durable(folder.has_parent_path() ? folder.parent_path() : path{"."});
}

/// Writes the whole key under another name and then gives it its own: a power cut leaves either no
/// master key or a whole one, and of two who do this at once one wins.
void create_key(const path& file) {
    const path draft = file.string() + "." + random_token(9);
    const Secret key = random_secret(master_key_size);
    {
        const Open opened{draft, O_WRONLY | O_CREAT | O_EXCL, 0600};
        if (!opened.worked()) refuse(draft, "the master key cannot be made", errno);
        if (::fchmod(opened.number(), 0600) != 0 ||
            ::write(opened.number(), key.view().data(), key.size()) !=
                static_cast<ssize_t>(key.size()) ||
            ::fsync(opened.number()) != 0) {
            const int error = errno;
            ::unlink(draft.c_str());
            refuse(draft, "the master key cannot be written", error);
        }
    }
    const int linked = ::link(draft.c_str(), file.c_str());
    const int error = errno;
    ::unlink(draft.c_str());
    if (linked != 0 && error != EEXIST) refuse(file, "the master key cannot be made", error);
    make_durable(file.parent_path());
}

} // namespace

Secret read_or_create_master_key(const path& given) {
    const path folder = given.empty() ? path{"."} : given;
    const path file = folder / master_key_name;
    if (auto key = read_key(file)) return std::move(*key);
    make_folder(folder);
    create_key(file);
    if (auto key = read_key(file)) return std::move(*key);
    refuse(file, "the master key was taken away while this program started");
}

} // namespace schakel::crypto
