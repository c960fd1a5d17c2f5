#include "store/sqlite/reserve.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace schakel::store {

namespace {

/// SQLite's log beside the file grows to 4 MB before it is used anew; what the log of looks takes of
/// the file itself is little beside that (research: reliability 2.2).
constexpr std::size_t bytes_max = 64 << 20;
constexpr std::size_t part_of_free = 8;

std::size_t bytes_to_set_aside(int file) {
    struct stat already{};
    struct statvfs disk{};
    if (fstat(file, &already) != 0 || fstatvfs(file, &disk) != 0) return 0;
    const auto kept = static_cast<std::size_t>(already.st_size);
    return std::clamp(static_cast<std::size_t>(disk.f_bavail) * disk.f_frsize / part_of_free, kept,
                      std::max(kept, bytes_max));
}

} // namespace

Reserve::Reserve(std::string path) : file_{open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)} {
    if (file_ < 0) return;
    bytes_ = bytes_to_set_aside(file_);
    fill();
}

Reserve::~Reserve() {
    if (file_ >= 0) close(file_);
}

void Reserve::give_up() {
    filled_ = false;
    if (file_ >= 0) (void)!ftruncate(file_, 0);
}

bool Reserve::fill() {
    if (filled_ || bytes_ == 0) return true;
    filled_ = posix_fallocate(file_, 0, static_cast<off_t>(bytes_)) == 0;
    if (!filled_) give_up(); // What it got of it would be missing where it is needed.
    return filled_;
}

} // namespace schakel::store
